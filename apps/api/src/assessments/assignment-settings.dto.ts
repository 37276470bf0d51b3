import { PEER_MARKS, type PeerMark, type SettingsOfAssignment } from '@tamkin/assessments';
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, Max, Min, ValidateIf } from 'class-validator';
import { given } from '../http/given';
import { MarkingRulesDto } from './marking-rules.dto';
import { AuthoredActivityDto, toAuthoredActivityDto } from './paper.dto';
import { IsRubric, RubricCriterionDto, toRubricDto } from './rubric.dto';

export class AssignmentRulesDto extends MarkingRulesDto {
  /** Empty = marked without a rubric. */
  @IsRubric()
  rubric: RubricCriterionDto[];

  /** 0–100; `null` = the marker alone decides. */
  @ValidateIf(given)
  @IsInt()
  @Min(0)
  @Max(100)
  passPercent: number | null;

  /** Days after the first day of the cohort; `null` = when its module is due. */
  @ValidateIf(given)
  @IsInt()
  @Min(0)
  @Max(365)
  dueDays: number | null;

  @IsBoolean()
  acceptsText: boolean;

  @IsInt()
  @Min(0)
  @Max(5)
  maxFiles: number;

  /** Reviews each piece of work gets from other learners. */
  @IsInt()
  @Min(0)
  @Max(5)
  peerReviews: number;

  @IsInt()
  @Min(1)
  @Max(60)
  peerReviewDays: number;

  @ApiProperty({ enum: PEER_MARKS })
  @IsIn(PEER_MARKS)
  peerMark: PeerMark;
}

export class WriteAssignmentSettingsDto extends AssignmentRulesDto {
  /** The one that was read; 0 when there was none. */
  @IsInt()
  @Min(0)
  revision: number;
}

export class AssignmentSettingsDto extends AssignmentRulesDto {
  activity: AuthoredActivityDto;
  /** An action plan has a form of its own and no settings. */
  actionPlan: boolean;
  revision: number;
}

export function toAssignmentSettingsDto({ activity, settings }: SettingsOfAssignment): AssignmentSettingsDto {
  return {
    ...settings,
    rubric: toRubricDto(settings.rubric),
    activity: toAuthoredActivityDto(activity),
    actionPlan: activity.actionPlan,
  };
}
