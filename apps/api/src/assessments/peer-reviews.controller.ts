import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { PeerReviewRounds, PeerReviews, ReviewsOfWork } from '@tamkin/assessments';
import type { OperationContext } from '@tamkin/kernel';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import {
  BegunReviewsDto,
  GivePeerReviewDto,
  MyPeerReviewsDto,
  PeerReviewDto,
  ReviewsLeftListDto,
  ReviewsOfWorkDto,
  toMyPeerReviewsDto,
  toPeerReviewDto,
  toReviewsLeftListDto,
  toReviewsOfWorkDto,
} from './peer-review.dto';

/** Learners review each other's work; neither side learns who the other is, trainers see both. */
@ApiTags('assessments')
@Controller()
export class PeerReviewsController {
  constructor(
    private readonly reviews: PeerReviews,
    private readonly ofWork: ReviewsOfWork,
    private readonly rounds: PeerReviewRounds,
  ) {}

  /** What the caller has still to review, over all courses, the earliest day first. */
  @Get('me/peer-reviews')
  @Requires('learning.take')
  @ApiOperation({ operationId: 'listReviewsLeft' })
  async listReviewsLeft(@Ctx() ctx: OperationContext): Promise<ReviewsLeftListDto> {
    return toReviewsLeftListDto(await this.reviews.leftToMe(ctx), ctx.language);
  }

  /** What is asked of the caller for one assignment, and what peers said of the caller's own work once it is released. */
  @Get('me/enrolments/:enrolmentId/activities/:activityId/peer-reviews')
  @Requires('learning.take')
  @ApiOperation({ operationId: 'getMyPeerReviews' })
  async getMyPeerReviews(
    @Ctx() ctx: OperationContext,
    @Param('enrolmentId', ParseIdPipe) enrolmentId: string,
    @Param('activityId', ParseIdPipe) activityId: string,
  ): Promise<MyPeerReviewsDto> {
    return toMyPeerReviewsDto(await this.reviews.mine(ctx, { enrolmentId, activityId }), ctx.language);
  }

  @Get('me/peer-reviews/:id')
  @Requires('learning.take')
  @ApiOperation({ operationId: 'getPeerReview' })
  async getPeerReview(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<PeerReviewDto> {
    return toPeerReviewDto(await this.reviews.read(ctx, id), ctx.language);
  }

  /** Gives a review, or changes it until the last review of that work is in. */
  @Put('me/peer-reviews/:id')
  @HttpCode(204)
  @Requires('learning.take')
  @ApiOperation({ operationId: 'givePeerReview' })
  async givePeerReview(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Body() { scores, comment }: GivePeerReviewDto,
  ): Promise<void> {
    await this.reviews.give(ctx, { id, scores, comment });
  }

  /** Everything that was asked about one piece of work, with names. */
  @Get('submissions/:id/peer-reviews')
  @Requires('assignments.mark')
  @ApiOperation({ operationId: 'listReviewsOfWork' })
  async listReviewsOfWork(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
  ): Promise<ReviewsOfWorkDto> {
    return toReviewsOfWorkDto(await this.ofWork.named(ctx, id), ctx.language);
  }

  /** Gives the work out to peers before its last day. Refused when there is too little for as many reviews as promised. */
  @Post('cohorts/:cohortId/assignments/:activityId/peer-rounds')
  @HttpCode(200)
  @Requires('assignments.mark')
  @ApiOperation({ operationId: 'beginPeerReviews' })
  async beginPeerReviews(
    @Ctx() ctx: OperationContext,
    @Param('cohortId', ParseIdPipe) cohortId: string,
    @Param('activityId', ParseIdPipe) activityId: string,
  ): Promise<BegunReviewsDto> {
    return { count: await this.rounds.begin(ctx, { cohortId, activityId }) };
  }
}
