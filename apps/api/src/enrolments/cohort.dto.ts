import {
  enrolledNames,
  type CohortChoices,
  type CohortDetail,
  type CohortSummary,
  type NameColumns,
  type PersonInCohort,
} from '@tamkin/enrolments';
import { inLanguage, type Language } from '@tamkin/kernel';
import { NamesDto } from '../identity/me.dto';
import { startsAtLocal } from './starts-at-local';

export class CreatedDto {
  id: string;
}

export class StandingCountsDto {
  /** Cannot go on without their trainer. */
  blocked: number;
  late: number;
  notStarted: number;
  onTime: number;
  /** Of a closed cohort: not all of the rules met. */
  unfinished: number;
  finished: number;
  withdrawn: number;
}

export class CohortSessionDto {
  startsAt: string;
  /** `2026-12-03T09:30` by the clocks of the place: a phone whose time zone rules are newer or older would say another hour. */
  startsAtLocal: string;
  endsAt: string;
  timeZone: string;
  place: string;
}

export class CohortSummaryDto {
  id: string;
  name: string;
  courseId: string;
  courseCode: string;
  courseTitle: string;
  startsOn: string;
  endsOn: string;
  status: 'open' | 'closed';
  /** Enrolled; a focal point's own staff only. */
  people: number;
  providerCount: number;
  counts: StandingCountsDto;
  /** Whether the reader trains it. */
  mine: boolean;
  nextSession: CohortSessionDto | null;
}

export class CohortListDto {
  items: CohortSummaryDto[];
  nextCursor: string | null;
}

export class CohortTrainerDto {
  personId: string;
  names: NamesDto;
}

export class InvitedProviderDto {
  providerId: string;
  name: string;
  seats: number | null;
  enrolled: number;
}

export class CohortModuleDto {
  id: string;
  position: number;
  title: string;
  /** Mandatory activities. */
  mandatory: number;
  dueOn: string | null;
}

export class CohortDto extends CohortSummaryDto {
  versionId: string;
  nominationsUntil: string | null;
  capacity: number | null;
  timeZone: string;
  closedAt: string | null;
  revision: number;
  trainers: CohortTrainerDto[];
  /** A focal point sees the own provider only. */
  providers: InvitedProviderDto[];
  modules: CohortModuleDto[];
}

export class ModuleProgressDto {
  moduleId: string;
  done: number;
  mandatory: number;
}

export class PersonInCohortDto {
  enrolmentId: string;
  personId: string;
  names: NamesDto;
  providerId: string;
  providerName: string;
  standing: 'blocked' | 'late' | 'not-started' | 'on-time' | 'unfinished' | 'finished' | 'withdrawn';
  /** Why the person can do nothing more for the certificate without their trainer. */
  blockedBy: 'no-attempt-left' | 'attendance-out-of-reach' | null;
  lateSince: string | null;
  nextDueOn: string | null;
  doneCount: number;
  mandatoryCount: number;
  progress: number;
  startedAt: string | null;
  lastActivityAt: string | null;
  completedAt: string | null;
  withdrawalReason: string | null;
  /** Modules with something mandatory, in order. */
  modules: ModuleProgressDto[];
  /** Title of the activity that comes next. */
  nextActivity: string | null;
}

export class CohortPeopleDto {
  items: PersonInCohortDto[];
  nextCursor: string | null;
}

export class ChoiceModuleDto {
  id: string;
  position: number;
  title: string;
}

export class ChoiceCourseDto {
  courseId: string;
  code: string;
  title: string;
  modules: ChoiceModuleDto[];
}

export class ChoiceProviderDto {
  providerId: string;
  name: string;
  regionCode: string;
}

export class CohortChoicesDto {
  courses: ChoiceCourseDto[];
  trainers: CohortTrainerDto[];
  providers: ChoiceProviderDto[];
}

export function toCohortSummaryDto(cohort: CohortSummary, language: Language): CohortSummaryDto {
  const { nextSession } = cohort;
  return {
    id: cohort.id,
    name: cohort.name,
    courseId: cohort.courseId,
    courseCode: cohort.code,
    courseTitle: inLanguage(cohort.title, language),
    startsOn: cohort.startsOn,
    endsOn: cohort.endsOn,
    status: cohort.status,
    people: cohort.people,
    providerCount: cohort.providerCount,
    counts: cohort.counts,
    mine: cohort.mine,
    nextSession: nextSession
      ? { ...nextSession, startsAtLocal: startsAtLocal(nextSession), place: inLanguage(nextSession.place, language) }
      : null,
  };
}

export function toCohortDto(cohort: CohortDetail, language: Language): CohortDto {
  return {
    ...toCohortSummaryDto(cohort, language),
    versionId: cohort.versionId,
    nominationsUntil: cohort.nominationsUntil,
    capacity: cohort.capacity,
    timeZone: cohort.timeZone,
    closedAt: cohort.closedAt?.toISOString() ?? null,
    revision: cohort.revision,
    trainers: cohort.trainers.map(toTrainerDto),
    providers: cohort.providers.map(({ name, ...provider }) => ({ ...provider, name: inLanguage(name, language) })),
    modules: cohort.modules.map(({ title, ...module }) => ({ ...module, title: inLanguage(title, language) })),
  };
}

export function toPersonInCohortDto(person: PersonInCohort, language: Language): PersonInCohortDto {
  return {
    enrolmentId: person.enrolmentId,
    personId: person.personId,
    names: enrolledNames(person),
    providerId: person.providerId,
    providerName: inLanguage(person.providerName, language),
    standing: person.standing,
    blockedBy: person.blockedBy,
    lateSince: person.lateSince,
    nextDueOn: person.nextDueOn,
    doneCount: person.doneCount,
    mandatoryCount: person.mandatoryCount,
    progress: person.progress,
    startedAt: person.startedAt?.toISOString() ?? null,
    lastActivityAt: person.lastActivityAt?.toISOString() ?? null,
    completedAt: person.completedAt?.toISOString() ?? null,
    withdrawalReason: person.withdrawalReason,
    modules: [...person.modules],
    nextActivity: person.nextActivity ? inLanguage(person.nextActivity.title, language) : null,
  };
}

export function toCohortChoicesDto(
  { courses, trainers, providers }: CohortChoices,
  language: Language,
): CohortChoicesDto {
  return {
    courses: courses.map(({ courseId, code, title, modules }) => ({
      courseId,
      code,
      title: inLanguage(title, language),
      modules: modules.map(({ id, position, title }) => ({ id, position, title: inLanguage(title, language) })),
    })),
    trainers: trainers.map(toTrainerDto),
    providers: providers.map(({ providerId, name, regionCode }) => ({
      providerId,
      name: inLanguage(name, language),
      regionCode,
    })),
  };
}

function toTrainerDto({ personId, ...names }: { personId: string } & NameColumns): CohortTrainerDto {
  return { personId, names: enrolledNames(names) };
}
