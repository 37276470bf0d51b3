import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { isUniqueViolation, TransactionRunner } from '@tamkin/database';
import { actorPersonId, Clock, DomainError, newId, notFound, type OperationContext } from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import { runRegrade } from '../assessments.jobs';
import { acceptReason } from '../question/accept-reason';
import { QuestionRepository, type QuestionRow } from '../question/question.repository';
import { RegradeSurvey, type RegradePlan, type RegradePreview } from './regrade-survey';
import { RegradeRepository, type RegradeRow } from './regrade.repository';

export const REASON_LIMIT = 500;

export interface AskRegrade extends RegradePlan {
  /** Made by the client, so that sending it twice regrades once. */
  readonly id?: string | undefined;
  /** The revision of the question that was on the screen. */
  readonly revision: number;
  readonly reason: string;
}

/** Corrects marks after a question proved wrong: look first, then a job with a reason. */
@Injectable()
export class RegradesService {
  constructor(
    private readonly regrades: RegradeRepository,
    private readonly questions: QuestionRepository,
    private readonly survey: RegradeSurvey,
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobWriter,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Who would change, without changing anything. */
  async preview(ctx: OperationContext, plan: RegradePlan): Promise<RegradePreview> {
    requireScope(ctx, 'courses.author');
    return this.survey.preview(ctx, await this.question(ctx, plan.questionId), plan);
  }

  /** Returns the id of the regrade; its job does the work. The same id again changes nothing. */
  async ask(ctx: OperationContext, { id = newId(), revision, ...given }: AskRegrade): Promise<string> {
    requireScope(ctx, 'courses.author');
    const reason = acceptReason(given.reason, REASON_LIMIT);
    if (await this.regrades.find(ctx, id)) return id;
    const question = await this.question(ctx, given.questionId);
    if (question.revision !== revision) throw new DomainError('conflict', 'question.changed-meanwhile');
    const { impact } = await this.survey.preview(ctx, question, given);
    if (impact.attempts === 0) throw new DomainError('conflict', 'regrade.nothing-to-do');
    try {
      await this.transactions.run(ctx, async (ctx) => {
        await this.regrades.add(ctx, {
          id,
          questionId: question.id,
          revisionId: question.revisionId,
          method: given.method,
          neverLower: given.neverLower,
          reason,
          status: 'waiting',
          total: impact.attempts,
          done: 0,
          lastAttemptId: null,
          createdAt: this.clock.now(),
          createdBy: actorPersonId(ctx),
          finishedAt: null,
        });
        const details = { reason, method: given.method, attempts: impact.attempts };
        await this.audit.record(ctx, {
          action: 'question.regraded',
          subject: { kind: 'question', id: question.id },
          details,
        });
        await this.jobs.enqueue(ctx, runRegrade, { regradeId: id });
      });
    } catch (error) {
      if (isUniqueViolation(error, 'regrades_one_at_a_time')) throw new DomainError('conflict', 'regrade.under-way');
      throw error;
    }
    return id;
  }

  async read(ctx: OperationContext, id: string): Promise<RegradeRow> {
    requireScope(ctx, 'courses.author');
    const regrade = await this.regrades.find(ctx, id);
    if (!regrade) throw notFound('regrade');
    return regrade;
  }

  /** Newest first. */
  async ofQuestion(ctx: OperationContext, questionId: string): Promise<RegradeRow[]> {
    requireScope(ctx, 'courses.author');
    return this.regrades.ofQuestion(ctx, questionId);
  }

  private async question(ctx: OperationContext, id: string): Promise<QuestionRow> {
    const question = await this.questions.find(ctx, id);
    if (!question) throw notFound('question');
    return question;
  }
}
