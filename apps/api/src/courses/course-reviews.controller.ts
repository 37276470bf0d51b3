import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CourseReviews } from '@tamkin/courses';
import type { OperationContext } from '@tamkin/kernel';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import {
  BlockCommentsDto,
  ColleaguesDto,
  CourseReviewDto,
  NewBlockCommentDto,
  ReviewDecisionDto,
  ReviewRequestDto,
  ThreadResolutionDto,
  toBlockCommentDto,
  toColleagueDto,
  toCourseReviewDto,
} from './course-reviews.dto';
import { CourseMadeDto } from './outline.dto';

@ApiTags('courses')
@Controller()
@Requires('courses.author')
export class CourseReviewsController {
  constructor(private readonly reviews: CourseReviews) {}

  /** Where the review of the draft stands. */
  @Get('courses/:id/draft/review')
  @ApiOperation({ operationId: 'getCourseReview' })
  async getCourseReview(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<CourseReviewDto> {
    return toCourseReviewDto(await this.reviews.standing(ctx, id), ctx.language);
  }

  /** Who may be asked for a review: everybody else who writes courses. */
  @Get('review-colleagues')
  @ApiOperation({ operationId: 'listReviewColleagues' })
  async listReviewColleagues(@Ctx() ctx: OperationContext): Promise<ColleaguesDto> {
    const colleagues = await this.reviews.colleagues(ctx);
    return { items: colleagues.map((colleague) => toColleagueDto(colleague, ctx.language)) };
  }

  /** Asks colleagues to look at the draft, and tells them. */
  @Post('courses/:id/draft/review')
  @HttpCode(204)
  @ApiOperation({ operationId: 'askCourseReview' })
  async askCourseReview(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) courseId: string,
    @Body() body: ReviewRequestDto,
  ): Promise<void> {
    await this.reviews.ask(ctx, { ...body, courseId });
  }

  /** Approves the draft or sends it back; by somebody else than who asked. */
  @Post('courses/:id/draft/review/decisions')
  @HttpCode(204)
  @ApiOperation({ operationId: 'decideCourseReview' })
  async decideCourseReview(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) courseId: string,
    @Body() body: ReviewDecisionDto,
  ): Promise<void> {
    await this.reviews.decide(ctx, { ...body, courseId });
  }

  /** What colleagues said about the blocks of an activity, oldest first. */
  @Get('activities/:id/comments')
  @ApiOperation({ operationId: 'listBlockComments' })
  async listBlockComments(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
  ): Promise<BlockCommentsDto> {
    const comments = await this.reviews.comments(ctx, id);
    return { items: comments.map((comment) => toBlockCommentDto(comment, ctx.language)) };
  }

  @Post('activities/:id/comments')
  @ApiOperation({ operationId: 'commentBlock' })
  async commentBlock(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) activityId: string,
    @Body() body: NewBlockCommentDto,
  ): Promise<CourseMadeDto> {
    return this.reviews.comment(ctx, { ...body, activityId });
  }

  /** A whole thread, resolved or open again. */
  @Put('activities/:id/comments/resolution')
  @HttpCode(204)
  @ApiOperation({ operationId: 'resolveBlockThread' })
  async resolveBlockThread(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) activityId: string,
    @Body() body: ThreadResolutionDto,
  ): Promise<void> {
    await this.reviews.resolve(ctx, { ...body, activityId });
  }
}
