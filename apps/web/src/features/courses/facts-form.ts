import type { ChangeCourseDraftDto, CourseDraftDto } from '@tamkin/api-client';
import { LANGUAGES, type Language } from '../../platform/language';
import { audienceOf } from './audience';
import { filled } from './localised';

type Texts = Record<Language, string>;

/** As the form holds it: hours and percentages as typed, one objective a line. */
export interface FactsValues extends Record<string, unknown> {
  languages: Language[];
  title: Texts;
  summary: Texts;
  objectives: Texts;
  audience: string[];
  onlineHours: string;
  faceToFaceHours: string;
  attendance: string;
  mandatory: string;
  finalTest: string;
  observation: string;
  attendanceAsked: boolean;
  finalTestAsked: boolean;
  observationAsked: boolean;
  actionPlan: boolean;
}

const NO_TEXTS: Texts = { fr: '', ar: '', en: '' };
/** Proposed when a rule is switched on (domain: certificate rules). */
const USUAL = { attendance: 80, finalTest: 70, observation: 60 };

export function factsOf(draft: CourseDraftDto): FactsValues {
  const { rules } = draft;
  return {
    languages: draft.languages,
    title: { ...NO_TEXTS, ...draft.title },
    summary: { ...NO_TEXTS, ...draft.summary },
    objectives: linesOf(draft.objectives),
    audience: draft.audience,
    onlineHours: String(draft.onlineMinutes / 60),
    faceToFaceHours: String(draft.faceToFaceMinutes / 60),
    attendance: String(rules.attendancePercent ?? USUAL.attendance),
    mandatory: String(rules.mandatoryModulesPercent),
    finalTest: String(rules.finalTestPercent ?? USUAL.finalTest),
    observation: String(rules.observationPercent ?? USUAL.observation),
    attendanceAsked: rules.attendancePercent !== null,
    finalTestAsked: rules.finalTestPercent !== null,
    observationAsked: rules.observationPercent !== null,
    actionPlan: rules.actionPlanRequired,
  };
}

export function changeOf(values: FactsValues, revision: number): ChangeCourseDraftDto {
  return {
    revision,
    languages: values.languages,
    title: filled(values.title),
    summary: filled(values.summary),
    objectives: objectivesOf(values.objectives),
    audience: values.audience.flatMap((each) => audienceOf(each) ?? []),
    onlineMinutes: minutesOf(values.onlineHours),
    faceToFaceMinutes: minutesOf(values.faceToFaceHours),
    rules: {
      attendancePercent: values.attendanceAsked ? Number(values.attendance) : null,
      mandatoryModulesPercent: Number(values.mandatory),
      finalTestPercent: values.finalTestAsked ? Number(values.finalTest) : null,
      observationPercent: values.observationAsked ? Number(values.observation) : null,
      actionPlanRequired: values.actionPlan,
    },
  };
}

/** The fields whose number cannot be read, each with `message`. */
export function wrongNumber(values: FactsValues, message: string): Record<string, string> {
  const hours = (['onlineHours', 'faceToFaceHours'] as const).filter(
    (field) => !/^\d{1,3}([.,]\d{1,2})?$/.test(values[field].trim()),
  );
  const percents = (['attendance', 'mandatory', 'finalTest', 'observation'] as const).filter(
    (field) => !/^\d{1,3}$/.test(values[field].trim()) || Number(values[field]) > 100,
  );
  return Object.fromEntries([...hours, ...percents].map((field) => [field, message]));
}

/** "1,5" hours → 90 minutes. */
function minutesOf(hours: string): number {
  return Math.round(Number(hours.trim().replace(',', '.')) * 60);
}

function linesOf(objectives: CourseDraftDto['objectives']): Texts {
  const lines = (language: Language): string =>
    objectives
      .map((objective) => objective[language] ?? '')
      .join('\n')
      .trimEnd();
  return { fr: lines('fr'), ar: lines('ar'), en: lines('en') };
}

/** The n-th line of each language is the n-th objective. */
function objectivesOf(texts: Texts): CourseDraftDto['objectives'] {
  const lines = LANGUAGES.map((language) => [language, texts[language].split('\n')] as const);
  const count = Math.max(...lines.map(([, each]) => each.length));
  return Array.from({ length: count }, (_, index) =>
    filled(Object.fromEntries(lines.map(([language, each]) => [language, each[index] ?? '']))),
  ).filter((objective) => Object.keys(objective).length > 0);
}
