import { MAX_OPTIONS } from '@tamkin/assessments';
import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { given } from '../http/given';
import { oneOf, TypeNamedBy } from '../http/one-of';
import { ChoiceOptionDto, KeyDto } from './choice-body.dto';
import { IsRubric, RubricCriterionDto } from './rubric.dto';

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
  @ApiProperty({ type: 'array', items: oneOf(GAPS) })
  @IsArray()
  @ArrayMaxSize(MAX_OPTIONS)
  @ValidateNested({ each: true })
  @TypeNamedBy('kind', GAPS, KeyDto)
  gaps: ClozeGapDto[];
}

export class EssayBodyDto {
  @IsIn(['essay'])
  type: 'essay';

  /** Told, not enforced; `null` = none. */
  @ValidateIf(given)
  @IsInt()
  minWords: number | null;

  @ValidateIf(given)
  @IsInt()
  maxWords: number | null;

  /** By which people mark it; absent = points alone. */
  @IsOptional()
  @IsRubric()
  rubric?: RubricCriterionDto[];
}

export class FileBodyDto {
  @IsIn(['file'])
  type: 'file';

  @IsInt()
  @Min(1)
  @Max(5)
  maxFiles: number;

  /** By which people mark it; absent = points alone. */
  @IsOptional()
  @IsRubric()
  rubric?: RubricCriterionDto[];
}

export class SpokenBodyDto {
  @IsIn(['spoken'])
  type: 'spoken';

  @IsInt()
  @Min(10)
  @Max(300)
  maxSeconds: number;

  /** By which people mark it; absent = points alone. */
  @IsOptional()
  @IsRubric()
  rubric?: RubricCriterionDto[];
}
