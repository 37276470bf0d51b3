import { MAX_OPTIONS } from '@tamkin/assessments';
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
