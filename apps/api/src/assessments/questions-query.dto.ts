import { QUESTION_TYPES, TOPIC_LIMIT, type QuestionType } from '@tamkin/assessments';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { PageQueryDto } from '../http/page-query.dto';

const BANK_PARTS = ['own', 'archived', 'shared-by-others'] as const;
export type BankPart = (typeof BANK_PARTS)[number];

export class QuestionsQueryDto extends PageQueryDto {
  /** Words of the key, the question or its options, in any language; accents and Arabic letter forms do not matter. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @IsOptional()
  @IsIn(QUESTION_TYPES)
  type?: QuestionType;

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

  /** Those in use, archived ones, or what other courses share. */
  @IsOptional()
  @IsIn(BANK_PARTS)
  part?: BankPart;
}
