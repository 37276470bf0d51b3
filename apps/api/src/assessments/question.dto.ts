import {
  QUESTION_TYPES,
  TOPIC_LIMIT,
  type QuestionContent,
  type QuestionRow,
  type QuestionType,
} from '@tamkin/assessments';
import type { Page } from '@tamkin/kernel';
import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsDefined,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { sent } from '../http/given';
import {
  ApiQuestionBody,
  IsQuestionBody,
  QUESTION_BODY_MODELS,
  toBodyDto,
  type QuestionBodyDto,
} from './question-body.dto';
import { QuestionTextsDto, toQuestionTexts, toTextsDto } from './question-text.dto';

@ApiExtraModels(...QUESTION_BODY_MODELS)
export class QuestionContentDto {
  @IsQuestionBody()
  body: QuestionBodyDto;

  @IsDefined()
  @ValidateNested()
  @Type(() => QuestionTextsDto)
  texts: QuestionTextsDto;
}

export class NewQuestionDto extends QuestionContentDto {
  /** Made by the client, so that sending again makes one question. */
  @ValidateIf(sent)
  @IsUUID()
  id?: string;

  /** Stable name within the course; the next `Q-12` when left out. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  key?: string;

  @IsOptional()
  @IsString()
  @MaxLength(TOPIC_LIMIT)
  topic?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  objective?: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(3)
  difficulty?: number;
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
  /** Papers of any version that hold it or may draw it. */
  papers: number;
  archived: boolean;
  topic: string | null;
  /** Code of the objective it tests. */
  objective: string | null;
  /** 1 easy, 2 medium, 3 hard. */
  difficulty: number | null;
  /** Papers of other courses may use it. */
  shared: boolean;
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
    topic: row.topic,
    objective: row.objective,
    difficulty: row.difficulty,
    shared: row.shared,
    ...toContentDto(row),
  };
}

export function toQuestionsPageDto({ items, nextCursor }: Page<QuestionRow>): QuestionsPageDto {
  return { items: items.map(toQuestionDto), nextCursor };
}

export function toContentDto({ body, texts }: QuestionContent): Pick<QuestionDto, 'type' | 'body' | 'texts'> {
  return { type: body.type, body: toBodyDto(body), texts: toTextsDto(texts) };
}
