import { QUESTION_TYPES, type LessonQuestionRow, type QuestionInLesson, type QuestionType } from '@tamkin/assessments';
import { LANGUAGES, type Language } from '@tamkin/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsUUID, ValidateIf, ValidateNested } from 'class-validator';
import { AnswerDto } from './answer.dto';
import { QuestionTextsDto, toTextsDto } from './question-text.dto';
import { ShownQuestionDto, toShownQuestionDto } from './shown-question.dto';

export class LessonQuestionsQueryDto {
  /** In which the lesson is read; a question without it is shown in another. */
  @IsIn(LANGUAGES)
  language: Language;
}

export class LessonQuestionDto {
  blockId: string;
  question: ShownQuestionDto;
}

export class LessonQuestionsDto {
  items: LessonQuestionDto[];
}

export class LessonAnswerDto extends LessonQuestionsQueryDto {
  @IsDefined()
  @ValidateNested()
  @Type(() => AnswerDto)
  answer: AnswerDto;
}

export class ChosenQuestionDto {
  blockId: string;
  questionId: string;
  key: string;
  @ApiProperty({ enum: QUESTION_TYPES })
  type: QuestionType;
  texts: QuestionTextsDto;
  /** Taken out of the bank; it stays where it stands. */
  archived: boolean;
}

export class ChosenQuestionsDto {
  items: ChosenQuestionDto[];
}

export class ChooseQuestionDto {
  @IsUUID()
  questionId: string;

  /** The question that stood in the block when the author looked; `null` = none. */
  @ApiProperty({ type: 'string', format: 'uuid', nullable: true })
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  replaces: string | null;
}

export function toLessonQuestionDto({ blockId, question }: QuestionInLesson): LessonQuestionDto {
  return { blockId, question: toShownQuestionDto(question) };
}

export function toChosenQuestionDto(row: LessonQuestionRow): ChosenQuestionDto {
  const { blockId, questionId, key, body, texts, archived } = row;
  return { blockId, questionId, key, type: body.type, texts: toTextsDto(texts), archived };
}
