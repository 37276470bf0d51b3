import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { EnrolmentsService, LearningService } from '@tamkin/enrolments';
import { Translator } from '@tamkin/i18n';
import type { OperationContext } from '@tamkin/kernel';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import {
  ActivityPageDto,
  LanguageChoiceDto,
  OpenActivityDto,
  ProgressNowDto,
  toActivityPageDto,
  toProgressNowDto,
} from './activity-page.dto';
import { MyCourseDto, MyEnrolmentsDto, toMyCourseDto, toMyEnrolmentDto } from './learning.dto';

@ApiTags('learning')
@Controller('me/enrolments')
@Requires('learning.take')
export class LearningController {
  constructor(
    private readonly learning: LearningService,
    private readonly enrolments: EnrolmentsService,
    private readonly translator: Translator,
  ) {}

  /** One's own courses: what to go on with first, what is finished or closed last. */
  @Get()
  @ApiOperation({ operationId: 'listMyEnrolments' })
  async listMyEnrolments(@Ctx() ctx: OperationContext): Promise<MyEnrolmentsDto> {
    const courses = await this.learning.myCourses(ctx);
    const reader = { language: ctx.language, translator: this.translator };
    return { items: courses.map((course) => toMyEnrolmentDto(course, reader)), nextCursor: null };
  }

  /** One course with its modules, their days, what is done and what is still needed for the certificate. */
  @Get(':id')
  @ApiOperation({ operationId: 'getMyEnrolment' })
  async getMyEnrolment(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<MyCourseDto> {
    const course = await this.learning.myCourse(ctx, id);
    return toMyCourseDto(id, course, { language: ctx.language, translator: this.translator });
  }

  /** Opens an activity: *Continue* leads here until it is done. */
  @Get(':id/activities/:activityId')
  @ApiOperation({ operationId: 'openActivity' })
  async openActivity(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) enrolmentId: string,
    @Param('activityId', ParseIdPipe) activityId: string,
    @Query() query: OpenActivityDto,
  ): Promise<ActivityPageDto> {
    const language = query.language ?? ctx.language;
    const page = await this.learning.openActivity(ctx, {
      enrolmentId,
      activityId,
      language,
      ahead: query.ahead === 'yes',
    });
    return toActivityPageDto(enrolmentId, page, language);
  }

  /** Marks a lesson as done; saying it again changes nothing. Tests and the like are done by their results. */
  @Put(':id/activities/:activityId/completion')
  @HttpCode(200)
  @ApiOperation({ operationId: 'markActivityDone' })
  async markActivityDone(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) enrolmentId: string,
    @Param('activityId', ParseIdPipe) activityId: string,
    @Body() body: LanguageChoiceDto,
  ): Promise<ProgressNowDto> {
    const language = body.language ?? ctx.language;
    const now = await this.enrolments.markDone(ctx, { enrolmentId, activityId, language });
    return toProgressNowDto(now, { language: ctx.language, translator: this.translator });
  }
}
