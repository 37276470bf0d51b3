import type { OfferedTag, RevisionRow, UsageRow } from '@tamkin/assessments';
import { MAX_BATCH, QUESTION_TYPES, TOPIC_LIMIT, type QuestionType } from '@tamkin/assessments';
import { inLanguage, type Language } from '@tamkin/kernel';
import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { LocalisedTextDto, toLocalisedTextDto } from '../http/localised-text.dto';
import { ApiQuestionBody, QUESTION_BODY_MODELS, type QuestionBodyDto } from './question-body.dto';
import { QuestionTextsDto } from './question-text.dto';
import { toContentDto } from './question.dto';

const given = (_: object, value: unknown): boolean => value !== null && value !== undefined;

export class BatchChangesDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_BATCH)
  @IsUUID(undefined, { each: true })
  questionIds: string[];

  /** Left out = stays; `null` or empty = taken away. So with the next two. */
  @ValidateIf(given)
  @IsString()
  @MaxLength(TOPIC_LIMIT)
  topic?: string | null;

  @ValidateIf(given)
  @IsString()
  @MaxLength(20)
  objective?: string | null;

  /** 1 easy, 2 medium, 3 hard. */
  @ValidateIf(given)
  @IsInt()
  @Min(1)
  @Max(3)
  difficulty?: number | null;

  @IsOptional()
  @IsBoolean()
  archived?: boolean;

  /** Papers of other courses may use them. */
  @IsOptional()
  @IsBoolean()
  shared?: boolean;

  /** The course whose bank they go to. */
  @IsOptional()
  @IsUUID()
  moveTo?: string;
}

export class BatchDoneDto {
  changed: number;
}

export class TagCountDto {
  tag: 'topic' | 'objective';
  value: string;
  questions: number;
  /** What an objective of the course says, in the reader's language; `null` of other tags. */
  words: string | null;
}

export class TagCountsDto {
  /** The objectives of the course first, used or not, in their order. */
  items: TagCountDto[];
}

@ApiExtraModels(...QUESTION_BODY_MODELS)
export class QuestionRevisionDto {
  revision: number;
  createdAt: Date;
  /** `null` for the product itself. */
  author: string | null;
  @ApiProperty({ enum: QUESTION_TYPES })
  type: QuestionType;
  @ApiQuestionBody()
  body: QuestionBodyDto;
  texts: QuestionTextsDto;
}

export class QuestionRevisionsDto {
  /** Newest first. */
  items: QuestionRevisionDto[];
}

export class RestoreRevisionDto {
  /** The one to bring back. */
  @IsInt()
  @Min(1)
  revision: number;

  /** The newest one, as it was read. */
  @IsInt()
  @Min(1)
  current: number;
}

export class QuestionUsageDto {
  activityId: string;
  title: LocalisedTextDto;
  /** `lesson`: in a lesson, for no marks. */
  purpose: 'pre-test' | 'formative' | 'final' | 'lesson';
  courseId: string;
  courseCode: string;
  version: number;
  versionStatus: 'draft' | 'published';
  /** From a pool, as opposed to chosen. */
  drawn: boolean;
  /** Attempts that hold it. */
  attempts: number;
}

export class QuestionUsagesDto {
  items: QuestionUsageDto[];
}

export class PoolSizeQueryDto {
  /** Whose bank. */
  @IsUUID()
  bank: string;

  @IsOptional()
  @IsString()
  @MaxLength(TOPIC_LIMIT)
  topic?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  objective?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(3)
  difficulty?: number;
}

export class PoolSizeDto {
  questions: number;
}

export function toTagCountsDto(items: readonly OfferedTag[], language: Language): TagCountsDto {
  return {
    items: items.map(({ tag, value, questions, words }) => ({
      ...{ tag, value, questions },
      words: words && inLanguage(words, language),
    })),
  };
}

export function toRevisionsDto(items: readonly RevisionRow[]): QuestionRevisionsDto {
  return {
    items: items.map((row) => ({
      revision: row.revision,
      createdAt: row.createdAt,
      author: row.author,
      ...toContentDto(row),
    })),
  };
}

export function toUsagesDto(items: readonly UsageRow[]): QuestionUsagesDto {
  return {
    items: items.map((row) => ({
      activityId: row.activityId,
      title: toLocalisedTextDto(row.title),
      purpose: row.purpose,
      courseId: row.courseId,
      courseCode: row.courseCode,
      version: row.version,
      versionStatus: row.versionStatus,
      drawn: row.drawn,
      attempts: row.attempts,
    })),
  };
}
