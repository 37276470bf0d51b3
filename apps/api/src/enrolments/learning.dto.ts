import type { Translator } from '@tamkin/i18n';
import type {
  BlockerFigures,
  MyActivity,
  MyCourse,
  MyCourseSummary,
  MyModule,
  SessionSummary,
} from '@tamkin/enrolments';
import { inLanguage, type Language } from '@tamkin/kernel';
import { startsAtLocal } from './starts-at-local';

export class BlockerDto {
  /** Stable: activities-missing, final-test-missing, final-test-not-passed, attendance-low, observation-missing, observation-low, action-plan-missing. */
  code: string;
  /** The same in the reader's language, with the figures. */
  words: string;
}

export class SessionPlaceDto {
  activityId: string;
  startsAt: string;
  /** `2026-12-03T09:30` by the clocks of the place: a phone whose time zone rules are newer or older would say another hour. */
  startsAtLocal: string;
  endsAt: string;
  /** IANA zone of the place. */
  timeZone: string;
  place: string;
}

export class ContinueDto {
  activityId: string;
  kind: 'lesson' | 'quiz' | 'survey' | 'assignment' | 'session';
  title: string;
  /** Nominal. */
  minutes: number;
}

export class MyEnrolmentDto {
  id: string;
  courseId: string;
  courseCode: string;
  courseTitle: string;
  cohortId: string;
  cohortName: string;
  cohortStatus: 'open' | 'closed';
  startsOn: string;
  endsOn: string;
  languages: Language[];
  standing: 'blocked' | 'late' | 'not-started' | 'on-time' | 'unfinished' | 'finished' | 'withdrawn';
  /** Why the person can do nothing more for the certificate without their trainer. */
  blockedBy: 'no-attempt-left' | 'attendance-out-of-reach' | null;
  /** A day that has passed with something mandatory left, `YYYY-MM-DD`. */
  lateSince: string | null;
  nextDueOn: string | null;
  /** Mandatory activities. */
  doneCount: number;
  mandatoryCount: number;
  /** 0–1. */
  progress: number;
  startedAt: string | null;
  completedAt: string | null;
  /** Where *Continue* leads, a final test to be tried again last; `null` when nothing is left or the cohort is closed. */
  next: ContinueDto | null;
  nextSession: SessionPlaceDto | null;
  /** What is still needed for the certificate of achievement. */
  blockers: BlockerDto[];
}

export class MyEnrolmentsDto {
  items: MyEnrolmentDto[];
  nextCursor: string | null;
}

export class MyActivityDto {
  id: string;
  kind: 'lesson' | 'quiz' | 'survey' | 'assignment' | 'session';
  purpose: 'pre-test' | 'formative' | 'final' | null;
  actionPlan: boolean;
  mandatory: boolean;
  minutes: number;
  title: string;
  state: 'not-started' | 'started' | 'done';
  /** 0–100; of tests. */
  score: number | null;
  /** Of a final test with a result: whether it reaches what the course asks for. */
  passed: boolean | null;
  sessions: SessionPlaceDto[];
}

export class MyModuleDto {
  id: string;
  position: number;
  title: string;
  done: boolean;
  dueOn: string | null;
  lateSince: string | null;
  activities: MyActivityDto[];
}

export class MyCourseDto {
  id: string;
  courseId: string;
  courseCode: string;
  courseTitle: string;
  cohortId: string;
  cohortName: string;
  cohortStatus: 'open' | 'closed';
  startsOn: string;
  endsOn: string;
  languages: Language[];
  standing: 'blocked' | 'late' | 'not-started' | 'on-time' | 'unfinished' | 'finished' | 'withdrawn';
  /** Why the person can do nothing more for the certificate without their trainer. */
  blockedBy: 'no-attempt-left' | 'attendance-out-of-reach' | null;
  lateSince: string | null;
  nextDueOn: string | null;
  doneCount: number;
  mandatoryCount: number;
  progress: number;
  completedAt: string | null;
  /** Where *Continue* leads, a final test to be tried again last; `null` when nothing is left or the cohort is closed. */
  nextActivityId: string | null;
  nextSession: SessionPlaceDto | null;
  blockers: BlockerDto[];
  modules: MyModuleDto[];
}

export interface Reader {
  readonly language: Language;
  readonly translator: Translator;
}

/** What is missing and cannot be made good by the learner alone is said so. */
const FINAL_SENTENCES: Readonly<Record<string, string>> = {
  'no-attempt-left final-test-not-passed': 'no-attempt-left',
  'attendance-out-of-reach attendance-low': 'attendance-out-of-reach',
};

/** Sentences of blockers by language, code and figures: few differ, and forming one anew costs some 20 µs. */
const sentences = new Map<string, string>();
const SENTENCES_KEPT = 5_000;

