import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ActionPlans, MyActionPlans } from '@tamkin/assessments';
import type { OperationContext } from '@tamkin/kernel';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import {
  ActionPlansPageDto,
  ActionPlansQueryDto,
  ActionPlanToDecideDto,
  ConfirmActionDto,
  DecideActionPlanDto,
  EndorseActionPlanDto,
  HandInActionPlanDto,
  MyActionPlanDto,
  ReportActionsDto,
  WaitingPlansDto,
  toActionPlansPageDto,
  toActionPlanToDecideDto,
  toMyActionPlanDto,
} from './action-plan.dto';
import { ParseCheckpointPipe, ParsePositionPipe, type CheckpointName } from './parse-checkpoint.pipe';

@ApiTags('assessments')
@Controller()
export class ActionPlansController {
  constructor(
    private readonly mine: MyActionPlans,
    private readonly plans: ActionPlans,
  ) {}

  @Get('me/enrolments/:enrolmentId/activities/:activityId/action-plan')
  @Requires('learning.take')
  @ApiOperation({ operationId: 'getMyActionPlan' })
  async getMyActionPlan(
    @Ctx() ctx: OperationContext,
    @Param('enrolmentId', ParseIdPipe) enrolmentId: string,
    @Param('activityId', ParseIdPipe) activityId: string,
  ): Promise<MyActionPlanDto> {
    return toMyActionPlanDto(await this.mine.mine(ctx, { enrolmentId, activityId }), ctx.language);
  }

  /** Hands in one to three actions, or hands them in again until a trainer has them. */
  @Put('me/enrolments/:enrolmentId/activities/:activityId/action-plan')
  @HttpCode(204)
  @Requires('learning.take')
  @ApiOperation({ operationId: 'handInActionPlan' })
  async handInActionPlan(
    @Ctx() ctx: OperationContext,
    @Param('enrolmentId', ParseIdPipe) enrolmentId: string,
    @Param('activityId', ParseIdPipe) activityId: string,
    @Body() { actions }: HandInActionPlanDto,
  ): Promise<void> {
    await this.mine.handIn(ctx, { enrolmentId, activityId, actions });
  }

  /** What became of every action, six weeks or six months after the cohort ended. */
  @Put('me/enrolments/:enrolmentId/activities/:activityId/action-plan/checks/:checkpoint')
  @HttpCode(204)
  @Requires('learning.take')
  @ApiOperation({ operationId: 'reportActions' })
  async reportActions(
    @Ctx() ctx: OperationContext,
    @Param('enrolmentId', ParseIdPipe) enrolmentId: string,
    @Param('activityId', ParseIdPipe) activityId: string,
    @Param('checkpoint', ParseCheckpointPipe) checkpoint: CheckpointName,
    @Body() { actions }: ReportActionsDto,
  ): Promise<void> {
    await this.mine.report(ctx, { enrolmentId, activityId, checkpoint, actions });
  }

  /** Of own staff, of own cohorts, or all: those that wait first, then the latest. */
  @Get('action-plans')
  @Requires('action-plans.read')
  @ApiOperation({ operationId: 'listActionPlans' })
  async listActionPlans(
    @Ctx() ctx: OperationContext,
    @Query() { cursor, limit, toConfirm, ...filter }: ActionPlansQueryDto,
  ): Promise<ActionPlansPageDto> {
    const wanted = { ...filter, toConfirm: toConfirm === 'true' };
    return toActionPlansPageDto(await this.plans.list(ctx, wanted, { cursor, limit }), ctx.language);
  }

  @Get('action-plans/waiting')
  @Requires('action-plans.endorse')
  @ApiOperation({ operationId: 'countWaitingPlans' })
  countWaitingPlans(@Ctx() ctx: OperationContext): Promise<WaitingPlansDto> {
    return this.plans.waitingForManager(ctx);
  }

  @Get('action-plans/:id')
  @Requires('action-plans.read')
  @ApiOperation({ operationId: 'getActionPlan' })
  async getActionPlan(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
  ): Promise<ActionPlanToDecideDto> {
    return toActionPlanToDecideDto(await this.plans.read(ctx, id), ctx.language);
  }

  /** The manager's visa; a trainer enters one that was signed on paper. */
  @Put('action-plans/:id/visa')
  @HttpCode(204)
  @Requires('action-plans.read')
  @ApiOperation({ operationId: 'endorseActionPlan' })
  async endorseActionPlan(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Body() body: EndorseActionPlanDto,
  ): Promise<void> {
    await this.plans.endorse(ctx, { id, ...body });
  }

  /** Counts for the certificate, or goes back to the learner. */
  @Put('action-plans/:id/validation')
  @HttpCode(204)
  @Requires('assignments.mark')
  @ApiOperation({ operationId: 'decideActionPlan' })
  async decideActionPlan(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Body() body: DecideActionPlanDto,
  ): Promise<void> {
    await this.plans.decide(ctx, { id, ...body });
  }

  /** The manager says whether what was reported about an action is so. */
  @Put('action-plans/:id/checks/:checkpoint/:position/confirmation')
  @HttpCode(204)
  @Requires('action-plans.endorse')
  @ApiOperation({ operationId: 'confirmAction' })
  async confirmAction(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Param('checkpoint', ParseCheckpointPipe) checkpoint: CheckpointName,
    @Param('position', ParsePositionPipe) position: number,
    @Body() { confirmed }: ConfirmActionDto,
  ): Promise<void> {
    await this.plans.confirm(ctx, { id, checkpoint, position, confirmed });
  }
}
