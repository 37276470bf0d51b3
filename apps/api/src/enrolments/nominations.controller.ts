import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { NominationOffersService, NominationsService, TeamService } from '@tamkin/enrolments';
import type { OperationContext } from '@tamkin/kernel';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { CreatedDto } from './cohort.dto';
import { CandidatesQueryDto, TeamQueryDto } from './enrolments-query.dto';
import {
  CandidateListDto,
  CohortInvitationListDto,
  NominateDto,
  TeamDto,
  toCandidateDto,
  toCohortInvitationDto,
  toTeamMemberDto,
  WithdrawDto,
} from './nomination.dto';

@ApiTags('enrolments')
@Controller()
export class NominationsController {
  constructor(
    private readonly nominations: NominationsService,
    private readonly offers: NominationOffersService,
    private readonly team: TeamService,
  ) {}

  /** Own staff in running cohorts, late first. */
  @Get('team')
  @Requires('enrolments.nominate')
  @ApiOperation({ operationId: 'getTeam' })
  async getTeam(@Ctx() ctx: OperationContext, @Query() query: TeamQueryDto): Promise<TeamDto> {
    const { items, nextCursor, counts } = await this.team.page(ctx, query);
    return { items: items.map((member) => toTeamMemberDto(member, ctx.language)), nextCursor, counts };
  }

  /** Cohorts that invite one's provider and still take nominations. */
  @Get('cohort-invitations')
  @Requires('enrolments.nominate')
  @ApiOperation({ operationId: 'listCohortInvitations' })
  async listCohortInvitations(@Ctx() ctx: OperationContext): Promise<CohortInvitationListDto> {
    const rows = await this.offers.invitations(ctx);
    return { items: rows.map((row) => toCohortInvitationDto(row, ctx.language)), nextCursor: null };
  }

  /** Staff that could come: a focal point's own, for a trainer those of all invited providers. */
  @Get('cohorts/:id/candidates')
  @Requires('cohorts.read')
  @ApiOperation({ operationId: 'listCandidates' })
  async listCandidates(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) cohortId: string,
    @Query() query: CandidatesQueryDto,
  ): Promise<CandidateListDto> {
    const page = await this.offers.candidates(ctx, { cohortId, ...query });
    return { items: page.items.map((row) => toCandidateDto(row, ctx.language)), nextCursor: page.nextCursor };
  }

  /** A focal point nominates somebody of the own staff. */
  @Post('cohorts/:id/nominations')
  @Requires('enrolments.nominate')
  @ApiOperation({ operationId: 'nominate' })
  async nominate(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) cohortId: string,
    @Body() body: NominateDto,
  ): Promise<CreatedDto> {
    return { id: await this.nominations.nominate(ctx, { cohortId, ...body }) };
  }

  /** A trainer enrols somebody of an invited provider. */
  @Post('cohorts/:id/enrolments')
  @Requires('cohorts.manage')
  @ApiOperation({ operationId: 'enrolPerson' })
  async enrolPerson(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) cohortId: string,
    @Body() body: NominateDto,
  ): Promise<CreatedDto> {
    return { id: await this.nominations.enrol(ctx, { cohortId, ...body }) };
  }

  /** Takes a nomination back; only before the first day of the cohort. */
  @Delete('nominations/:id')
  @HttpCode(204)
  @Requires('enrolments.nominate')
  @ApiOperation({ operationId: 'takeBackNomination' })
  async takeBackNomination(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<void> {
    await this.nominations.takeBack(ctx, id);
  }

  /** Takes a person out of a running cohort; what the person did is kept. */
  @Post('enrolments/:id/withdrawal')
  @HttpCode(204)
  @Requires('enrolments.withdraw')
  @ApiOperation({ operationId: 'withdrawEnrolment' })
  async withdrawEnrolment(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) enrolmentId: string,
    @Body() body: WithdrawDto,
  ): Promise<void> {
    await this.nominations.withdraw(ctx, { enrolmentId, reason: body.reason });
  }
}
