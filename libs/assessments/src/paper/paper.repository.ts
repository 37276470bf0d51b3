import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import type { QuestionBody, QuestionTexts } from '../question/question-body';
import { Paper } from './paper.entity';

/** The rules of a quiz. `null` = no limit, or nothing to pass. */
export interface PaperSettings {
  readonly passPercent: number | null;
  readonly attemptsAllowed: number | null;
  readonly coolDownHours: number | null;
  readonly timeLimitMinutes: number | null;
  readonly shuffleQuestions: boolean;
  readonly shuffleOptions: boolean;
}

/** A question on a paper, in the wording that counts: the pinned revision, else the current one. */
export interface PaperQuestionRow {
  readonly questionId: string;
  readonly key: string;
  readonly points: number;
  readonly objective: number | null;
  readonly revisionId: string;
  readonly revision: number;
  readonly body: QuestionBody;
  readonly texts: QuestionTexts;
}

export interface PaperRow extends PaperSettings {
  readonly revision: number;
  readonly questions: readonly PaperQuestionRow[];
}

const PAPER = `
  select p.pass_percent as "passPercent", p.attempts_allowed as "attemptsAllowed",
         p.cool_down_hours as "coolDownHours", p.time_limit_minutes as "timeLimitMinutes",
         p.shuffle_questions as "shuffleQuestions", p.shuffle_options as "shuffleOptions", p.revision,
         coalesce(json_agg(json_build_object(
           'questionId', q.id, 'key', q.key, 'points', pq.points, 'objective', pq.objective,
           'revisionId', r.id, 'revision', r.revision, 'body', r.body, 'texts', r.texts) order by pq.position)
           filter (where q.id is not null), '[]') as questions
    from papers p
    left join paper_questions pq on pq.activity_id = p.activity_id
    left join questions q on q.id = pq.question_id
    left join question_revisions r on r.id = coalesce(pq.revision_id, q.current_revision_id)
   where p.activity_id = $1
   group by p.activity_id`;

@Injectable()
export class PaperRepository extends BaseRepository<Paper> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Paper);
  }

  /** With its questions, in one statement. `null` while nobody has made it. */
  async find(ctx: OperationContext, activityId: string): Promise<PaperRow | null> {
    const [row] = await this.query<PaperRow>(ctx, PAPER, [activityId]);
    return row ?? null;
  }

  /** Puts the rules on file if `revision` is still the newest (0 = not made yet). False when it is not. */
  async writeRules(
    ctx: OperationContext,
    activityId: string,
    revision: number,
    rules: PaperSettings,
  ): Promise<boolean> {
    const values = [
      activityId,
      rules.passPercent,
      rules.attemptsAllowed,
      rules.coolDownHours,
      rules.timeLimitMinutes,
      rules.shuffleQuestions,
      rules.shuffleOptions,
    ];
    const rows =
      revision === 0
        ? await this.query(
            ctx,
            `insert into papers (activity_id, pass_percent, attempts_allowed, cool_down_hours, time_limit_minutes,
                                 shuffle_questions, shuffle_options, revision)
             values ($1, $2, $3, $4, $5, $6, $7, 1) on conflict do nothing returning activity_id`,
            values,
          )
        : await this.query(
            ctx,
            `update papers set pass_percent = $2, attempts_allowed = $3, cool_down_hours = $4, time_limit_minutes = $5,
                    shuffle_questions = $6, shuffle_options = $7, revision = revision + 1
              where activity_id = $1 and revision = $8 returning activity_id`,
            [...values, revision],
          );
    return rows.length > 0;
  }

  /** Replaces the questions, in this order. */
  async writeQuestions(
    ctx: OperationContext,
    activityId: string,
    questions: readonly { readonly questionId: string; readonly points: number; readonly objective: number | null }[],
  ): Promise<void> {
    await this.query(ctx, 'delete from paper_questions where activity_id = $1', [activityId]);
    await this.query(
      ctx,
      `insert into paper_questions (activity_id, question_id, revision_id, position, points, objective)
       select $1, g.id, null, g.place, g.points, g.objective
         from unnest($2::uuid[], $3::smallint[], $4::smallint[]) with ordinality g(id, points, objective, place)`,
      [
        activityId,
        questions.map(({ questionId }) => questionId),
        questions.map(({ points }) => points),
        questions.map(({ objective }) => objective),
      ],
    );
  }

  /** From now on the questions of these papers stand as they are. */
  async pinRevisions(ctx: OperationContext, activityIds: readonly string[]): Promise<void> {
    await this.query(
      ctx,
      `update paper_questions pq set revision_id = q.current_revision_id
         from questions q
        where q.id = pq.question_id and pq.activity_id = any($1::uuid[]) and pq.revision_id is null`,
      [activityIds],
    );
  }

  /** Papers, surveys and grids of `from[i]` again under `to[i]`, questions free to follow their edits. */
  async copyAll(ctx: OperationContext, from: readonly string[], to: readonly string[]): Promise<void> {
    const pairs = 'unnest($1::uuid[], $2::uuid[]) as pair(old_id, new_id)';
    const statements = [
      `insert into papers (activity_id, pass_percent, attempts_allowed, cool_down_hours, time_limit_minutes,
                           shuffle_questions, shuffle_options, revision)
       select pair.new_id, pass_percent, attempts_allowed, cool_down_hours, time_limit_minutes, shuffle_questions,
              shuffle_options, 1
         from papers join ${pairs} on activity_id = pair.old_id`,
      `insert into paper_questions (activity_id, question_id, revision_id, position, points, objective)
       select pair.new_id, question_id, null, position, points, objective
         from paper_questions join ${pairs} on activity_id = pair.old_id`,
      `insert into surveys (activity_id, questions, revision)
       select pair.new_id, questions, 1 from surveys join ${pairs} on activity_id = pair.old_id`,
      `insert into observation_grids (activity_id, max_per_criterion, criteria, revision)
       select pair.new_id, max_per_criterion, criteria, 1
         from observation_grids join ${pairs} on activity_id = pair.old_id`,
    ];
    for (const statement of statements) await this.query(ctx, statement, [from, to]);
  }

  /** Removes papers, surveys and grids of activities that leave a draft. */
  async removeAll(ctx: OperationContext, activityIds: readonly string[]): Promise<void> {
    for (const table of ['paper_questions', 'papers', 'surveys', 'observation_grids']) {
      await this.query(ctx, `delete from ${table} where activity_id = any($1::uuid[])`, [activityIds]);
    }
  }
}
