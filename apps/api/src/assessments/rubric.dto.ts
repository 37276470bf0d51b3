import type { RubricCriterion } from '@tamkin/assessments';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { inLanguage, type Language } from '@tamkin/kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LocalisedTextDto, toLocalisedTextDto } from '../http/localised-text.dto';

export class RubricLevelDto {
  /** Short and stable, `l1`. */
  @IsString()
  @MaxLength(16)
  key: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => LocalisedTextDto)
  text: LocalisedTextDto;

  @IsInt()
  @Min(0)
  @Max(100)
  points: number;
}

export class RubricCriterionDto {
  /** Short and stable, `r1`. */
  @IsString()
  @MaxLength(16)
  key: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => LocalisedTextDto)
  text: LocalisedTextDto;

  @IsArray()
  @ArrayMaxSize(6)
  @ValidateNested({ each: true })
  @Type(() => RubricLevelDto)
  levels: RubricLevelDto[];
}

/** More than anybody keeps in mind while marking. */
const MAX_CRITERIA = 12;

/** A list of criteria; the contract names its limit too, which it does not read out of composed decorators by itself. */
export function IsRubric(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ maxItems: MAX_CRITERIA }),
    IsArray(),
    ArrayMaxSize(MAX_CRITERIA),
    ValidateNested({ each: true }),
    Type(() => RubricCriterionDto),
  );
}

export class ShownLevelDto {
  key: string;
  text: string;
  points: number;
}

/** A criterion in the language of the reader. */
export class ShownRubricCriterionDto {
  key: string;
  text: string;
  levels: ShownLevelDto[];
}

export function toRubricDto(rubric: readonly RubricCriterion[]): RubricCriterionDto[] {
  return rubric.map(({ key, text, levels }) => ({
    key,
    text: toLocalisedTextDto(text),
    levels: levels.map((level) => ({ key: level.key, text: toLocalisedTextDto(level.text), points: level.points })),
  }));
}

export function toShownRubricDto(rubric: readonly RubricCriterion[], language: Language): ShownRubricCriterionDto[] {
  return rubric.map(({ key, text, levels }) => ({
    key,
    text: inLanguage(text, language),
    levels: levels.map((level) => ({ key: level.key, text: inLanguage(level.text, language), points: level.points })),
  }));
}
