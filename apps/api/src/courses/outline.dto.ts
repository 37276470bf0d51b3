import { ACTIVITY_KINDS, QUIZ_PURPOSES, type ActivityKind, type QuizPurpose } from '@tamkin/courses';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { sent } from '../http/given';
import { LocalisedLineDto } from '../http/localised-text.dto';

export class ModuleTitleDto {
  @IsDefined()
  @ValidateNested()
  @Type(() => LocalisedLineDto)
  title: LocalisedLineDto;
}

export class NewModuleDto extends ModuleTitleDto {
  /** Made by the caller, so that sending it again makes no second one. */
  @ValidateIf(sent)
  @IsUUID()
  id?: string;
}

export class NewActivityDto {
  /** Made by the caller, so that sending it again makes no second one. */
  @ValidateIf(sent)
  @IsUUID()
  id?: string;

  @IsIn(ACTIVITY_KINDS)
  kind: ActivityKind;

  /** Of a quiz, and only of a quiz. */
  @IsOptional()
  @IsIn(QUIZ_PURPOSES)
  purpose?: QuizPurpose | null;

  /** Of the assignment that is the action plan. */
  @IsOptional()
  @IsBoolean()
  actionPlan?: boolean;

  /** Counts for completion. */
  @IsBoolean()
  mandatory: boolean;

  @IsInt()
  @Min(0)
  @Max(5_000)
  minutes: number;

  @IsDefined()
  @ValidateNested()
  @Type(() => LocalisedLineDto)
  title: LocalisedLineDto;
}

export class ChangeActivityDto {
  @IsOptional()
  @IsIn(QUIZ_PURPOSES)
  purpose?: QuizPurpose;

  @IsOptional()
  @IsBoolean()
  actionPlan?: boolean;

  @IsOptional()
  @IsBoolean()
  mandatory?: boolean;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(5_000)
  minutes?: number;

  @IsOptional()
  @ValidateNested()
  @Type(() => LocalisedLineDto)
  title?: LocalisedLineDto;
}

export class ArrangedModuleDto {
  @IsUUID()
  id: string;

  @IsArray()
  @ArrayMaxSize(300)
  @IsUUID(undefined, { each: true })
  activityIds: string[];
}

/** The whole outline in its new order: every module and every activity exactly once. */
export class ArrangementDto {
  /** Of the draft that was changed. */
  @IsInt()
  revision: number;

  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ArrangedModuleDto)
  modules: ArrangedModuleDto[];
}

export class CourseMadeDto {
  id: string;
}
