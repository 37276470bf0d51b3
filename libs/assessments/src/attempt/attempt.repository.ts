import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { Language, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import type { Answer } from '../question/question-body';
import { Attempt, type AttemptStatus } from './attempt.entity';
import type { FrozenPaper } from './frozen-paper';

/** An attempt with its paper, key included: for the server only. */
export interface AttemptRow {
  readonly id: string;
  readonly enrolmentId: string;
  readonly activityId: string;
  readonly personId: string;
  readonly number: number;
  readonly status: AttemptStatus;
  readonly startedAt: Date;
  readonly deadlineAt: Date | null;
  readonly handedInAt: Date | null;
  readonly language: Language;
  readonly paper: FrozenPaper;
  readonly scorePercent: number | null;
  readonly passed: boolean | null;
}

/** What is known of earlier tries without their papers. */
export type AttemptSummary = Omit<AttemptRow, 'paper' | 'personId'>;

export interface SaveOutcome {
  readonly status: AttemptStatus;
  readonly saved: boolean;
}

const SUMMARY = `
  a.id, a.enrolment_id as "enrolmentId", a.activity_id as "activityId", a.number, a.status,
  a.started_at as "startedAt", a.deadline_at as "deadlineAt", a.handed_in_at as "handedInAt", a.language,
  a.score_percent::float8 as "scorePercent", a.passed`;

const ATTEMPT = `
  select ${SUMMARY}, e.person_id as "personId", a.paper
    from attempts a join enrolments e on e.id = a.enrolment_id
   where a.id = $1`;

/**
 * One statement that is the whole rule: own attempt, still open, before its deadline. The row lock makes it wait for a
 * hand-in in progress and see its outcome, so an answer is either marked or refused, never lost in between.
 */
const OPEN_ATTEMPT = `
  with attempt as (
    select a.id, a.status, a.status = 'in-progress' and (a.deadline_at is null or a.deadline_at >= $5) as open
      from attempts a join enrolments e on e.id = a.enrolment_id
     where a.id = $1 and e.person_id = $2 and e.status = 'enrolled'
       for share of a
  )`;
const SAVE = `${OPEN_ATTEMPT}, saved as (
    insert into attempt_answers (attempt_id, question_id, answer, saved_at)
    select id, $3, $4, $5 from attempt where open
    on conflict (attempt_id, question_id) do update set answer = excluded.answer, saved_at = excluded.saved_at
  )
  select status, open as saved from attempt`;
const TAKE_BACK = `${OPEN_ATTEMPT}, gone as (
    delete from attempt_answers
     where attempt_id in (select id from attempt where open) and question_id = $3 and $4::text is null
  )
  select status, open as saved from attempt`;

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

  /** False when an open attempt is there already or the number is taken. */
  async add(ctx: OperationContext, attempt: Attempt): Promise<boolean> {
    const rows = await this.query(
      ctx,
      `insert into attempts (id, enrolment_id, activity_id, number, status, started_at, deadline_at, language, paper)
       values ($1, $2, $3, $4, 'in-progress', $5, $6, $7, $8) on conflict do nothing returning id`,
      [
        attempt.id,
        attempt.enrolmentId,
        attempt.activityId,
        attempt.number,
        attempt.startedAt,
        attempt.deadlineAt,
        attempt.language,
        JSON.stringify(attempt.paper),
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

  /** `answer` `null` takes an answer back. `null` when the attempt is not this person's. */
  async saveAnswer(
    ctx: OperationContext,
    given: { attemptId: string; personId: string; questionId: string; answer: Answer | null; now: Date },
  ): Promise<SaveOutcome | null> {
    const [outcome] = await this.query<SaveOutcome>(ctx, given.answer ? SAVE : TAKE_BACK, [
      given.attemptId,
      given.personId,
      given.questionId,
      given.answer && JSON.stringify(given.answer),
      given.now,
    ]);
    return outcome ?? null;
  }

  async writeMarks(
    ctx: OperationContext,
    marked: {
      id: string;
      status: 'handed-in' | 'expired';
      handedInAt: Date;
      scorePercent: number;
      passed: boolean | null;
      fractions: ReadonlyMap<string, number>;
    },
  ): Promise<void> {
    await this.query(
      ctx,
      'update attempts set status = $2, handed_in_at = $3, score_percent = $4, passed = $5 where id = $1',
      [marked.id, marked.status, marked.handedInAt, marked.scorePercent, marked.passed],
    );
    await this.query(
      ctx,
      `update attempt_answers a set fraction = g.fraction
         from unnest($2::uuid[], $3::numeric[]) as g(question_id, fraction)
        where a.attempt_id = $1 and a.question_id = g.question_id`,
      [marked.id, [...marked.fractions.keys()], [...marked.fractions.values()].map((share) => share.toFixed(4))],
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
