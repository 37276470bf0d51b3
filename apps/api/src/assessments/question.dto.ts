import {
  MAX_OPTIONS,
  QUESTION_TYPES,
  type QuestionBody,
  type QuestionContent,
  type QuestionRow,
  type QuestionText,
  type QuestionTexts,
  type QuestionType,
} from '@tamkin/assessments';
import { LANGUAGES, type Page } from '@tamkin/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { PageQueryDto } from '../http/page-query.dto';

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

export class OptionTextDto {
  @IsString()
  @MaxLength(8)
  key: string;

  @IsString()
  @MaxLength(500)
  text: string;
}

export class QuestionTextDto {
  @IsString()
  @MaxLength(2_000)
  text: string;

  @IsArray()
  @ArrayMaxSize(MAX_OPTIONS)
  @ValidateNested({ each: true })
  @Type(() => OptionTextDto)
  options: OptionTextDto[];

  /** Behind the field of a numeric question; empty when none. */
  @IsString()
  @MaxLength(20)
  unit: string;

  /** Shown after the hand-in; empty when none. */
  @IsString()
  @MaxLength(2_000)
  feedback: string;
}

export class QuestionTextsDto {
  @IsOptional()
  @ValidateNested()
  @Type(() => QuestionTextDto)
  fr?: QuestionTextDto;

  @IsOptional()
  @ValidateNested()
  @Type(() => QuestionTextDto)
  ar?: QuestionTextDto;

  @IsOptional()
  @ValidateNested()
  @Type(() => QuestionTextDto)
  en?: QuestionTextDto;
}

export class QuestionOptionDto {
  /** Short and stable, `a`. */
  @IsString()
  @MaxLength(8)
  key: string;

  /** Ignored for ordering. */
  @IsBoolean()
  correct: boolean;
}

export class QuestionContentDto {
  @IsIn(QUESTION_TYPES)
  @ApiProperty({ enum: QUESTION_TYPES })
  type: QuestionType;

  /** Options stay in the order written, also on papers that shuffle. */
  @IsBoolean()
  pinOptions: boolean;

  /** Empty for a number. */
  @IsArray()
  @ArrayMaxSize(MAX_OPTIONS)
  @ValidateNested({ each: true })
  @Type(() => QuestionOptionDto)
  options: QuestionOptionDto[];

  /** Keys in the right order; of ordering only. */
  @IsArray()
  @ArrayMaxSize(MAX_OPTIONS)
  @IsString({ each: true })
  @MaxLength(8, { each: true })
  order: string[];

  /** The right number; of numeric only. */
  @IsOptional()
  @IsNumber()
  value?: number | null;

  /** ± this much is right, too. */
  @IsOptional()
  @IsNumber()
  @Min(0)
  tolerance?: number | null;

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
  pinOptions: boolean;
  options: QuestionOptionDto[];
  order: string[];
  value: number | null;
  tolerance: number | null;
  texts: QuestionTextsDto;
}

export class QuestionsPageDto {
  items: QuestionDto[];
  nextCursor: string | null;
}

/** What an author sent, in the shape of the bank; whether it can be a question is judged there. */
export function toQuestionContent(dto: QuestionContentDto): QuestionContent {
  const texts = LANGUAGES.flatMap((language) => {
    const text = dto.texts[language];
    return text ? [[language, toQuestionText(text)] as const] : [];
  });
  return { body: toBody(dto), texts: Object.fromEntries(texts) };
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

export function toContentDto({
  body,
  texts,
}: QuestionContent): Pick<QuestionDto, 'type' | 'pinOptions' | 'options' | 'order' | 'value' | 'tolerance' | 'texts'> {
  const numeric = body.type === 'numeric';
  return {
    type: body.type,
    pinOptions: !numeric && body.pinOptions,
    options: numeric
      ? []
      : body.options.map((option) => ({ key: option.key, correct: 'correct' in option && option.correct === true })),
    order: body.type === 'ordering' ? [...body.order] : [],
    value: numeric ? body.value : null,
    tolerance: numeric ? body.tolerance : null,
    texts: toTextsDto(texts),
  };
}

function toBody({ type, pinOptions, options, order, value, tolerance }: QuestionContentDto): QuestionBody {
  if (type === 'numeric') return { type, value: value ?? Number.NaN, tolerance: tolerance ?? 0 };
  if (type === 'ordering') return { type, pinOptions, options: options.map(({ key }) => ({ key })), order };
  return { type, pinOptions, options: options.map(({ key, correct }) => ({ key, correct })) };
}

function toQuestionText({ text, options, unit, feedback }: QuestionTextDto): QuestionText {
  return { text, options: Object.fromEntries(options.map((option) => [option.key, option.text])), unit, feedback };
}

function toTextsDto(texts: QuestionTexts): QuestionTextsDto {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const text = texts[language];
      if (!text) return [];
      const options = Object.entries(text.options).map(([key, value]) => ({ key, text: value }));
      return [[language, { ...text, options }] as const];
    }),
  );
}
