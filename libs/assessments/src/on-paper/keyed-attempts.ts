import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tamkin/audit';
import type { EnrolmentView } from '@tamkin/enrolments';
import { actorPersonId, Clock, newId, type OperationContext } from '@tamkin/kernel';
import { refusals } from '../assessments.errors';
import { AttemptMarker } from '../attempt/attempt-marker';
import { AttemptRepository, type AttemptRow, type AttemptSummary } from '../attempt/attempt.repository';
import type { FrozenPaper } from '../attempt/frozen-paper';
import { Quizzes } from '../attempt/quizzes';
import { ManualMarkingRepository } from '../manual-marking/manual-marking.repository';
import type { Answer } from '../question/question-body';
import { ItemTallies } from '../statistics/item-tallies.service';

/** The attempts that sheets become. The caller has checked who keys and holds the lock of the sheet. */
@Injectable()
export class KeyedAttempts {
  constructor(
    private readonly attempts: AttemptRepository,
    private readonly manual: ManualMarkingRepository,
    private readonly quizzes: Quizzes,
    private readonly marker: AttemptMarker,
    private readonly tallies: ItemTallies,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The first time. A sheet takes one of the attempts that are allowed. */
  async add(
    ctx: OperationContext,
    {
      place: { enrolmentId, activityId },
      paper,
      answers,
      enrolment,
    }: {
      place: { readonly enrolmentId: string; readonly activityId: string };
      paper: FrozenPaper;
      answers: ReadonlyMap<string, Answer>;
      enrolment: EnrolmentView;
    },
  ): Promise<void> {
    const tries = await this.attempts.summaries(ctx, { enrolmentId, activityId });
    await this.requireChance(ctx, { enrolmentId, activityId }, tries);
    const [id, now] = [newId(), this.clock.now()];
    const added = await this.attempts.add(ctx, {
      ...{ id, enrolmentId, activityId, paper, number: tries.length + 1, status: 'in-progress' },
      ...{ startedAt: now, deadlineAt: null, handedInAt: null, language: enrolment.language },
      ...{ scorePercent: null, passed: null, talliedAt: null, stage: null, learnerNumber: null, unmarked: 0 },
      ...{ entryMode: 'paper', keyedBy: actorPersonId(ctx), keyedAt: now },
    });
    if (!added) throw refusals.attemptRunning();
    await this.attempts.putAnswers(ctx, id, answers, now);
    await this.marker.close(ctx, id);
    await this.record(ctx, enrolment, { action: 'paper-test.keyed', attemptId: id, details: { activityId } });
  }

  /** Another sheet instead of the one before: nothing when both say the same, else a reason is asked for. */
  async replace(
    ctx: OperationContext,
    {
      known,
      answers,
      reason,
      enrolment,
    }: { known: AttemptRow; answers: ReadonlyMap<string, Answer>; reason: string; enrolment: EnrolmentView },
  ): Promise<void> {
    const before = await this.attempts.answers(ctx, known.id);
    const touched = [...new Set([...before.keys(), ...answers.keys()])];
    const changed = touched.filter((id) => !isDeepStrictEqual(before.get(id), answers.get(id)));
    if (changed.length === 0) return;
    if (reason === '') throw refusals.reasonMissing();
    const now = this.clock.now();
    await this.attempts.putAnswers(ctx, known.id, answers, now);
    await this.attempts.markKeyed(ctx, known.id, { keyedBy: actorPersonId(ctx), keyedAt: now });
    await this.manual.forget(ctx, known.id, changed);
    await this.marker.correct(ctx, known.id);
    if (known.talliedAt) await this.tallies.forget(ctx, known.activityId);
    const details = { activityId: known.activityId, reason, changed: changed.length };
    await this.record(ctx, enrolment, { action: 'paper-test.corrected', attemptId: known.id, details });
  }

  private async requireChance(
    ctx: OperationContext,
    place: { readonly enrolmentId: string; readonly activityId: string },
    tries: readonly AttemptSummary[],
  ): Promise<void> {
    if (tries.some(({ status }) => status === 'in-progress')) throw refusals.attemptRunning();
    const { attemptsLeft } = await this.quizzes.chancesAt(ctx, place, tries);
    if (attemptsLeft === 0) throw refusals.noAttemptLeft();
  }

  private async record(
    ctx: OperationContext,
    { id, providerId }: EnrolmentView,
    { action, attemptId, details }: { action: string; attemptId: string; details: Record<string, string | number> },
  ): Promise<void> {
    const subject = { kind: 'enrolment', id };
    await this.audit.record(ctx, { action, subject, providerId, details: { ...details, attemptId } });
  }
}
