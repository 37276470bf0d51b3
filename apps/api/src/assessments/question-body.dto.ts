import { MAX_OPTIONS, type QuestionBody } from '@tamkin/assessments';
import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNumber,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

/** Short and stable, `a`. */
export class KeyDto {
  @IsString()
  @MaxLength(8)
  key: string;
}

export class ChoiceOptionDto extends KeyDto {
  @IsBoolean()
  correct: boolean;

  /** Percent of the points this choice earns instead of the usual policy; on every option or on none. */
  @IsOptional()
  @IsNumber()
  @Min(-100)
  @Max(100)
  weight?: number | null;
}

class ChoiceBodyBase {
  @IsArray()
  @ArrayMaxSize(MAX_OPTIONS)
  @ValidateNested({ each: true })
  @Type(() => ChoiceOptionDto)
  options: ChoiceOptionDto[];

  /** Options stay in the order written, also on papers that shuffle. */
  @IsBoolean()
  pinOptions: boolean;
}

export class SingleBodyDto extends ChoiceBodyBase {
  @IsIn(['single'])
  type: 'single';
}

export class MultipleBodyDto extends ChoiceBodyBase {
  @IsIn(['multiple'])
  type: 'multiple';
}

export class TrueFalseBodyDto extends ChoiceBodyBase {
  @IsIn(['true-false'])
  type: 'true-false';
}

export class OrderingBodyDto {
  @IsIn(['ordering'])
  type: 'ordering';

  @IsArray()
  @ArrayMaxSize(MAX_OPTIONS)
  @ValidateNested({ each: true })
  @Type(() => KeyDto)
  options: KeyDto[];

  /** Keys in the right order. */
  @IsArray()
  @ArrayMaxSize(MAX_OPTIONS)
  @IsString({ each: true })
  @MaxLength(8, { each: true })
  order: string[];

  @IsBoolean()
  pinOptions: boolean;
}

export class NumericBodyDto {
  @IsIn(['numeric'])
  type: 'numeric';

  @IsNumber()
  value: number;

  /** ± this much is right, too. */
  @IsNumber()
  @Min(0)
  tolerance: number;
}

export class ShortTextBodyDto {
  @IsIn(['short-text'])
  type: 'short-text';

  /** Accents, Arabic letter forms, case and closing punctuation count. */
  @IsBoolean()
  exact: boolean;
}

export class MatchingPromptDto extends KeyDto {
  /** Key of its target. */
  @IsString()
  @MaxLength(8)
  match: string;
}

export class MatchingBodyDto {
  @IsIn(['matching'])
  type: 'matching';

  @IsArray()
  @ArrayMaxSize(MAX_OPTIONS)
  @ValidateNested({ each: true })
  @Type(() => MatchingPromptDto)
  prompts: MatchingPromptDto[];

  /** May be more than the prompts. */
  @IsArray()
  @ArrayMaxSize(MAX_OPTIONS)
  @ValidateNested({ each: true })
  @Type(() => KeyDto)
  targets: KeyDto[];
}

export class SortingItemDto extends KeyDto {
  /** Key of its box. */
  @IsString()
  @MaxLength(8)
  box: string;
}

export class SortingBodyDto {
  @IsIn(['sorting'])
  type: 'sorting';

  @IsArray()
  @ArrayMaxSize(MAX_OPTIONS)
  @ValidateNested({ each: true })
  @Type(() => SortingItemDto)
  items: SortingItemDto[];

  @IsArray()
  @ArrayMaxSize(MAX_OPTIONS)
  @ValidateNested({ each: true })
  @Type(() => KeyDto)
  boxes: KeyDto[];
}

export class ChoiceGapDto extends KeyDto {
  @IsIn(['choice'])
  kind: 'choice';

  @IsArray()
  @ArrayMaxSize(MAX_OPTIONS)
  @ValidateNested({ each: true })
  @Type(() => ChoiceOptionDto)
  options: ChoiceOptionDto[];
}

export class TextGapDto extends KeyDto {
  @IsIn(['text'])
  kind: 'text';

  @IsBoolean()
  exact: boolean;
}

export class NumberGapDto extends KeyDto {
  @IsIn(['number'])
  kind: 'number';

  @IsNumber()
  value: number;

  @IsNumber()
  @Min(0)
  tolerance: number;
}

const GAPS = { choice: ChoiceGapDto, text: TextGapDto, number: NumberGapDto };
export type ClozeGapDto = ChoiceGapDto | TextGapDto | NumberGapDto;

@ApiExtraModels(...Object.values(GAPS))
export class ClozeBodyDto {
  @IsIn(['cloze'])
  type: 'cloze';

  /** Each stands in the text of every language as `[[key]]`. */
  @ApiProperty({
    type: 'array',
    items: { oneOf: Object.values(GAPS).map((model) => ({ $ref: getSchemaPath(model) })) },
  })
  @IsArray()
  @ArrayMaxSize(MAX_OPTIONS)
  @ValidateNested({ each: true })
  @Type(() => KeyDto, {
    keepDiscriminatorProperty: true,
    discriminator: {
      property: 'kind',
      subTypes: Object.entries(GAPS).map(([name, value]) => ({ name, value })),
    },
  })
  gaps: ClozeGapDto[];
}

const BODIES = {
  single: SingleBodyDto,
  multiple: MultipleBodyDto,
  'true-false': TrueFalseBodyDto,
  numeric: NumericBodyDto,
  'short-text': ShortTextBodyDto,
  cloze: ClozeBodyDto,
  matching: MatchingBodyDto,
  ordering: OrderingBodyDto,
  sorting: SortingBodyDto,
} satisfies Record<QuestionBody['type'], new () => object>;

/** The body of a question: what is the same in every language, one class per type. */
export type QuestionBodyDto = InstanceType<(typeof BODIES)[keyof typeof BODIES]>;

/** A body of unknown type ends here, and is refused for its type. */
class UnknownBodyDto {
  @IsIn(Object.keys(BODIES))
  type: string;
}

/** Validates a property as the body of its `type`, and describes it so. */
export function IsQuestionBody(): PropertyDecorator {
  return applyDecorators(
    ValidateNested(),
    Type(() => UnknownBodyDto, {
      keepDiscriminatorProperty: true,
      discriminator: {
        property: 'type',
        subTypes: Object.entries(BODIES).map(([name, value]) => ({ name, value })),
      },
    }),
    ApiQuestionBody(),
  );
}

export function ApiQuestionBody(): PropertyDecorator {
  return ApiProperty({ oneOf: Object.values(BODIES).map((model) => ({ $ref: getSchemaPath(model) })) });
}

/** On a class with such a property: makes the bodies known to the contract. */
export const QUESTION_BODY_MODELS = Object.values(BODIES);

/** A body as it leaves. */
export function toBodyDto(body: QuestionBody): QuestionBodyDto {
  return body as QuestionBodyDto;
}
