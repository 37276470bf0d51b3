import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '@tamkin/database';
import type { EnrolmentView } from '@tamkin/enrolments';
import { Clock, newId, type OperationContext } from '@tamkin/kernel';
import { freezePaper } from '../paper/freeze-paper';
import { PaperDrawing } from '../paper/paper-drawing';
import type { PaperRow } from '../paper/paper.repository';
import { TimeAllowanceRepository } from '../time/time-allowance.repository';
import { AnswerSheets } from './answer-sheet';
import { AttemptMarker } from './attempt-marker';
import { AttemptRepository, type AttemptRow } from './attempt.repository';

export interface AttemptToStart {
  readonly enrolment: EnrolmentView;
  readonly activityId: string;
  readonly paper: PaperRow;
  /** 1, 2, 3 … */
  readonly number: number;
}

/** Begins attempts: draws and freezes the paper, sets the deadline and plans the hand-in, all or nothing. */
@Injectable()
export class AttemptStarter {
  constructor(
    private readonly attempts: AttemptRepository,
    private readonly drawing: PaperDrawing,
    private readonly allowances: TimeAllowanceRepository,
    private readonly marker: AttemptMarker,
    private readonly sheets: AnswerSheets,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** `null` when another device began one in the same moment. */
  async start(
    ctx: OperationContext,
    { enrolment, activityId, paper, number }: AttemptToStart,
  ): Promise<AttemptRow | null> {
    const enrolmentId = enrolment.id;
    const drawn = await this.drawing.draw(ctx, paper, { activityId, by: { enrolmentId }, attempt: number });
    const startedAt = this.clock.now();
    const attempt = {
      id: newId(),
      enrolmentId,
      activityId,
      number,
      status: 'in-progress' as const,
      startedAt,
      deadlineAt: await this.deadline(ctx, enrolmentId, paper, startedAt),
      handedInAt: null,
      language: ctx.language,
      paper: freezePaper(drawn, () => randomInt(2 ** 32) / 2 ** 32),
      scorePercent: null,
      passed: null,
      talliedAt: null,
      stage: null,
      learnerNumber: null,
      unmarked: 0,
      entryMode: 'online' as const,
      keyedBy: null,
      keyedAt: null,
    };
    const added = await this.transactions.run(ctx, async (ctx) => {
      const added = await this.attempts.add(ctx, attempt);
      if (added && attempt.deadlineAt) await this.marker.planExpiry(ctx, attempt.id, attempt.deadlineAt);
      return added;
    });
    if (!added) return null;
    const begun = { ...attempt, personId: enrolment.personId };
    this.sheets.remember(begun);
    return begun;
  }

  /** What a person has above the time limit of any test of their cohort. */
  async extraMinutes(ctx: OperationContext, enrolmentId: string): Promise<number> {
    return this.allowances.minutesOf(ctx, enrolmentId);
  }

  private async deadline(
    ctx: OperationContext,
    enrolmentId: string,
    { timeLimitMinutes }: PaperRow,
    startedAt: Date,
  ): Promise<Date | null> {
    if (timeLimitMinutes === null) return null;
    const minutes = timeLimitMinutes + (await this.extraMinutes(ctx, enrolmentId));
    return new Date(startedAt.getTime() + minutes * 60_000);
  }
}
