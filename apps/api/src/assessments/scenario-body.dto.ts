import { MAX_OPTIONS } from '@tamkin/assessments';
import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, Max, Min, ValidateNested } from 'class-validator';
import { KeyDto } from './choice-body.dto';
import { ChoiceGapDto, NumberGapDto, TextGapDto } from './written-body.dto';

export class ChoiceStepDto extends ChoiceGapDto {
  /** Of the question's points this step is worth so many parts. */
  @IsInt()
  @Min(1)
  @Max(20)
  points: number;
}

export class TextStepDto extends TextGapDto {
  @IsInt()
  @Min(1)
  @Max(20)
  points: number;
}

export class NumberStepDto extends NumberGapDto {
  @IsInt()
  @Min(1)
  @Max(20)
  points: number;
}

const STEPS = { choice: ChoiceStepDto, text: TextStepDto, number: NumberStepDto };
export type ScenarioStepDto = ChoiceStepDto | TextStepDto | NumberStepDto;

@ApiExtraModels(...Object.values(STEPS))
export class ScenarioBodyDto {
  @IsIn(['scenario'])
  type: 'scenario';

  /** In their order; the words of each stand in the texts. */
  @ApiProperty({
    type: 'array',
    items: { oneOf: Object.values(STEPS).map((model) => ({ $ref: getSchemaPath(model) })) },
  })
  @IsArray()
  @ArrayMaxSize(MAX_OPTIONS)
  @ValidateNested({ each: true })
  @Type(() => KeyDto, {
    keepDiscriminatorProperty: true,
    discriminator: {
      property: 'kind',
      subTypes: Object.entries(STEPS).map(([name, value]) => ({ name, value })),
    },
  })
  steps: ScenarioStepDto[];

  /** A step is shown once the one before is answered. */
  @IsBoolean()
  inTurn: boolean;
}
