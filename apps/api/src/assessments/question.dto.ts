import { QUESTION_TYPES, type QuestionContent, type QuestionRow, type QuestionType } from '@tamkin/assessments';
import type { Page } from '@tamkin/kernel';
import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min, ValidateNested } from 'class-validator';
import { PageQueryDto } from '../http/page-query.dto';
import {
  ApiQuestionBody,
  IsQuestionBody,
  QUESTION_BODY_MODELS,
  toBodyDto,
  type QuestionBodyDto,
} from './question-body.dto';
import { QuestionTextsDto, toQuestionTexts, toTextsDto } from './question-text.dto';

export class QuestionsQueryDto extends PageQueryDto {
  /** Words of the key, the question or its options, in any language; accents and Arabic letter forms do not matter. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @IsOptional()
  @IsIn(QUESTION_TYPES)
  type?: QuestionType;
}

@ApiExtraModels(...QUESTION_BODY_MODELS)
export class QuestionContentDto {
  @IsQuestionBody()
  body: QuestionBodyDto;

  @ValidateNested()
  @Type(() => QuestionTextsDto)
  texts: QuestionTextsDto;
}

export class NewQuestionDto extends QuestionContentDto {
  /** Made by the client, so that sending again makes one question. */
  @IsOptional()
  @IsUUID()
  id?: string;

  /** Stable name within the course; the next `Q-12` when left out. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  key?: string;
}

export class ChangeQuestionDto extends QuestionContentDto {
  /** The one that was read. */
  @IsInt()
  @Min(1)
  revision: number;
}

export class MadeQuestionDto {
  id: string;
}

export class QuestionDto {
  id: string;
  courseId: string;
  key: string;
  @ApiProperty({ enum: QUESTION_TYPES })
  type: QuestionType;
  revision: number;
  changedAt: Date;
  /** Papers of any version that hold it. */
  papers: number;
  archived: boolean;
  @ApiQuestionBody()
  body: QuestionBodyDto;
  texts: QuestionTextsDto;
}

export class QuestionsPageDto {
  items: QuestionDto[];
  nextCursor: string | null;
}

/** What an author sent, in the shape of the bank; whether it can be a question is judged there. */
export function toQuestionContent({ body, texts }: QuestionContentDto): QuestionContent {
  return { body, texts: toQuestionTexts(texts) };
}

export function toQuestionDto(row: QuestionRow): QuestionDto {
  return {
    id: row.id,
    courseId: row.courseId,
    key: row.key,
    revision: row.revision,
    changedAt: row.changedAt,
    papers: row.papers,
    archived: row.archivedAt !== null,
    ...toContentDto(row),
  };
}

export function toQuestionsPageDto({ items, nextCursor }: Page<QuestionRow>): QuestionsPageDto {
  return { items: items.map(toQuestionDto), nextCursor };
}

export function toContentDto({ body, texts }: QuestionContent): Pick<QuestionDto, 'type' | 'body' | 'texts'> {
  return { type: body.type, body: toBodyDto(body), texts: toTextsDto(texts) };
}
