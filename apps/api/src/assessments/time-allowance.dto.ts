import { MAX_EXTRA_MINUTES } from '@tamkin/assessments';
import { IsInt, Max, Min } from 'class-validator';

export class GiveExtraMinutesDto {
  /** On every timed test of the cohort; 0 takes them away. */
  @IsInt()
  @Min(0)
  @Max(MAX_EXTRA_MINUTES)
  extraMinutes: number;
}

export class ExtraMinutesDto {
  enrolmentId: string;
  extraMinutes: number;
}

export class ExtraMinutesListDto {
  items: ExtraMinutesDto[];
}
