/** Which row the reminder is about. */
export type SubjectKind =
  'enrolment' | 'session' | 'attempt' | 'certificate' | 'provider' | 'action-plan' | 'submission' | 'peer-review';

export interface OccasionRules {
  readonly subject: SubjectKind;
  /** One of the at most two a week; such messages stop for those who opted out. */
  readonly reminder: boolean;
  /** At the weekly limit: wait until it allows again, or let it go because it would come too late. */
  readonly atLimit: 'wait' | 'let-go';
}

/** Everything the product writes about without being asked. */
export const OCCASIONS = {
  enrolled: { subject: 'enrolment', reminder: true, atLimit: 'wait' },
  'not-started': { subject: 'enrolment', reminder: true, atLimit: 'wait' },
  idle: { subject: 'enrolment', reminder: true, atLimit: 'wait' },
  'session-7': { subject: 'session', reminder: true, atLimit: 'let-go' },
  'session-1': { subject: 'session', reminder: true, atLimit: 'let-go' },
  result: { subject: 'attempt', reminder: false, atLimit: 'let-go' },
  mark: { subject: 'submission', reminder: false, atLimit: 'let-go' },
  'peer-review': { subject: 'peer-review', reminder: true, atLimit: 'wait' },
  'peer-review-due': { subject: 'peer-review', reminder: true, atLimit: 'let-go' },
  'plan-six-weeks': { subject: 'action-plan', reminder: true, atLimit: 'wait' },
  'plan-six-months': { subject: 'action-plan', reminder: true, atLimit: 'wait' },
  'certificate-ready': { subject: 'certificate', reminder: false, atLimit: 'let-go' },
  'weekly-digest': { subject: 'provider', reminder: false, atLimit: 'let-go' },
} as const satisfies Record<string, OccasionRules>;

export type Occasion = keyof typeof OCCASIONS;

export const REMINDER_OCCASIONS = (Object.keys(OCCASIONS) as Occasion[]).filter((name) => OCCASIONS[name].reminder);

/** Reminders and the digest stop for those who opted out; results, marks and certificates always come. */
export function stopsOnOptOut(occasion: Occasion): boolean {
  return OCCASIONS[occasion].reminder || occasion === 'weekly-digest';
}
