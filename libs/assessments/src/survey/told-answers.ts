import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { SurveyRepository } from './survey.repository';

/** Fewer answers than this could be told apart by people who know the group. */
export const FEWEST_ANSWERS = 5;

/** One survey in one cohort. */
export interface SurveyOfCohort {
  readonly cohortId: string;
  readonly activityId: string;
}

/**
 * Which answers of a survey are in its results. They join five at least at a time, so that nobody finds out what one person said
 * by reading twice. While the cohort is open, fives join that leave five behind: then all that are left can join when it closes.
 * What comes too late for that counts in the benchmarks of other cohorts, in groups of five at least of several cohorts.
 */
@Injectable()
export class ToldAnswers {
  constructor(
    private readonly surveys: SurveyRepository,
    private readonly transactions: TransactionRunner,
  ) {}

  /** Keeps others from changing what is told of this survey until the transaction ends. */
  async hold(ctx: OperationContext, { cohortId, activityId }: SurveyOfCohort): Promise<void> {
    await this.transactions.lock(ctx, `told-answers ${cohortId} ${activityId}`);
  }

  /** After one more answer to a survey that is held. */
  async tell(ctx: OperationContext, survey: SurveyOfCohort, { cohortOpen }: { cohortOpen: boolean }): Promise<void> {
    const lineageId = cohortOpen ? null : await this.surveys.lineageOf(ctx, survey.activityId);
    if (lineageId) await this.transactions.lock(ctx, `late-answers ${lineageId}`);
    const waiting = await this.surveys.waiting(ctx, survey);
    const count = cohortOpen ? fivesIn(waiting - FEWEST_ANSWERS) : waiting;
    if (count >= FEWEST_ANSWERS) await this.surveys.tell(ctx, survey, count);
    if (lineageId) await this.poolLate(ctx, lineageId);
  }

  /** A group never comes apart: its answers stay out of the results of their cohorts, and whoever has a part in it never sees it. */
  private async poolLate(ctx: OperationContext, lineageId: string): Promise<void> {
    const late = await this.surveys.lateIds(ctx, lineageId);
    if (late.length >= FEWEST_ANSWERS) await this.surveys.pool(ctx, late, randomUUID());
  }

  /** The job of a report that was validated: what waits in its cohort may join a group. Safe to run twice. */
  async tellReported(ctx: OperationContext, reportId: string): Promise<void> {
    const cohortId = await this.surveys.cohortOf(ctx, reportId);
    if (cohortId) await this.tellClosed(ctx, cohortId);
  }

  /** The job of a cohort that was closed. Safe to run twice. */
  async tellClosed(ctx: OperationContext, cohortId: string): Promise<void> {
    for (const activityId of await this.surveys.answeredIn(ctx, cohortId)) {
      await this.transactions.run(ctx, async (ctx) => {
        await this.hold(ctx, { cohortId, activityId });
        await this.tell(ctx, { cohortId, activityId }, { cohortOpen: false });
      });
    }
  }
}

function fivesIn(answers: number): number {
  return Math.max(0, Math.floor(answers / FEWEST_ANSWERS) * FEWEST_ANSWERS);
}
