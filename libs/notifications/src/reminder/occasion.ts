/** Which row the reminder is about. */
export type SubjectKind =
  | 'enrolment'
  | 'session'
  | 'attempt'
  | 'certificate'
  | 'provider'
  | 'action-plan'
  | 'submission'
  | 'peer-review'
  | 'draft'
  | 'comment';

export interface OccasionRules {
  readonly subject: SubjectKind;
  /** One of the at most two a week. */
  readonly reminder: boolean;
  /** Stops for those who opted out; results, marks, certificates and answers to what somebody asked always come. */
  readonly optional: boolean;
  /** At the weekly limit: wait until it allows again, or let it go because it would come too late. */
  readonly atLimit: 'wait' | 'let-go';
}

/** Everything the product writes about without being asked. */
export const OCCASIONS = {
  enrolled: { subject: 'enrolment', reminder: true, optional: true, atLimit: 'wait' },
  'not-started': { subject: 'enrolment', reminder: true, optional: true, atLimit: 'wait' },
  idle: { subject: 'enrolment', reminder: true, optional: true, atLimit: 'wait' },
  'session-7': { subject: 'session', reminder: true, optional: true, atLimit: 'let-go' },
  'session-1': { subject: 'session', reminder: true, optional: true, atLimit: 'let-go' },
  result: { subject: 'attempt', reminder: false, optional: false, atLimit: 'let-go' },
  'attempt-granted': { subject: 'enrolment', reminder: false, optional: false, atLimit: 'let-go' },
  mark: { subject: 'submission', reminder: false, optional: false, atLimit: 'let-go' },
  'peer-review': { subject: 'peer-review', reminder: true, optional: true, atLimit: 'wait' },
  'peer-review-due': { subject: 'peer-review', reminder: true, optional: true, atLimit: 'let-go' },
  'plan-decided': { subject: 'action-plan', reminder: false, optional: false, atLimit: 'let-go' },
  'plan-six-weeks': { subject: 'action-plan', reminder: true, optional: true, atLimit: 'wait' },
  'plan-six-months': { subject: 'action-plan', reminder: true, optional: true, atLimit: 'wait' },
  'certificate-ready': { subject: 'certificate', reminder: false, optional: false, atLimit: 'let-go' },
  'review-asked': { subject: 'draft', reminder: false, optional: true, atLimit: 'let-go' },
  'review-decided': { subject: 'draft', reminder: false, optional: false, atLimit: 'let-go' },
  'block-comment': { subject: 'comment', reminder: false, optional: true, atLimit: 'let-go' },
  'weekly-digest': { subject: 'provider', reminder: false, optional: true, atLimit: 'let-go' },
} as const satisfies Record<string, OccasionRules>;

export type Occasion = keyof typeof OCCASIONS;

export const REMINDER_OCCASIONS = (Object.keys(OCCASIONS) as Occasion[]).filter((name) => OCCASIONS[name].reminder);
