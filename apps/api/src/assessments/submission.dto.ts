import {
  SUBMISSION_STATUSES,
  type MyAssignment,
  type SubmissionRow,
  type SubmissionStatus,
  type SubmissionView,
  type SubmittedFile,
} from '@tamkin/assessments';
import { inLanguage, type Language, type Page } from '@tamkin/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsDateString, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQueryDto } from '../http/page-query.dto';
import { nameOf } from './observation.dto';

export class SubmissionsQueryDto extends PageQueryDto {
  @IsOptional()
  @IsIn(SUBMISSION_STATUSES)
  status?: SubmissionStatus;
}

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

export class MarkDto {
  @IsIn(['accepted', 'sent-back'])
  decision: 'accepted' | 'sent-back';

  /** Needed when sending back. */
  @IsString()
  @MaxLength(4_000)
  comment: string;

  /** Of the hand-in that was read. */
  @IsDateString()
  handedInAt: string;
}

export class MySubmissionDto {
  @ApiProperty({ enum: SUBMISSION_STATUSES })
  status: SubmissionStatus;
  text: string;
  files: SubmittedFileDto[];
  handedInAt: Date;
  markedAt: Date | null;
  /** From the trainer. */
  comment: string;
}

export class MyAssignmentDto {
  title: string;
  actionPlan: boolean;
  /** False once accepted or once the cohort is closed. */
  canHandIn: boolean;
  submission: MySubmissionDto | null;
}

export class SubmissionListItemDto {
  id: string;
  enrolmentId: string;
  cohortId: string;
  cohortName: string;
  activityTitle: string;
  actionPlan: boolean;
  name: string;
  providerName: string;
  @ApiProperty({ enum: SUBMISSION_STATUSES })
  status: SubmissionStatus;
  handedInAt: Date;
  markedAt: Date | null;
}

export class SubmissionDto extends SubmissionListItemDto {
  text: string;
  files: SubmittedFileDto[];
  comment: string;
  /** False once accepted or once the cohort is closed. */
  canMark: boolean;
}

export class SubmissionsPageDto {
  items: SubmissionListItemDto[];
  nextCursor: string | null;
}

export function toMyAssignmentDto(assignment: MyAssignment, language: Language): MyAssignmentDto {
  const { submission } = assignment;
  return {
    title: inLanguage(assignment.title, language),
    actionPlan: assignment.actionPlan,
    canHandIn: assignment.canHandIn,
    submission: submission && {
      status: submission.status,
      text: submission.text,
      files: submission.files.map(toSubmittedFileDto),
      handedInAt: submission.handedInAt,
      markedAt: submission.markedAt,
      comment: submission.comment,
    },
  };
}

export function toSubmissionDto(submission: SubmissionView, language: Language): SubmissionDto {
  return {
    ...toSubmissionListItemDto(submission, language),
    text: submission.text,
    files: submission.files.map(toSubmittedFileDto),
    comment: submission.comment,
    canMark: submission.status !== 'accepted' && submission.cohortStatus === 'open',
  };
}

export function toSubmissionsPageDto(page: Page<SubmissionRow>, language: Language): SubmissionsPageDto {
  return { items: page.items.map((row) => toSubmissionListItemDto(row, language)), nextCursor: page.nextCursor };
}

export function toSubmittedFileDto({ id, name, contentType, size, path }: SubmittedFile): SubmittedFileDto {
  return { id, name, contentType, size, path };
}

function toSubmissionListItemDto(row: SubmissionRow, language: Language): SubmissionListItemDto {
  return {
    id: row.id,
    enrolmentId: row.enrolmentId,
    cohortId: row.cohortId,
    cohortName: row.cohortName,
    activityTitle: inLanguage(row.activityTitle, language),
    actionPlan: row.actionPlan,
    name: nameOf(row, language),
    providerName: inLanguage(row.providerName, language),
    status: row.status,
    handedInAt: row.handedInAt,
    markedAt: row.markedAt,
  };
}
