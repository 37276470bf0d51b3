import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { CohortReadingService, CohortsService } from '@tamkin/enrolments';
import { SCALE_MAX } from './survey-answers';
import { SurveyRepository, type CohortSurvey } from './survey.repository';
import { FEWEST_ANSWERS } from './told-answers';

/** Fewer other cohorts than this would tell what one of them said. */
export const FEWEST_COHORTS = 2;

export interface SatisfactionMean {
  /** 1–5, two decimals; `null` while nothing is told. */
  readonly mean: number | null;
  /** Those in the mean; while there is none, those that came. */
  readonly answers: number;
}

/** The same question in other cohorts of the course. */
export interface Elsewhere {
  /** 1–5, two decimals. */
  readonly mean: number;
  readonly cohorts: number;
}

export interface QuestionSummary {
  readonly key: string;
  readonly type: 'scale' | 'text';
  readonly text: LocalisedText;
  readonly answers: number;
  /** 1–5, two decimals; of scales. */
  readonly mean: number | null;
  /** How many answered 1, 2, 3, 4 and 5; of scales. */
  readonly counts: readonly number[];
  /** Benchmark; `null` with fewer than two other cohorts that gave five answers: one alone would be laid open. */
  readonly elsewhere: Elsewhere | null;
  /** Of open questions. */
  readonly comments: readonly string[];
}

export interface SurveyResults {
  readonly activityId: string;
  readonly title: LocalisedText;
  /** That came. */
  readonly answers: number;
  /** Of these, in the results: all, or fewer for the time being (`told-answers.ts`). */
  readonly told: number;
  /** True while none is in the results: nothing but their number is told. */
  readonly suppressed: boolean;
  readonly questions: readonly QuestionSummary[];
}

type Answers = Readonly<Record<string, number | string>>;

/** What surveys of a cohort say, told only when it cannot be traced to a person. */
@Injectable()
export class SurveySummary {
  constructor(
    private readonly surveys: SurveyRepository,
    private readonly cohorts: CohortsService,
    private readonly reading: CohortReadingService,
  ) {}

  /** For the end-of-training report. The caller has checked who asks. */
  async forCohort(ctx: OperationContext, cohortId: string): Promise<SatisfactionMean> {
    const { mean, told, answers } = await this.surveys.meanOf(ctx, cohortId);
    return mean === null ? { mean, answers } : { mean: twoDecimals(mean), answers: told };
  }

  /** Question by question, for the trainer of the cohort and for the reviewer. */
  async results(ctx: OperationContext, cohortId: string): Promise<SurveyResults[]> {
    const { everything } = requireScope(ctx, 'survey-results.read');
    if (everything) await this.reading.find(ctx, cohortId);
    else await this.cohorts.requireTrainer(ctx, cohortId);
    const surveys = await this.surveys.ofCohort(ctx, cohortId);
    const responses = await this.surveys.responses(ctx, cohortId);
    const elsewhere = await this.surveys.elsewhere(ctx, cohortId, FEWEST_ANSWERS);
    return surveys.map((survey) => {
      const ofSurvey = ({ activityId }: { activityId: string }): boolean => activityId === survey.activityId;
      return summarise(
        survey,
        responses.filter(ofSurvey),
        new Map(elsewhere.filter(ofSurvey).map((row) => [row.key, row])),
      );
    });
  }
}

function summarise(
  { activityId, title, questions }: CohortSurvey,
  responses: readonly { readonly answers: Answers; readonly told: boolean }[],
  others: ReadonlyMap<string, Elsewhere>,
): SurveyResults {
  const told = responses.filter((response) => response.told).map(({ answers }) => answers);
  const suppressed = told.length === 0;
  return {
    activityId,
    title,
    answers: responses.length,
    told: told.length,
    suppressed,
    questions: suppressed
      ? []
      : questions.map(({ key, type, text }) => ({
          key,
          type,
          text,
          elsewhere: benchmark(others.get(key)),
          ...figures(key, told),
        })),
  };
}

/** A single question left out by many is suppressed like a whole survey. */
function figures(
  key: string,
  responses: readonly Answers[],
): Omit<QuestionSummary, 'key' | 'type' | 'text' | 'elsewhere'> {
  const values = responses.flatMap((answers) => answers[key] ?? []);
  const scale = values.filter((value) => typeof value === 'number');
  const enough = scale.length >= FEWEST_ANSWERS;
  const sum = scale.reduce((total, value) => total + value, 0);
  return {
    answers: values.length,
    mean: enough ? twoDecimals(sum / scale.length) : null,
    counts: enough
      ? Array.from({ length: SCALE_MAX }, (_, place) => scale.filter((value) => value === place + 1).length)
      : [],
    comments: values.filter((value) => typeof value === 'string'),
  };
}

function benchmark(others: Elsewhere | undefined): Elsewhere | null {
  if (!others || others.cohorts < FEWEST_COHORTS) return null;
  return { mean: twoDecimals(others.mean), cohorts: others.cohorts };
}

function twoDecimals(value: number): number {
  return Math.round(value * 100) / 100;
}
