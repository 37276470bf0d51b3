import {
  MARKING_STAGES,
  mostPointsOf,
  type MarkingStage,
  type MarkRow,
  type SubmittedFile,
  type WorkToMark,
} from '@tamkin/assessments';
import { COHORT_PHASES, isUnreported, type CohortPhase } from '@tamkin/enrolments';
import { inLanguage, type Language } from '@tamkin/kernel';
import { ApiProperty } from '@nestjs/swagger';
import {
  IsDateString,
  IsIn,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { nameOf } from './observation.dto';
import { ShownRubricCriterionDto, toShownRubricDto } from './rubric.dto';
import {
  HandedInDto,
  MarkOverrideDto,
  SubmittedFileDto,
  toHandedInDto,
  toMarkOverrideDto,
  toSubmittedFileDtos,
} from './submission.dto';

export class MarkDto {
  @IsIn(['accepted', 'sent-back'])
  decision: 'accepted' | 'sent-back';

  /** Words or a voice are needed when sending back. */
  @IsString()
  @MaxLength(4_000)
  comment: string;

  /** Criterion key → key of the level; may be left out when sending back. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  @IsOptional()
  @IsObject()
  scores?: Record<string, string>;

  /** 0–100, where there is no rubric. */
  @IsOptional()
  @IsNumber()
  @Min(0)
  @Max(100)
  percent?: number;

  /** Sent before with `uploadVoiceComment`. */
  @IsOptional()
  @IsUUID()
  voiceFileId?: string;

  /** Of the hand-in that was read. */
  @IsDateString()
  handedInAt: string;
}

export class OverrideDto extends MarkDto {
  /** For the learner to read, and kept. */
  @IsString()
  @MaxLength(1_000)
  reason: string;
}

export class GivenMarkDto {
  @ApiProperty({ enum: ['first', 'second', 'moderator', 'final'] })
  role: 'first' | 'second' | 'moderator' | 'final';
  @ApiProperty({ enum: ['accepted', 'sent-back'] })
  decision: 'accepted' | 'sent-back';
  comment: string;
  @ApiProperty({ type: SubmittedFileDto, nullable: true })
  voice: SubmittedFileDto | null;
  points: number | null;
  percent: number | null;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, nullable: true })
  scores: Record<string, string> | null;
  markedAt: Date;
}

/** Work as the one who marks it sees it. Name, provider and enrolment are `null` where marking is anonymous. */
export class SubmissionDto {
  id: string;
  cohortId: string;
  cohortName: string;
  activityId: string;
  activityTitle: string;
  name: string | null;
  providerName: string | null;
  enrolmentId: string | null;
  /** Stands for the name where marking is anonymous. */
  learnerNumber: number;
  late: boolean;
  @ApiProperty({ enum: MARKING_STAGES })
  stage: MarkingStage;
  /** Until when its marks count, and what is sent back can be handed in again. */
  @ApiProperty({ enum: COHORT_PHASES })
  phase: CohortPhase;
  /** As whom the caller would mark it now; `null` = not now, or not they. */
  @ApiProperty({ enum: ['first', 'second', 'moderator'], nullable: true })
  role: 'first' | 'second' | 'moderator' | null;
  /** The mark that counts came from peers and may be replaced with a reason. */
  canOverride: boolean;
  /** Marks of peers that were replaced, the newest first. */
  overrides: MarkOverrideDto[];
  releaseTogether: boolean;
  /** Reviews that it gets from peers; 0 = none. */
  peerReviews: number;
  rubric: ShownRubricCriterionDto[];
  mostPoints: number;
  passPercent: number | null;
  work: HandedInDto;
  /** Earlier hand-ins, the newest first. */
  versions: HandedInDto[];
  marks: GivenMarkDto[];
}

export class ExtensionDto {
  /** The last day, `YYYY-MM-DD`, today or later. */
  @IsString()
  @MaxLength(10)
  untilOn: string;

  @IsString()
  @MaxLength(500)
  reason: string;
}

export function toSubmissionDto(work: WorkToMark, language: Language): SubmissionDto {
  const { submission, settings, files, versions, marks, role } = work;
  const { id, cohortId, cohortName, activityId, learnerNumber, late, stage, phase, anonymous } = submission;
  return {
    ...{ id, cohortId, cohortName, activityId, learnerNumber, late, stage, phase, role },
    activityTitle: inLanguage(submission.activityTitle, language),
    name: anonymous ? null : nameOf(submission, language),
    providerName: anonymous ? null : inLanguage(submission.providerName, language),
    enrolmentId: anonymous ? null : submission.enrolmentId,
    canOverride: work.fromPeers && isUnreported(phase),
    overrides: work.overrides.map(toMarkOverrideDto),
    releaseTogether: settings.releaseTogether,
    peerReviews: settings.peerReviews,
    rubric: toShownRubricDto(settings.rubric, language),
    mostPoints: mostPointsOf(settings.rubric),
    passPercent: settings.passPercent,
    work: toHandedInDto(submission, files),
    versions: versions.map((version) => toHandedInDto(version, files)),
    marks: marks.map((mark) => toGivenMarkDto(mark, files)),
  };
}

function toGivenMarkDto(mark: MarkRow, files: ReadonlyMap<string, SubmittedFile>): GivenMarkDto {
  const { role, decision, comment, points, percent, scores, markedAt } = mark;
  return {
    ...{ role, decision, comment, points, percent, markedAt },
    scores: scores && { ...scores },
    voice: toSubmittedFileDtos(mark.voiceFileId ? [mark.voiceFileId] : [], files)[0] ?? null,
  };
}
