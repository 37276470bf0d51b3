import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { PeopleReader, PeopleService, PersonMergeService, PersonReach, SignInService } from '@tamkin/identity';
import type { OperationContext } from '@tamkin/kernel';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { DuplicateGroupsDto, MergeDto, toDuplicateGroupsDto } from './merge.dto';
import {
  CorrectPersonDto,
  MadeDto,
  NewPersonDto,
  PeoplePageDto,
  PeopleQueryDto,
  PersonDto,
  toPeoplePageDto,
  toPersonDetails,
  toPersonDto,
} from './people.dto';

@ApiTags('identity')
@Controller()
export class PeopleController {
  constructor(
    private readonly reader: PeopleReader,
    private readonly people: PeopleService,
    private readonly merges: PersonMergeService,
    private readonly reach: PersonReach,
    private readonly signIn: SignInService,
  ) {}

  /** Family name first; search folds accents and Arabic letter forms. A focal point finds own staff. */
  @Get('people')
  @Requires('people.read')
  @ApiOperation({ operationId: 'listPeople' })
  async listPeople(@Ctx() ctx: OperationContext, @Query() query: PeopleQueryDto): Promise<PeoplePageDto> {
    const { cursor, limit, ...filter } = query;
    return toPeoplePageDto(await this.reader.list(ctx, filter, { cursor, limit }), ctx.language);
  }

  @Post('people')
  @Requires('people.manage')
  @ApiOperation({ operationId: 'addPerson' })
  async addPerson(@Ctx() ctx: OperationContext, @Body() body: NewPersonDto): Promise<MadeDto> {
    const { id, providerId = null, branchId = null, memberSince } = body;
    return {
      id: await this.people.create(ctx, { ...toPersonDetails(body), id, providerId, branchId, memberSince }),
    };
  }

  @Get('people/:id')
  @Requires('people.read')
  @ApiOperation({ operationId: 'getPerson' })
  async getPerson(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<PersonDto> {
    return toPersonDto(await this.reader.read(ctx, id), ctx.language);
  }

  /** Takes the whole form; `revision` guards against somebody else's correction in between. */
  @Patch('people/:id')
  @HttpCode(204)
  @Requires('people.manage')
  @ApiOperation({ operationId: 'correctPerson' })
  async correctPerson(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Body() body: CorrectPersonDto,
  ): Promise<void> {
    await this.people.correct(ctx, id, { ...toPersonDetails(body), revision: body.revision });
  }

  /** Ends every session of another person, for the administrator (a lost phone, a person who left). */
  @Post('people/:id/sign-outs')
  @HttpCode(204)
  @Requires('people.manage')
  @ApiOperation({ operationId: 'signOutPerson' })
  async signOutPerson(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<void> {
    await this.reach.requireAdministered(ctx, id);
    await this.signIn.signOutEverywhere(ctx, id);
  }

  /** People who look like one: the same name at one provider, whatever the spelling of accents and letters. */
  @Get('duplicate-people')
  @Requires('people.manage')
  @ApiOperation({ operationId: 'listDuplicatePeople' })
  async listDuplicatePeople(@Ctx() ctx: OperationContext): Promise<DuplicateGroupsDto> {
    return toDuplicateGroupsDto(await this.merges.candidates(ctx), ctx.language);
  }

  /** Makes two people one: `id` is kept and takes over the history of the duplicate. */
  @Post('people/:id/merges')
  @HttpCode(204)
  @Requires('people.manage')
  @ApiOperation({ operationId: 'mergePeople' })
  async mergePeople(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Body() body: MergeDto,
  ): Promise<void> {
    await this.merges.merge(ctx, { keptId: id, duplicateId: body.duplicateId });
  }
}
