import type { MarkingRules } from '@tamkin/assessments';
import { IsBoolean, IsInt, Max, Min } from 'class-validator';

/** Who marks and when marks are seen: of assignments, and of tests with questions that people mark. */
export class MarkingRulesDto implements MarkingRules {
  /** Markers see a number in place of a name, until the mark is released. */
  @IsBoolean()
  anonymous: boolean;

  /** Share of the work that a second trainer marks too. */
  @IsInt()
  @Min(0)
  @Max(100)
  secondMarkerPercent: number;

  /** Percentage points between two markers beyond which a moderator decides. */
  @IsInt()
  @Min(0)
  @Max(100)
  moderationGap: number;

  /** Learners see no mark before all of the cohort are released. */
  @IsBoolean()
  releaseTogether: boolean;
}
