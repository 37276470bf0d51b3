import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { LessonQuestions } from '@tamkin/assessments';
import type { OperationContext } from '@tamkin/kernel';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import {
  ChooseQuestionDto,
  ChosenQuestionsDto,
  LessonAnswerDto,
  LessonQuestionsDto,
  LessonQuestionsQueryDto,
  toChosenQuestionDto,
  toLessonQuestionDto,
} from './lesson-questions.dto';
import { QuestionResultDto, toQuestionResultDto } from './shown-question.dto';

/** Questions of the bank in lessons: chosen by authors, answered by readers for nothing. */
@ApiTags('assessments')
@Controller('activities/:id')
export class LessonQuestionsController {
  constructor(private readonly questions: LessonQuestions) {}

  /** For readers of the lesson: nothing of the key. */
  @Get('lesson-questions')
  @Requires('learning.take')
  @ApiOperation({ operationId: 'listLessonQuestions' })
  async listLessonQuestions(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) activityId: string,
    @Query() { language }: LessonQuestionsQueryDto,
  ): Promise<LessonQuestionsDto> {
    return { items: (await this.questions.shown(ctx, { activityId, language })).map(toLessonQuestionDto) };
  }

  /** Marks an answer and tells what was right. Keeps nothing. */
  @Post('lesson-questions/:blockId/answers')
  @HttpCode(200)
  @Requires('learning.take')
  @ApiOperation({ operationId: 'answerLessonQuestion' })
  async answerLessonQuestion(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) activityId: string,
    @Param('blockId') blockId: string,
    @Body() body: LessonAnswerDto,
  ): Promise<QuestionResultDto> {
    return toQuestionResultDto(await this.questions.answer(ctx, { ...body, activityId, blockId }), body.language);
  }

  /** For the author: which question stands in which block, its words in every language. */
  @Get('chosen-questions')
  @Requires('courses.author')
  @ApiOperation({ operationId: 'listChosenQuestions' })
  async listChosenQuestions(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
  ): Promise<ChosenQuestionsDto> {
    return { items: (await this.questions.chosen(ctx, id)).map(toChosenQuestionDto) };
  }

  /** Puts a question of the bank into a block of a draft. */
  @Put('chosen-questions/:blockId')
  @HttpCode(204)
  @Requires('courses.author')
  @ApiOperation({ operationId: 'chooseLessonQuestion' })
  async chooseLessonQuestion(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) activityId: string,
    @Param('blockId') blockId: string,
    @Body() body: ChooseQuestionDto,
  ): Promise<void> {
    await this.questions.choose(ctx, { ...body, activityId, blockId });
  }
}
