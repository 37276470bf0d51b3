import {
  SUBMISSION_STATUSES,
  type HandedIn,
  type MyAssignment,
  type OverrideRow,
  type SubmissionStatus,
  type SubmittedFile,
} from '@tamkin/assessments';
import { COHORT_PHASES, type CohortPhase } from '@tamkin/enrolments';
import { inLanguage, type Language } from '@tamkin/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsString, IsUUID, MaxLength } from 'class-validator';
import { ShownRubricCriterionDto, toShownRubricDto } from './rubric.dto';

export class SubmittedFileDto {
  id: string;
  name: string;
  contentType: string;
  /** Bytes. */
  size: number;
  /** Opens the file for some minutes. */
  path: string;
}

export class HandInDto {
  /** May be empty when there are files. */
  @IsString()
  @MaxLength(20_000)
  text: string;

  /** Files sent before with `uploadSubmissionFile`. */
  @IsArray()
  @ArrayMaxSize(5)
  @IsUUID(undefined, { each: true })
  fileIds: string[];
}

/** One hand-in with the feedback that was released for it. */
export class HandedInDto {
  /** From 1. */
  number: number;
  @ApiProperty({ enum: SUBMISSION_STATUSES })
  status: SubmissionStatus;
  text: string;
  files: SubmittedFileDto[];
  handedInAt: Date;
  markedAt: Date | null;
  comment: string;
  /** What the marker said, to be listened to. */
  @ApiProperty({ type: SubmittedFileDto, nullable: true })
  voice: SubmittedFileDto | null;
  points: number | null;
  /** 0–100. */
  percent: number | null;
  /** Criterion key → key of the level. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' }, nullable: true })
  scores: Record<string, string> | null;
}

/** A trainer replaced the mark that came from peers. */
export class MarkOverrideDto {
  /** Of the hand-in. */
  number: number;
  reason: string;
  @ApiProperty({ enum: ['accepted', 'sent-back'] })
  decisionBefore: 'accepted' | 'sent-back';
  percentBefore: number | null;
  @ApiProperty({ enum: ['accepted', 'sent-back'] })
  decision: 'accepted' | 'sent-back';
  percent: number | null;
  decidedAt: Date;
}

export class MySubmissionDto extends HandedInDto {
  late: boolean;
}

export class MyAssignmentDto {
  title: string;
  rubric: ShownRubricCriterionDto[];
  /** 0–100; `null` = the marker alone decides. */
  passPercent: number | null;
  acceptsText: boolean;
  maxFiles: number;
  peerReviews: number;
  /** The last day, `YYYY-MM-DD`; `null` = none. */
  dueOn: string | null;
  extended: boolean;
  /** False while it is being marked, once accepted, and once the cohort is closed unless it was sent back and still counts. */
  canHandIn: boolean;
  /** Until when what is handed in, or sent back, still counts. */
  @ApiProperty({ enum: COHORT_PHASES })
  phase: CohortPhase;
  @ApiProperty({ type: MySubmissionDto, nullable: true })
  submission: MySubmissionDto | null;
  /** Earlier hand-ins, the newest first. */
  versions: HandedInDto[];
  /** Marks of peers that a trainer replaced, the newest first. */
  overrides: MarkOverrideDto[];
}

export function toMyAssignmentDto(mine: MyAssignment, language: Language): MyAssignmentDto {
  const { settings, deadline, submission, files } = mine;
  return {
    title: inLanguage(mine.title, language),
    rubric: toShownRubricDto(settings.rubric, language),
    passPercent: settings.passPercent,
    acceptsText: settings.acceptsText,
    maxFiles: settings.maxFiles,
    peerReviews: settings.peerReviews,
    dueOn: deadline.dueOn,
    extended: deadline.extended,
    canHandIn: mine.canHandIn,
    phase: deadline.phase,
    submission: submission && { ...toHandedInDto(submission, files), late: submission.late },
    versions: mine.versions.map((version) => toHandedInDto(version, files)),
    overrides: mine.overrides.map(toMarkOverrideDto),
  };
}

export function toMarkOverrideDto(override: OverrideRow): MarkOverrideDto {
  const { number, reason, decisionBefore, percentBefore, decision, percent, decidedAt } = override;
  return { number, reason, decisionBefore, percentBefore, decision, percent, decidedAt };
}

export function toHandedInDto(handedIn: HandedIn, files: ReadonlyMap<string, SubmittedFile>): HandedInDto {
  const { number, status, text, handedInAt, markedAt, comment, points, percent, scores } = handedIn;
  return {
    ...{ number, status, text, handedInAt, markedAt, comment, points, percent },
    scores: scores && { ...scores },
    files: toSubmittedFileDtos(handedIn.fileIds, files),
    voice: toSubmittedFileDtos(handedIn.voiceFileId ? [handedIn.voiceFileId] : [], files)[0] ?? null,
  };
}

export function toSubmittedFileDtos(
  ids: readonly string[],
  files: ReadonlyMap<string, SubmittedFile>,
): SubmittedFileDto[] {
  return ids.flatMap((id) => {
    const file = files.get(id);
    return file ? [toSubmittedFileDto(file)] : [];
  });
}

export function toSubmittedFileDto({ id, name, contentType, size, path }: SubmittedFile): SubmittedFileDto {
  return { id, name, contentType, size, path };
}
