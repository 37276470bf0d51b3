import { MAX_OPTIONS } from '@tamkin/assessments';
import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, Max, Min, ValidateNested } from 'class-validator';
import { oneOf, TypeNamedBy } from '../http/one-of';
import { KeyDto } from './choice-body.dto';
import { ChoiceGapDto, NumberGapDto, TextGapDto } from './written-body.dto';

const IsStepPoints = (): PropertyDecorator =>
  applyDecorators(ApiProperty({ minimum: 1, maximum: 20 }), IsInt(), Min(1), Max(20));

export class ChoiceStepDto extends ChoiceGapDto {
  /** Of the question's points this step is worth so many parts. */
  @IsStepPoints()
  points: number;
}

export class TextStepDto extends TextGapDto {
  @IsStepPoints()
  points: number;
}

export class NumberStepDto extends NumberGapDto {
  @IsStepPoints()
  points: number;
}

const STEPS = { choice: ChoiceStepDto, text: TextStepDto, number: NumberStepDto };
export type ScenarioStepDto = ChoiceStepDto | TextStepDto | NumberStepDto;

@ApiExtraModels(...Object.values(STEPS))
export class ScenarioBodyDto {
  @IsIn(['scenario'])
  type: 'scenario';

  /** In their order; the words of each stand in the texts. */
  @ApiProperty({ type: 'array', items: oneOf(STEPS) })
  @IsArray()
  @ArrayMaxSize(MAX_OPTIONS)
  @ValidateNested({ each: true })
  @TypeNamedBy('kind', STEPS, KeyDto)
  steps: ScenarioStepDto[];

  /** A step is shown once the one before is answered. */
  @IsBoolean()
  inTurn: boolean;
}
