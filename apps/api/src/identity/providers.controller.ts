import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ProvidersService, TerritoryService } from '@tamkin/identity';
import type { OperationContext } from '@tamkin/kernel';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { MadeDto } from './people.dto';
import {
  ArchiveProviderDto,
  BranchInputDto,
  CorrectProviderDto,
  NewBranchDto,
  NewProviderDto,
  ProviderDto,
  ProvidersPageDto,
  ProvidersQueryDto,
  TerritoryDto,
  toProviderDto,
  toProvidersPageDto,
  toTerritoryDto,
} from './providers.dto';

@ApiTags('identity')
@Controller()
export class ProvidersController {
  constructor(
    private readonly providers: ProvidersService,
    private readonly territory: TerritoryService,
  ) {}

  /** By French name. A focal point finds own providers. */
  @Get('providers')
  @Requires('providers.read')
  @ApiOperation({ operationId: 'listProviders' })
  async listProviders(@Ctx() ctx: OperationContext, @Query() query: ProvidersQueryDto): Promise<ProvidersPageDto> {
    const { cursor, limit, ...filter } = query;
    await this.territory.requireRegion(ctx, 'regionCode', filter.regionCode);
    await this.territory.requireProvince(ctx, 'provinceCode', filter.provinceCode);
    return toProvidersPageDto(await this.providers.list(ctx, filter, { cursor, limit }), ctx.language);
  }

  @Post('providers')
  @Requires('providers.manage')
  @ApiOperation({ operationId: 'addProvider' })
  async addProvider(@Ctx() ctx: OperationContext, @Body() { ice = null, ...body }: NewProviderDto): Promise<MadeDto> {
    return { id: await this.providers.create(ctx, { ...body, ice }) };
  }

  /** With its branches. */
  @Get('providers/:id')
  @Requires('providers.read')
  @ApiOperation({ operationId: 'getProvider' })
  async getProvider(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<ProviderDto> {
    return toProviderDto(await this.providers.read(ctx, id), ctx.language);
  }

  @Patch('providers/:id')
  @HttpCode(204)
  @Requires('providers.manage')
  @ApiOperation({ operationId: 'correctProvider' })
  async correctProvider(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Body() { ice = null, ...body }: CorrectProviderDto,
  ): Promise<void> {
    await this.providers.correct(ctx, id, { ...body, ice });
  }

  /** Archives, or brings back. History and people stay. */
  @Put('providers/:id/archive')
  @HttpCode(204)
  @Requires('providers.manage')
  @ApiOperation({ operationId: 'archiveProvider' })
  async archiveProvider(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Body() body: ArchiveProviderDto,
  ): Promise<void> {
    await this.providers.archive(ctx, id, body);
  }

  @Post('providers/:id/branches')
  @Requires('providers.manage')
  @ApiOperation({ operationId: 'addBranch' })
  async addBranch(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Body() body: NewBranchDto,
  ): Promise<MadeDto> {
    return { id: await this.providers.saveBranch(ctx, id, body) };
  }

  @Patch('branches/:id')
  @HttpCode(204)
  @Requires('providers.manage')
  @ApiOperation({ operationId: 'correctBranch' })
  async correctBranch(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Body() body: BranchInputDto,
  ): Promise<void> {
    await this.providers.correctBranch(ctx, id, body);
  }

  /** The twelve regions, each with its provinces and prefectures. */
  @Get('territory')
  @Requires('territory.read')
  @ApiOperation({ operationId: 'getTerritory' })
  async getTerritory(@Ctx() ctx: OperationContext): Promise<TerritoryDto> {
    return toTerritoryDto(await this.territory.read(ctx), ctx.language);
  }
}
