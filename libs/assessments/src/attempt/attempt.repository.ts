import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { Language, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import type { MarkingStage } from '../markers/marking-stage';
import type { Answer } from '../question/question-body';
import { Attempt, type AttemptEntryMode, type AttemptStatus } from './attempt.entity';
import type { FrozenPaper } from './frozen-paper';
import { SAVE, TAKE_BACK } from './save-answer.sql';

/** An attempt with its paper, key included: for the server only. */
export interface AttemptRow {
  readonly id: string;
  readonly enrolmentId: string;
  readonly activityId: string;
  readonly personId: string;
  readonly learnerNumber: number | null;
  readonly number: number;
  readonly status: AttemptStatus;
  readonly startedAt: Date;
  readonly deadlineAt: Date | null;
  readonly handedInAt: Date | null;
  readonly language: Language;
  readonly paper: FrozenPaper;
  readonly entryMode: AttemptEntryMode;
  readonly keyedAt: Date | null;
  readonly talliedAt: Date | null;
  readonly scorePercent: number | null;
  readonly passed: boolean | null;
  /** Where the marking by people stands; `null` = nobody has to. */
  readonly stage: MarkingStage | null;
  /** Answers that wait for a person. */
  readonly unmarked: number;
}

/** What is known of earlier tries without their papers. */
export type AttemptSummary = Omit<AttemptRow, 'paper' | 'personId' | 'learnerNumber' | 'keyedAt' | 'talliedAt'>;

export interface SaveOutcome {
  readonly status: AttemptStatus;
  readonly saved: boolean;
  /** A later question is answered and there is no way back. */
  readonly closedBehind: boolean;
  /** Another answer than the one this browser knew stands, and came from another sign-in. */
  readonly answeredElsewhere: boolean;
}

export interface AnswerToSave {
  readonly attemptId: string;
  readonly personId: string;
  readonly questionId: string;
  /** `null` takes an answer back. */
  readonly answer: Answer | null;
  /** What stood on the screen before, `null` when nothing did; left out, whatever stands is replaced. */
  readonly replaces?: Answer | null;
  /** The sign-in it comes from: a browser may always change what it has said itself. */
  readonly sessionId: string | null;
  readonly laterQuestionIds: readonly string[];
  readonly now: Date;
  /** The earliest deadline that still takes answers. */
  readonly earliestDeadline: Date;
}

const SUMMARY = `
  a.id, a.enrolment_id as "enrolmentId", a.activity_id as "activityId", a.number, a.status,
  a.started_at as "startedAt", a.deadline_at as "deadlineAt", a.handed_in_at as "handedInAt", a.language,
  a.score_percent::float8 as "scorePercent", a.passed, a.entry_mode as "entryMode", a.stage, a.unmarked`;

const ATTEMPT = `
  select ${SUMMARY}, e.person_id as "personId", a.learner_number as "learnerNumber", a.paper,
         a.keyed_at as "keyedAt", a.tallied_at as "talliedAt"
    from attempts a join enrolments e on e.id = a.enrolment_id
   where a.id = $1`;

/** An answer as it arrived, by the server's clock; `null`: taken back. */
export interface LoggedAnswer {
  readonly questionId: string;
  readonly answer: Answer | null;
  readonly savedAt: Date;
}

@Injectable()
export class AttemptRepository extends BaseRepository<Attempt> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Attempt);
  }

  /** With `lock`, answers and hand-ins of others wait until the transaction ends. */
  async find(ctx: OperationContext, id: string, { lock = false } = {}): Promise<AttemptRow | null> {
    const [row] = await this.query<AttemptRow>(ctx, `${ATTEMPT} ${lock ? 'for update of a' : ''}`, [id]);
    return row ?? null;
  }

  /** Oldest first. */
  async summaries(
    ctx: OperationContext,
    { enrolmentId, activityId }: { enrolmentId: string; activityId: string },
  ): Promise<AttemptSummary[]> {
    return this.query<AttemptSummary>(
      ctx,
      `select ${SUMMARY} from attempts a where a.enrolment_id = $1 and a.activity_id = $2 order by a.number`,
      [enrolmentId, activityId],
    );
  }

  /**
   * False when an open attempt is there already, the number is taken, or the person was moved to another version of the
   * course in this moment.
   */
  async add(ctx: OperationContext, attempt: Attempt): Promise<boolean> {
    const rows = await this.query(
      ctx,
      `insert into attempts (id, enrolment_id, activity_id, number, status, started_at, deadline_at, language, paper,
                             entry_mode, keyed_by, keyed_at)
       select $1, e.id, a.id, $4, 'in-progress', $5, $6, $7, $8, $9, $10, $11
         from enrolments e join activities a on a.id = $3 and a.version_id = e.version_id
        where e.id = $2 for key share of e
       on conflict do nothing returning id`,
      [
        attempt.id,
        attempt.enrolmentId,
        attempt.activityId,
        attempt.number,
        attempt.startedAt,
        attempt.deadlineAt,
        attempt.language,
        JSON.stringify(attempt.paper),
        attempt.entryMode,
        attempt.keyedBy,
        attempt.keyedAt,
      ],
    );
    return rows.length > 0;
  }

  async answers(ctx: OperationContext, attemptId: string): Promise<Map<string, Answer>> {
    const rows = await this.query<{ questionId: string; answer: Answer }>(
      ctx,
      'select question_id as "questionId", answer from attempt_answers where attempt_id = $1',
      [attemptId],
    );
    return new Map(rows.map(({ questionId, answer }) => [questionId, answer]));
  }

  /** The answer that stands; other answers and hand-ins wait until the transaction ends. */
  async lockedAnswer(
    ctx: OperationContext,
    { attemptId, questionId }: Pick<AnswerToSave, 'attemptId' | 'questionId'>,
  ): Promise<Answer | null> {
    await this.query(ctx, 'select 1 from attempts where id = $1 for update', [attemptId]);
    const [row] = await this.query<{ answer: Answer }>(
      ctx,
      'select answer from attempt_answers where attempt_id = $1 and question_id = $2',
      [attemptId, questionId],
    );
    return row?.answer ?? null;
  }

  /** `null` when the attempt is not this person's. */
  async saveAnswer(ctx: OperationContext, given: AnswerToSave): Promise<SaveOutcome | null> {
    const [outcome] = await this.query<SaveOutcome>(ctx, given.answer ? SAVE : TAKE_BACK, [
      given.attemptId,
      given.personId,
      given.questionId,
      given.answer && JSON.stringify(given.answer),
      given.now,
      given.earliestDeadline,
      given.laterQuestionIds,
      given.sessionId,
      given.replaces ? JSON.stringify(given.replaces) : null,
      given.replaces !== undefined,
    ]);
    return outcome ?? null;
  }

  /** Puts a whole sheet in place of what stands. What changes, answers taken back included, goes to the log. */
  async putAnswers(
    ctx: OperationContext,
    attemptId: string,
    answers: ReadonlyMap<string, Answer>,
    now: Date,
  ): Promise<void> {
    const given = [...answers].map(([questionId, answer]) => ({ questionId, answer }));
    await this.query(
      ctx,
      `with given as (
         select * from jsonb_to_recordset($2::jsonb) as g ("questionId" uuid, answer jsonb)
       ), gone as (
         delete from attempt_answers w
          where w.attempt_id = $1 and not exists (select 1 from given g where g."questionId" = w.question_id)
         returning w.question_id
       ), put as (
         insert into attempt_answers (attempt_id, question_id, answer, saved_at)
         select $1, "questionId", answer, $3 from given
         on conflict (attempt_id, question_id) do update set answer = excluded.answer, saved_at = excluded.saved_at
          where attempt_answers.answer <> excluded.answer
         returning question_id, answer
       )
       insert into attempt_answer_log (attempt_id, question_id, answer, saved_at)
       select $1, question_id, answer, $3 from put union all select $1, question_id, null, $3 from gone`,
      [attemptId, JSON.stringify(given), now],
    );
  }

  async markKeyed(
    ctx: OperationContext,
    attemptId: string,
    { keyedBy, keyedAt }: Pick<Attempt, 'keyedBy' | 'keyedAt'>,
  ): Promise<void> {
    await this.query(ctx, 'update attempts set keyed_by = $2, keyed_at = $3 where id = $1', [
      attemptId,
      keyedBy,
      keyedAt,
    ]);
  }

  /** Everything that arrived, in the order in which it did. */
  log(ctx: OperationContext, attemptId: string): Promise<LoggedAnswer[]> {
    return this.query<LoggedAnswer>(
      ctx,
      `select question_id as "questionId", answer, saved_at as "savedAt"
         from attempt_answer_log where attempt_id = $1 order by id`,
      [attemptId],
    );
  }

  async writeMarks(
    ctx: OperationContext,
    marked: {
      id: string;
      status: 'handed-in' | 'expired';
      handedInAt: Date;
      scorePercent: number | null;
      passed: boolean | null;
      stage: MarkingStage | null;
      unmarked: number;
      fractions: ReadonlyMap<string, number | null>;
    },
  ): Promise<void> {
    await this.query(
      ctx,
      `with marks as (
         update attempt_answers a set fraction = g.fraction
           from unnest($7::uuid[], $8::numeric[]) as g(question_id, fraction)
          where a.attempt_id = $1 and a.question_id = g.question_id
       )
       update attempts set status = $2, handed_in_at = $3, score_percent = $4, passed = $5, unmarked = $6, stage = $9
        where id = $1`,
      [
        marked.id,
        marked.status,
        marked.handedInAt,
        marked.scorePercent,
        marked.passed,
        marked.unmarked,
        [...marked.fractions.keys()],
        [...marked.fractions.values()].map((share) => share?.toFixed(4) ?? null),
        marked.stage,
      ],
    );
  }

  /** Attempts whose time is over and which nobody handed in, oldest first. */
  async idsDue(ctx: OperationContext, now: Date, limit: number): Promise<string[]> {
    const rows = await this.query<{ id: string }>(
      ctx,
      `select id from attempts where status = 'in-progress' and deadline_at < $1 order by deadline_at limit $2`,
      [now, limit],
    );
    return rows.map(({ id }) => id);
  }
}
