import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { EnrolmentsService, isUnreported } from '@tamkin/enrolments';
import { actorPersonId, notFound, type OperationContext } from '@tamkin/kernel';
import type { FrozenQuestion } from '../attempt/frozen-paper';
import { AttemptRepository, type AttemptRow } from '../attempt/attempt.repository';
import { CohortMarkersRepository } from '../markers/cohort-markers.repository';
import { markerRole } from '../markers/marker-role';
import type { MarkerRole } from '../markers/marking-stage';
import type { Answer } from '../question/question-body';
import { needsMarking } from '../question/question-types';
import { isDisputed, type AnswerMarkRow } from './answer-standing';
import { ManualMarkingRepository, type AttemptToMark } from './manual-marking.repository';

/** An answer that people mark, with everything given for it. */
export interface AnswerOnDesk {
  readonly question: FrozenQuestion;
  readonly answer: Answer;
  readonly marks: readonly AnswerMarkRow[];
  /** As whom the actor would mark it; `null` = not now, or not they. */
  readonly role: MarkerRole | null;
}

export interface AttemptOnDesk {
  readonly row: AttemptToMark;
  readonly attempt: AttemptRow;
  readonly answers: readonly AnswerOnDesk[];
}

/** A test as it lies before one of the trainers of its cohort; for anybody else there is none. */
@Injectable()
export class AttemptDesk {
  constructor(
    private readonly marks: ManualMarkingRepository,
    private readonly attempts: AttemptRepository,
    private readonly markers: CohortMarkersRepository,
    private readonly enrolments: EnrolmentsService,
  ) {}

  async open(ctx: OperationContext, attemptId: string, options: { lock?: boolean } = {}): Promise<AttemptOnDesk> {
    await this.require(ctx, attemptId);
    const attempt = await this.attempts.find(ctx, attemptId, options);
    // Read once the attempt is held, so that it tells what stands now.
    const row = await this.marks.find(ctx, attemptId);
    if (!attempt || !row) throw notFound('attempt');
    const answers = await this.attempts.answers(ctx, attemptId);
    const marks = await this.marks.all(ctx, attemptId);
    const trainers = await this.markers.trainersOf(ctx, row.cohortId);
    const me = actorPersonId(ctx);
    return {
      row,
      attempt,
      answers: attempt.paper.questions.flatMap((question) => {
        const answer = answers.get(question.questionId);
        if (!answer || !needsMarking(question.body)) return [];
        const given = marks.filter(({ questionId }) => questionId === question.questionId);
        return [{ question, answer, marks: given, role: roleOf(row, given, { me, trainers }) }];
      }),
    };
  }

  /** Refuses when marks count no more: see `EnrolmentsService.requireUnreported`. */
  requireUnreported(ctx: OperationContext, { cohortId }: AttemptToMark): Promise<void> {
    return this.enrolments.requireUnreported(ctx, cohortId);
  }

  async require(ctx: OperationContext, attemptId: string): Promise<AttemptToMark> {
    requireScope(ctx, 'assignments.mark');
    const row = await this.marks.find(ctx, attemptId);
    if (!row) throw notFound('attempt');
    await this.enrolments.forTrainer(ctx, row.enrolmentId);
    return row;
  }
}

/** A moderator decides where two markers differ: answers on which they agree are done. */
function roleOf(
  { stage, phase, moderationGap }: AttemptToMark,
  marks: readonly AnswerMarkRow[],
  who: { me: string | null; trainers: readonly string[] },
): MarkerRole | null {
  const [first, second] = (['first', 'second'] as const).map((role) => marks.find((mark) => mark.role === role));
  const agreed = stage === 'moderation' && !isDisputed(first, second, moderationGap);
  return !isUnreported(phase) || agreed ? null : markerRole({ stage, marks, ...who });
}
