import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { SurveysService, SurveySummary, SurveyTemplates } from '@tamkin/assessments';
import type { OperationContext } from '@tamkin/kernel';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { RevisionDto } from '../http/revision.dto';
import {
  CohortSurveysDto,
  SurveyDto,
  SurveyResponseDto,
  SurveyTemplatesDto,
  SurveyToAnswerDto,
  toCohortSurveysDto,
  toSurveyDto,
  toSurveyTemplatesDto,
  toSurveyToAnswerDto,
  WriteSurveyDto,
} from './survey.dto';

@ApiTags('assessments')
@Controller()
export class SurveysController {
  constructor(
    private readonly surveys: SurveysService,
    private readonly summary: SurveySummary,
    private readonly templates: SurveyTemplates,
  ) {}

  /** Questions to start a survey from: ours, then those of the published courses. */
  @Get('survey-templates')
  @Requires('courses.author')
  @ApiOperation({ operationId: 'listSurveyTemplates' })
  async listSurveyTemplates(@Ctx() ctx: OperationContext): Promise<SurveyTemplatesDto> {
    return toSurveyTemplatesDto(await this.templates.list(ctx), ctx.language);
  }

  @Get('activities/:activityId/survey')
  @Requires('courses.author')
  @ApiOperation({ operationId: 'getSurvey' })
  async getSurvey(
    @Ctx() ctx: OperationContext,
    @Param('activityId', ParseIdPipe) activityId: string,
  ): Promise<SurveyDto> {
    return toSurveyDto(await this.surveys.read(ctx, activityId));
  }

  @Put('activities/:activityId/survey')
  @Requires('courses.author')
  @ApiOperation({ operationId: 'writeSurvey' })
  async writeSurvey(
    @Ctx() ctx: OperationContext,
    @Param('activityId', ParseIdPipe) activityId: string,
    @Body() body: WriteSurveyDto,
  ): Promise<RevisionDto> {
    return { revision: await this.surveys.write(ctx, { activityId, ...body }) };
  }

  @Get('me/enrolments/:enrolmentId/activities/:activityId/survey')
  @Requires('learning.take')
  @ApiOperation({ operationId: 'getMySurvey' })
  async getMySurvey(
    @Ctx() ctx: OperationContext,
    @Param('enrolmentId', ParseIdPipe) enrolmentId: string,
    @Param('activityId', ParseIdPipe) activityId: string,
  ): Promise<SurveyToAnswerDto> {
    return toSurveyToAnswerDto(await this.surveys.toAnswer(ctx, { enrolmentId, activityId }), ctx.language);
  }

  /** Once per person, kept without their name; sending again changes nothing. */
  @Put('me/enrolments/:enrolmentId/activities/:activityId/survey-response')
  @HttpCode(204)
  @Requires('learning.take')
  @ApiOperation({ operationId: 'answerSurvey' })
  async answerSurvey(
    @Ctx() ctx: OperationContext,
    @Param('enrolmentId', ParseIdPipe) enrolmentId: string,
    @Param('activityId', ParseIdPipe) activityId: string,
    @Body() { answers }: SurveyResponseDto,
  ): Promise<void> {
    await this.surveys.answer(ctx, { enrolmentId, activityId, answers });
  }

  /** What the surveys of a cohort say; nothing but the number while fewer than five answers may be told. */
  @Get('cohorts/:cohortId/survey-results')
  @Requires('survey-results.read')
  @ApiOperation({ operationId: 'getSurveyResults' })
  async getSurveyResults(
    @Ctx() ctx: OperationContext,
    @Param('cohortId', ParseIdPipe) cohortId: string,
  ): Promise<CohortSurveysDto> {
    return toCohortSurveysDto(await this.summary.results(ctx, cohortId), ctx.language);
  }
}
