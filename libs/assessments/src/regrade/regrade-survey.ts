import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import type { OperationContext } from '@tamkin/kernel';
import type { QuestionRow } from '../question/question.repository';
import { RegradedAttemptsRepository, type AttemptOwner, type OutdatedAttempt } from './regraded-attempts.repository';
import { remarkAttempt, requireComparable, type Correction } from './remark-attempt';
import { addImpact, NO_IMPACT, type RegradeImpact } from './regrade-impact';
import type { RegradeMethod } from './regrade.entity';

export interface RegradePlan {
  readonly questionId: string;
  readonly method: RegradeMethod;
  readonly neverLower: boolean;
}

export interface ChangedPerson extends AttemptOwner {
  /** 0–100. */
  readonly scoreBefore: number;
  readonly scoreAfter: number;
  readonly passedBefore: boolean | null;
  readonly passedAfter: boolean | null;
}

export interface RegradePreview {
  readonly revision: number;
  readonly impact: RegradeImpact;
  /** The first two hundred whose score would change, in cohorts of the trainer who asks. */
  readonly people: readonly ChangedPerson[];
}

const BATCH = 200;
const MOST_PEOPLE = 200;

type Change = Omit<ChangedPerson, keyof AttemptOwner>;

/** What a regrade would do. Reads in batches, as papers are long. */
@Injectable()
export class RegradeSurvey {
  constructor(private readonly attempts: RegradedAttemptsRepository) {}

  async preview(ctx: OperationContext, question: QuestionRow, plan: RegradePlan): Promise<RegradePreview> {
    const correction = correctionOf(question, plan);
    await this.requireComparable(ctx, correction);
    let impact = NO_IMPACT;
    const changes = new Map<string, Change>();
    let after: string | null = null;
    for (;;) {
      const batch: OutdatedAttempt[] = await this.attempts.outdated(ctx, { ...correction, after, limit: BATCH });
      for (const attempt of batch) {
        if (attempt.unmarked) continue;
        const change = changeOf(attempt, correction);
        impact = addImpact(impact, change.before, change.after);
        if (change.after && change.after.scorePercent !== change.before.scorePercent && changes.size < MOST_PEOPLE) {
          changes.set(attempt.id, told(change));
        }
      }
      if (batch.length < BATCH) break;
      after = batch.at(-1)?.id ?? null;
    }
    return { revision: question.revision, impact, people: await this.people(ctx, changes) };
  }

  private async requireComparable(ctx: OperationContext, correction: Correction): Promise<void> {
    if (correction.method === 'award-all') return;
    const { questionId, revisionId, body } = correction;
    for (const before of await this.attempts.bodiesInUse(ctx, questionId, revisionId)) requireComparable(before, body);
  }

  private async people(ctx: OperationContext, changes: ReadonlyMap<string, Change>): Promise<ChangedPerson[]> {
    if (changes.size === 0) return [];
    const { everything, trainerId } = requireScope(ctx, 'cohorts.read');
    const owners = await this.attempts.owners(ctx, [...changes.keys()], everything ? null : trainerId);
    return owners.flatMap((owner) => {
      const change = changes.get(owner.attemptId);
      return change ? [{ ...owner, ...change }] : [];
    });
  }
}

export function correctionOf(
  { id, revisionId, body, texts }: QuestionRow,
  { method, neverLower }: Pick<RegradePlan, 'method' | 'neverLower'>,
): Correction {
  return { questionId: id, revisionId, body, texts, method, neverLower };
}

/** A marked attempt and what the correction makes of it. */
export function changeOf(attempt: OutdatedAttempt, correction: Correction) {
  const before = { scorePercent: attempt.scorePercent ?? 0, passed: attempt.passed };
  const answers = new Map(Object.entries(attempt.answers));
  const marks = new Map(Object.entries(attempt.marks));
  return { before, after: remarkAttempt({ ...before, paper: attempt.paper, answers, marks }, correction) };
}

function told({ before, after }: ReturnType<typeof changeOf>): Change {
  return {
    scoreBefore: before.scorePercent,
    scoreAfter: after?.scorePercent ?? before.scorePercent,
    passedBefore: before.passed,
    passedAfter: after?.passed ?? null,
  };
}
