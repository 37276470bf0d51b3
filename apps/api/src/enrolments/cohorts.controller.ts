import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CohortChoicesService, CohortReadingService, CohortsService } from '@tamkin/enrolments';
import type { OperationContext } from '@tamkin/kernel';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import {
  CohortChoicesDto,
  CohortDto,
  CohortListDto,
  CohortPeopleDto,
  CreatedDto,
  toCohortChoicesDto,
  toCohortDto,
  toCohortSummaryDto,
  toPersonInCohortDto,
} from './cohort.dto';
import { CohortPeopleQueryDto, CohortsQueryDto } from './enrolments-query.dto';
import { ChangeCohortDto, OpenCohortDto } from './open-cohort.dto';

@ApiTags('cohorts')
@Controller('cohorts')
export class CohortsController {
  constructor(
    private readonly cohorts: CohortsService,
    private readonly reading: CohortReadingService,
    private readonly choices: CohortChoicesService,
  ) {}

  /** A trainer's own cohorts, a focal point's where the provider is invited, all for reviewers; the newest first. */
  @Get()
  @Requires('cohorts.read')
  @ApiOperation({ operationId: 'listCohorts' })
  async listCohorts(@Ctx() ctx: OperationContext, @Query() query: CohortsQueryDto): Promise<CohortListDto> {
    const page = await this.reading.list(ctx, query);
    return { items: page.items.map((cohort) => toCohortSummaryDto(cohort, ctx.language)), nextCursor: page.nextCursor };
  }

  /** What the form that opens a cohort offers: published courses, trainers, providers. */
  @Get('choices')
  @Requires('cohorts.manage')
  @ApiOperation({ operationId: 'listCohortChoices' })
  async listCohortChoices(@Ctx() ctx: OperationContext): Promise<CohortChoicesDto> {
    return toCohortChoicesDto(await this.choices.all(ctx), ctx.language);
  }

  @Post()
  @Requires('cohorts.manage')
  @ApiOperation({ operationId: 'openCohort' })
  async openCohort(@Ctx() ctx: OperationContext, @Body() body: OpenCohortDto): Promise<CreatedDto> {
    return { id: await this.cohorts.open(ctx, body) };
  }

  @Get(':id')
  @Requires('cohorts.read')
  @ApiOperation({ operationId: 'getCohort' })
  async getCohort(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<CohortDto> {
    return toCohortDto(await this.reading.find(ctx, id), ctx.language);
  }

  /** Changes what is given; trainers, providers and due dates replace the lists they stand for. */
  @Patch(':id')
  @HttpCode(204)
  @Requires('cohorts.manage')
  @ApiOperation({ operationId: 'changeCohort' })
  async changeCohort(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) cohortId: string,
    @Body() body: ChangeCohortDto,
  ): Promise<void> {
    await this.cohorts.change(ctx, { cohortId, ...body });
  }

  /** Ends the training, once. */
  @Post(':id/closure')
  @HttpCode(204)
  @Requires('cohorts.manage')
  @ApiOperation({ operationId: 'closeCohort' })
  async closeCohort(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<void> {
    await this.cohorts.close(ctx, id);
  }

  /** The progress table: late first. A focal point sees own staff only. */
  @Get(':id/enrolments')
  @Requires('cohorts.read')
  @ApiOperation({ operationId: 'listCohortPeople' })
  async listCohortPeople(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Query() query: CohortPeopleQueryDto,
  ): Promise<CohortPeopleDto> {
    const page = await this.reading.people(ctx, id, query);
    return {
      items: page.items.map((person) => toPersonInCohortDto(person, ctx.language)),
      nextCursor: page.nextCursor,
    };
  }
}
