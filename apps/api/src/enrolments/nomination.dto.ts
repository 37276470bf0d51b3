import { enrolledNames, type Candidate, type CohortInvitation, type TeamMember } from '@tamkin/enrolments';
import { inLanguage, type Language } from '@tamkin/kernel';
import { IsString, IsUUID, Matches, MaxLength, ValidateIf } from 'class-validator';
import { sent } from '../http/given';
import { NamesDto } from '../identity/me.dto';
import { StandingCountsDto } from './cohort.dto';

export class NominateDto {
  /** Made by the client: sending it twice enrols once. */
  @ValidateIf(sent)
  @IsUUID()
  id?: string;

  @IsUUID()
  personId: string;
}

export class WithdrawDto {
  /** Kept with the enrolment and read by reviewers. */
  @IsString()
  @Matches(/\S/)
  @MaxLength(500)
  reason: string;
}

export class CohortInvitationDto {
  cohortId: string;
  cohortName: string;
  courseCode: string;
  courseTitle: string;
  startsOn: string;
  endsOn: string;
  nominationsUntil: string;
  providerId: string;
  providerName: string;
  nominated: number;
  /** `null` = no limit. */
  seats: number | null;
  /** Seats of the provider and of the cohort taken together; `null` = no limit. */
  seatsLeft: number | null;
}

export class CohortInvitationListDto {
  items: CohortInvitationDto[];
  nextCursor: string | null;
}

export class CandidateDto {
  personId: string;
  names: NamesDto;
  positionFamily: string | null;
  providerId: string;
  providerName: string;
  branchName: string | null;
  /** Set when the person is in this cohort already. */
  enrolmentId: string | null;
  enrolmentStatus: 'enrolled' | 'withdrawn' | null;
  started: boolean;
  /** Has completed this course in another cohort. */
  completedBefore: boolean;
}

export class CandidateListDto {
  items: CandidateDto[];
  nextCursor: string | null;
}

export class TeamMemberDto {
  enrolmentId: string;
  personId: string;
  names: NamesDto;
  branchName: string | null;
  cohortId: string;
  cohortName: string;
  courseId: string;
  courseCode: string;
  courseTitle: string;
  standing: 'blocked' | 'late' | 'not-started' | 'on-time' | 'unfinished' | 'finished' | 'withdrawn';
  /** Why the person can do nothing more for the certificate without their trainer. */
  blockedBy: 'no-attempt-left' | 'attendance-out-of-reach' | null;
  lateSince: string | null;
  nextDueOn: string | null;
  startsOn: string;
  endsOn: string;
  lastActivityAt: string | null;
  doneCount: number;
  mandatoryCount: number;
  progress: number;
  /** Something is left to be reminded of. */
  remindable: boolean;
}

export class TeamDto {
  items: TeamMemberDto[];
  nextCursor: string | null;
  /** Of everybody whom the search and the course leave. */
  counts: StandingCountsDto;
}

export function toCohortInvitationDto(row: CohortInvitation, language: Language): CohortInvitationDto {
  return {
    cohortId: row.cohortId,
    cohortName: row.name,
    courseCode: row.code,
    courseTitle: inLanguage(row.title, language),
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    nominationsUntil: row.nominationsUntil,
    providerId: row.providerId,
    providerName: inLanguage(row.providerName, language),
    nominated: row.nominated,
    seats: row.seats,
    seatsLeft: row.seatsLeft,
  };
}

export function toCandidateDto(row: Candidate, language: Language): CandidateDto {
  return {
    personId: row.personId,
    names: enrolledNames(row),
    positionFamily: row.positionFamily,
    providerId: row.providerId,
    providerName: inLanguage(row.providerName, language),
    branchName: row.branchName ? inLanguage(row.branchName, language) : null,
    enrolmentId: row.enrolmentId,
    enrolmentStatus: row.enrolmentStatus,
    started: row.startedAt !== null,
    completedBefore: row.completedBefore,
  };
}

export function toTeamMemberDto(row: TeamMember, language: Language): TeamMemberDto {
  return {
    enrolmentId: row.enrolmentId,
    personId: row.personId,
    names: enrolledNames(row),
    branchName: row.branchName ? inLanguage(row.branchName, language) : null,
    cohortId: row.cohortId,
    cohortName: row.cohortName,
    courseId: row.courseId,
    courseCode: row.code,
    courseTitle: inLanguage(row.title, language),
    standing: row.standing,
    blockedBy: row.blockedBy,
    lateSince: row.lateSince,
    nextDueOn: row.nextDueOn,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    lastActivityAt: row.lastActivityAt?.toISOString() ?? null,
    doneCount: row.doneCount,
    mandatoryCount: row.mandatoryCount,
    progress: row.progress,
    remindable: row.standing !== 'finished' && !row.stuck,
  };
}
