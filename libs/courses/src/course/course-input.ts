import { isLanguage, type Language, type LocalisedText } from '@tamkin/kernel';
import { notValid } from '../courses.errors';
import type { CompletionRules } from '../course-version/completion-rules';
import type { ActivityKind, QuizPurpose } from '../activity/activity.entity';

export const AUDIENCES = ['fsp', 'bdsp', 'managers', 'trainers'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Of a course without practice: every mandatory activity done, nothing else asked. */
export const PLAIN_RULES: CompletionRules = {
  attendancePercent: null,
  mandatoryModulesPercent: 100,
  finalTestPercent: null,
  observationPercent: null,
  actionPlanRequired: false,
};

/** The texts that say something, trimmed; refused when the base language says nothing. */
export function requireTitle(title: LocalisedText, baseLanguage: Language, field = 'title'): LocalisedText {
  const filled = filledTexts(title);
  if (!filled[baseLanguage]) throw notValid(`${field}.${baseLanguage}`, 'field.required');
  return filled;
}

export function filledTexts(text: LocalisedText): LocalisedText {
  const entries = Object.entries(text).flatMap(([language, value]) =>
    isLanguage(language) && typeof value === 'string' && value.trim() ? [[language, value.trim()] as const] : [],
  );
  return Object.fromEntries(entries);
}

export function requireLanguages(languages: readonly Language[], baseLanguage: Language): Language[] {
  if (!languages.includes(baseLanguage)) throw notValid('languages', 'course.base-language-needed');
  return [baseLanguage, ...new Set(languages.filter((language) => language !== baseLanguage))];
}

/** `c6 ` → `C6`. Letters, digits and hyphens, as it is printed. */
export function requireCode(code: string): string {
  const upper = code.trim().toUpperCase();
  if (!/^[A-Z][A-Z0-9-]{0,11}$/.test(upper)) throw notValid('code', 'course.bad-code');
  return upper;
}

/** A quiz has a purpose and nothing else has; only an assignment can be the action plan. */
export function requireCoherent(activity: {
  readonly kind: ActivityKind;
  readonly purpose?: QuizPurpose | null;
  readonly actionPlan?: boolean;
}): { purpose: QuizPurpose | null; actionPlan: boolean } {
  const { kind, purpose = null, actionPlan = false } = activity;
  if ((kind === 'quiz') !== (purpose !== null)) throw notValid('purpose', 'activity.purpose-of-quiz');
  if (actionPlan && kind !== 'assignment') throw notValid('actionPlan', 'activity.plan-is-assignment');
  return { purpose, actionPlan };
}