/** Blocker codes with the sentence of each; figures are whole percents. */
export function toBlockerDtos(
  codes: readonly string[],
  figures: BlockerFigures,
  { language, translator }: Reader,
): BlockerDto[] {
  const { rules } = figures;
  const values = {
    left: figures.mandatoryCount - figures.doneCount,
    count: figures.mandatoryCount - figures.doneCount,
    testAsked: rules.finalTestPercent,
    testBest: Math.floor(figures.finalScore ?? 0),
    attendanceAsked: rules.attendancePercent,
    attendance: Math.floor(figures.attendancePercent ?? 0),
    observationAsked: rules.observationPercent,
    observation: Math.floor(figures.observationPercent ?? 0),
  };
  const figuresKey = Object.values(values).join(' ');
  const sentenceOf = (code: string): string => FINAL_SENTENCES[`${figures.blockedBy} ${code}`] ?? code;
  return codes.map((code) => {
    const sentence = sentenceOf(code);
    const key = `${language} ${sentence} ${figuresKey}`;
    const words = sentences.get(key) ?? translator.text(language, 'enrolments', `blockers.${sentence}`, values);
    if (sentences.size >= SENTENCES_KEPT) sentences.clear();
    sentences.set(key, words);
    return { code, words };
  });
}

export function toMyEnrolmentDto(course: MyCourseSummary, reader: Reader): MyEnrolmentDto {
  const { language } = reader;
  const { current, finalAgain } = course;
  const left = current && !current.done ? current : finalAgain;
  const next = course.cohortStatus === 'open' ? left : null;
  return {
    id: course.id,
    courseId: course.courseId,
    courseCode: course.code,
    courseTitle: inLanguage(course.title, language),
    cohortId: course.cohortId,
    cohortName: course.cohortName,
    cohortStatus: course.cohortStatus,
    startsOn: course.startsOn,
    endsOn: course.endsOn,
    languages: [...course.languages],
    standing: course.standing,
    blockedBy: course.blockedBy,
    lateSince: course.lateSince,
    nextDueOn: course.nextDueOn,
    doneCount: course.doneCount,
    mandatoryCount: course.mandatoryCount,
    progress: course.progress,
    startedAt: course.startedAt?.toISOString() ?? null,
    completedAt: course.completedAt?.toISOString() ?? null,
    next: next && {
      activityId: next.id,
      kind: next.kind,
      title: inLanguage(next.title, language),
      minutes: next.minutes,
    },
    nextSession: course.nextSession ? toSessionPlaceDto(course.nextSession, language) : null,
    blockers: toBlockerDtos(course.blockers, course, reader),
  };
}

export function toMyCourseDto(id: string, course: MyCourse, reader: Reader): MyCourseDto {
  const { enrolment, outline } = course;
  const { language } = reader;
  const current = course.modules
    .flatMap(({ activities }) => activities)
    .find((activity) => activity.outline.id === enrolment.currentActivityId);
  const left = current && current.state !== 'done' ? current.outline : course.finalAgain;
  const next = enrolment.cohortStatus === 'open' ? left : null;
  return {
    id,
    courseId: outline.courseId,
    courseCode: outline.code,
    courseTitle: inLanguage(outline.title, language),
    cohortId: enrolment.cohortId,
    cohortName: course.cohortName,
    cohortStatus: enrolment.cohortStatus,
    startsOn: enrolment.startsOn,
    endsOn: enrolment.endsOn,
    languages: [...outline.languages],
    standing: course.standing,
    blockedBy: enrolment.blockedBy,
    lateSince: course.lateSince,
    nextDueOn: course.nextDueOn,
    doneCount: enrolment.doneCount,
    mandatoryCount: enrolment.mandatoryCount,
    progress: enrolment.progress,
    completedAt: enrolment.completedAt,
    nextActivityId: next?.id ?? null,
    nextSession: course.nextSession ? toSessionPlaceDto(course.nextSession, language) : null,
    blockers: toBlockerDtos(enrolment.blockers, { ...enrolment, rules: outline.rules }, reader),
    modules: course.modules.map((module) => toMyModuleDto(module, language)),
  };
}

function toMyModuleDto(
  { id, position, title, done, dueOn, lateSince, activities }: MyModule,
  language: Language,
): MyModuleDto {
  return {
    id,
    position,
    title: inLanguage(title, language),
    done,
    dueOn,
    lateSince,
    activities: activities.map((activity) => toMyActivityDto(activity, language)),
  };
}

/** Activities without score and meetings, by language and state: the same for every learner, so made once per outline. */
const plainActivities = new WeakMap<MyActivity['outline'], Map<string, MyActivityDto>>();

export function toMyActivityDto(activity: MyActivity, language: Language): MyActivityDto {
  if (activity.score !== null || activity.sessions.length > 0) return activityDto(activity, language);
  const known = plainActivities.get(activity.outline) ?? new Map<string, MyActivityDto>();
  plainActivities.set(activity.outline, known);
  const key = `${language} ${activity.state}`;
  const dto = known.get(key) ?? activityDto(activity, language);
  known.set(key, dto);
  return dto;
}

function activityDto({ outline, state, score, passed, sessions }: MyActivity, language: Language): MyActivityDto {
  const { id, kind, purpose, actionPlan, mandatory, minutes, title } = outline;
  return {
    id,
    kind,
    purpose,
    actionPlan,
    mandatory,
    minutes,
    title: inLanguage(title, language),
    state,
    score,
    passed,
    sessions: sessions.map((session) => toSessionPlaceDto(session, language)),
  };
}

function toSessionPlaceDto(session: SessionSummary, language: Language): SessionPlaceDto {
  return { ...session, startsAtLocal: startsAtLocal(session), place: inLanguage(session.place, language) };
}
