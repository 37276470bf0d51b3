/**
 * A measure is a set of people, providers or enrolments that can be counted and opened. `of` says what one line of its list is;
 * `where` picks its facts (columns of the facts of a period, see `facts-sql.ts`).
 */
export interface Measure {
  readonly of: 'person' | 'participation' | 'enrolment' | 'plan' | 'provider';
  /** Which facts can be picked: see `FACTS_OF`. */
  readonly told: keyof typeof FACTS_OF;
  readonly where: string;
}

/** The facts that tell a measure; `facts` is all of them together. */
export const FACTS_OF = {
  'by-enrolment': 'enrolment_facts',
  'by-certificate': 'certificate_facts',
  'by-plan': 'plan_facts',
  'by-all': 'facts',
} as const;

/**
 * Everything the completion report counts (domain §5.2). Indicators are made of these, so that each number of a report has one
 * definition and the list behind it has the same one.
 */
export const MEASURES = {
  /** I.P1: providers with at least one person who started in the period. */
  providersReached: { of: 'provider', told: 'by-enrolment', where: 'f.started' },
  /** I.P2: providers with enough certified staff: three, or three in ten of a staff below ten. */
  providersTrained: { of: 'provider', told: 'by-certificate', where: 'f.certified' },
  /** I.ST1: distinct persons enrolled in the period. */
  enrolled: { of: 'person', told: 'by-enrolment', where: 'f.enrolled' },
  /** I.ST3: person × course; both languages of a course are one. */
  participations: { of: 'participation', told: 'by-enrolment', where: 'f.enrolled' },
  /** I.ST2: distinct persons with at least one certificate that stands, first released in the period. */
  trained: { of: 'person', told: 'by-certificate', where: 'f.certified' },
  trainedWomen: { of: 'person', told: 'by-certificate', where: `f.certified and f.sex = 'F'` },
  trainedMen: { of: 'person', told: 'by-certificate', where: `f.certified and f.sex = 'M'` },
  trainedNotStated: { of: 'person', told: 'by-certificate', where: `f.certified and f.sex = 'not-stated'` },
  /** Denominator of I.C1: enrolments, withdrawn ones included, of cohorts that ended in the period. */
  ended: { of: 'enrolment', told: 'by-enrolment', where: 'f.ended' },
  completed: { of: 'enrolment', told: 'by-enrolment', where: 'f.ended and f.complete' },
  /** I.C2: enrolments that a session held in the period expected, once its attendance was taken; the hours are theirs. */
  expected: { of: 'enrolment', told: 'by-enrolment', where: 'f.expected' },
  /** I.C3: final tests sat in the period. */
  sat: { of: 'enrolment', told: 'by-enrolment', where: 'f.sat' },
  passed: { of: 'enrolment', told: 'by-enrolment', where: 'f.sat and f.pass' },
  /** I.C3 over enrolled: enrolments of cohorts that ended in the period, in courses with a final test, and those who passed it. */
  endedTested: { of: 'enrolment', told: 'by-enrolment', where: 'f.ended and f.tested' },
  endedPassed: { of: 'enrolment', told: 'by-enrolment', where: 'f.ended and f.tested and f.pass' },
  /** I.C4: certificates that stand, by kind. */
  achievement: { of: 'enrolment', told: 'by-certificate', where: 'f.achievement' },
  participation: { of: 'enrolment', told: 'by-certificate', where: 'f.participation' },
  /** I.L2: enrolments with both a pre-test and a final test sat in the period. */
  paired: { of: 'enrolment', told: 'by-enrolment', where: 'f.sat and f.gain is not null' },
  /** I.B1: action plans first handed in in the period, and those of them that are validated by now. */
  plansSubmitted: { of: 'plan', told: 'by-plan', where: 'f.submitted' },
  plansSubmittedValidated: { of: 'plan', told: 'by-plan', where: 'f.submitted and f.valid' },
  /** I.B1: validated by the trainer in the period. */
  plansValidated: { of: 'plan', told: 'by-plan', where: 'f.validated' },
  /** I.B1: became implemented in the period: an action is done, shown by a file or confirmed by the manager. */
  plansImplemented: { of: 'plan', told: 'by-plan', where: 'f.implemented' },
  /** Validated plans whose six months ended in the period, and those of them that are implemented. */
  plansDue: { of: 'plan', told: 'by-plan', where: 'f.due' },
  plansDueImplemented: { of: 'plan', told: 'by-plan', where: 'f.due and f.real' },
  /** Every enrolment that anything above counts: the list that is exported. */
  involved: { of: 'enrolment', told: 'by-all', where: 'true' },
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof MEASURES;
export type ProviderMeasureName = 'providersReached' | 'providersTrained';
export type PeopleMeasureName = Exclude<MeasureName, ProviderMeasureName>;

export const PROVIDER_MEASURES = ['providersReached', 'providersTrained'] as const satisfies ProviderMeasureName[];
export const PEOPLE_MEASURES = (Object.keys(MEASURES) as MeasureName[]).filter(
  (name): name is PeopleMeasureName => MEASURES[name].of !== 'provider',
);

/** Staff certified before a provider counts as trained (domain I.P2). */
export const TRAINED_STAFF = 3;
/** Below this many staff the share counts instead. */
export const SMALL_STAFF = 10;
export const SMALL_STAFF_SHARE = 0.3;
