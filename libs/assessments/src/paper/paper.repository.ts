import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { PLAIN_MARKING, type MarkingRules } from '../markers/marking-rules';
import type { QuestionBody, QuestionTexts } from '../question/question-body';
import type { PaperSection } from './paper-section';
import type { PaperSettings } from './paper-settings';
import { Paper } from './paper.entity';
import type { PoolRow } from './pool.repository';

/** A question on a paper, in the wording that counts: the pinned revision, else the current one. */
export interface PaperQuestionRow {
  readonly questionId: string;
  readonly key: string;
  readonly points: number;
  readonly objective: number | null;
  /** Key of the section it stands in; `null` before the first one. */
  readonly section: string | null;
  readonly courseId: string;
  readonly archived: boolean;
  readonly revisionId: string;
  readonly revision: number;
  readonly body: QuestionBody;
  readonly texts: QuestionTexts;
}

export interface PaperRow extends PaperSettings {
  readonly revision: number;
  readonly sections: readonly PaperSection[];
  readonly questions: readonly PaperQuestionRow[];
  /** Of a parallel form: those of its twin. */
  readonly pools: readonly PoolRow[];
  /** Another paper is its parallel form. */
  readonly isTwin: boolean;
}

/** A quiz that another may be the parallel form of. */
export interface PossibleTwin {
  readonly id: string;
  readonly title: LocalisedText;
  /** What its pools draw, in their order. */
  readonly draws: readonly TwinDraw[];
}

export interface TwinDraw {
  /** Whose bank. */
  readonly courseId: string;
  /** Code; `null` = any. */
  readonly objective: string | null;
  readonly count: number;
}

/** Columns of the rules, in the order of `valuesOf`. */
const RULES = [
  'pass_percent',
  'attempts_allowed',
  'cool_down_hours',
  'time_limit_minutes',
  'shuffle_questions',
  'shuffle_options',
  'page_mode',
  'back_allowed',
  'score_kept',
  'feedback_at',
  'key_at',
  'sections',
  'parallel_to',
  'anonymous',
  'second_marker_percent',
  'moderation_gap',
  'release_together',
] as const;
const RULE_COLUMNS = RULES.join(', ');

export interface RulesToWrite extends PaperSettings {
  readonly sections: readonly PaperSection[];
}

export interface PlacedQuestion {
  readonly questionId: string;
  readonly points: number;
  readonly objective: number | null;
  readonly section: string | null;
}

const MARKING = `p.anonymous, p.second_marker_percent as "secondMarkerPercent", p.moderation_gap as "moderationGap",
         p.release_together as "releaseTogether"`;

const PAPER = `
  select p.pass_percent as "passPercent", p.attempts_allowed as "attemptsAllowed",
         p.cool_down_hours as "coolDownHours", p.time_limit_minutes as "timeLimitMinutes",
         p.shuffle_questions as "shuffleQuestions", p.shuffle_options as "shuffleOptions",
         p.page_mode as "pageMode", p.back_allowed as "backAllowed", p.score_kept as "scoreKept",
         p.feedback_at as "feedbackAt", p.key_at as "keyAt", p.parallel_to as "parallelTo", p.sections, p.revision,
         ${MARKING},
         coalesce((select json_agg(json_build_object(
                     'position', l.position, 'section', l.section, 'courseId', l.course_id, 'topic', l.topic,
                     'objective', l.objective, 'difficulty', l.difficulty, 'count', l.count, 'points', l.points)
                     order by l.position)
                     from paper_pools l where l.activity_id = coalesce(p.parallel_to, p.activity_id)), '[]') as pools,
         exists (select 1 from papers twin where twin.parallel_to = p.activity_id) as "isTwin",
         coalesce(json_agg(json_build_object(
           'questionId', q.id, 'key', q.key, 'points', pq.points, 'objective', pq.objective,
           'section', pq.section, 'courseId', q.course_id, 'archived', q.archived_at is not null, 'revisionId', r.id, 'revision', r.revision, 'body', r.body, 'texts', r.texts) order by pq.position)
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

  /** Without the questions. */
  async markingRules(ctx: OperationContext, activityId: string): Promise<MarkingRules> {
    const [row] = await this.query<MarkingRules>(ctx, `select ${MARKING} from papers p where p.activity_id = $1`, [
      activityId,
    ]);
    return row ?? PLAIN_MARKING;
  }

  /** Other quizzes of the same version with pools of their own. */
  possibleTwins(ctx: OperationContext, activityId: string): Promise<PossibleTwin[]> {
    return this.query(
      ctx,
      `select other.id, other.title, drawn.draws
         from activities a
         join activities other on other.version_id = a.version_id and other.id <> a.id
         join papers p on p.activity_id = other.id and p.parallel_to is null
         join lateral (select json_agg(json_build_object('courseId', l.course_id, 'objective', l.objective, 'count', l.count)
                                       order by l.position) as draws
                         from paper_pools l where l.activity_id = other.id) drawn on drawn.draws is not null
        where a.id = $1 order by other.position`,
      [activityId],
    );
  }

  /** Quizzes and surveys of a version that ask nothing. */
  async withoutQuestions(ctx: OperationContext, versionId: string): Promise<string[]> {
    const rows = await this.query<{ id: string }>(
      ctx,
      `select a.id from activities a
         left join papers p on p.activity_id = a.id
         left join surveys s on s.activity_id = a.id
        where a.version_id = $1 and case a.kind
          when 'quiz' then not exists (select 1 from paper_questions q where q.activity_id = a.id)
                       and not exists (select 1 from paper_pools l where l.activity_id = coalesce(p.parallel_to, a.id))
          when 'survey' then coalesce(jsonb_array_length(s.questions), 0) = 0
          else false end`,
      [versionId],
    );
    return rows.map(({ id }) => id);
  }

  /** Puts the rules on file if `revision` is still the newest (0 = not made yet). False when it is not. */
  async writeRules(ctx: OperationContext, activityId: string, revision: number, rules: RulesToWrite): Promise<boolean> {
    const values = [activityId, ...valuesOf(rules)];
    const places = RULES.map((_, index) => `$${index + 2}`);
    const rows =
      revision === 0
        ? await this.query(
            ctx,
            `insert into papers (activity_id, ${RULE_COLUMNS}, revision)
             values ($1, ${places.join(', ')}, 1) on conflict do nothing returning activity_id`,
            values,
          )
        : await this.query(
            ctx,
            `update papers set (${RULE_COLUMNS}) = (${places.join(', ')}), revision = revision + 1
              where activity_id = $1 and revision = $${RULES.length + 2} returning activity_id`,
            [...values, revision],
          );
    return rows.length > 0;
  }

  /** Replaces the questions, in this order. */
  async writeQuestions(ctx: OperationContext, activityId: string, questions: readonly PlacedQuestion[]): Promise<void> {
    await this.query(ctx, 'delete from paper_questions where activity_id = $1', [activityId]);
    await this.query(
      ctx,
      `insert into paper_questions (activity_id, question_id, revision_id, position, points, objective, section)
       select $1, g.id, null, g.place, g.points, g.objective, g.section
         from unnest($2::uuid[], $3::smallint[], $4::smallint[], $5::text[])
              with ordinality g(id, points, objective, section, place)`,
      [
        activityId,
        questions.map(({ questionId }) => questionId),
        questions.map(({ points }) => points),
        questions.map(({ objective }) => objective),
        questions.map(({ section }) => section),
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
      `insert into papers (activity_id, ${RULE_COLUMNS}, revision)
       select pair.new_id, ${RULE_COLUMNS}, 1 from papers join ${pairs} on activity_id = pair.old_id`,
      `update papers set parallel_to = twin.new_id
         from ${pairs}, unnest($1::uuid[], $2::uuid[]) as twin(old_id, new_id)
        where activity_id = pair.new_id and parallel_to = twin.old_id`,
      `insert into paper_questions (activity_id, question_id, revision_id, position, points, objective, section)
       select pair.new_id, question_id, null, position, points, objective, section
         from paper_questions join ${pairs} on activity_id = pair.old_id`,
      `insert into paper_pools (activity_id, position, section, course_id, topic, objective, difficulty, count, points)
       select pair.new_id, position, section, course_id, topic, objective, difficulty, count, points
         from paper_pools join ${pairs} on activity_id = pair.old_id`,
      `insert into surveys (activity_id, questions, revision)
       select pair.new_id, questions, 1 from surveys join ${pairs} on activity_id = pair.old_id`,
      `insert into observation_grids (activity_id, max_per_criterion, criteria, observers, tolerance, revision)
       select pair.new_id, max_per_criterion, criteria, observers, tolerance, 1
         from observation_grids join ${pairs} on activity_id = pair.old_id`,
    ];
    for (const statement of statements) await this.query(ctx, statement, [from, to]);
  }

  /** Removes papers, surveys and grids of activities that leave a draft. */
  async removeAll(ctx: OperationContext, activityIds: readonly string[]): Promise<void> {
    await this.query(ctx, 'update papers set parallel_to = null where parallel_to = any($1::uuid[])', [activityIds]);
    for (const table of ['paper_pools', 'paper_questions', 'papers', 'surveys', 'observation_grids']) {
      await this.query(ctx, `delete from ${table} where activity_id = any($1::uuid[])`, [activityIds]);
    }
  }
}

function valuesOf(rules: RulesToWrite): unknown[] {
  return [
    rules.passPercent,
    rules.attemptsAllowed,
    rules.coolDownHours,
    rules.timeLimitMinutes,
    rules.shuffleQuestions,
    rules.shuffleOptions,
    rules.pageMode,
    rules.backAllowed,
    rules.scoreKept,
    rules.feedbackAt,
    rules.keyAt,
    JSON.stringify(rules.sections),
    rules.parallelTo,
    rules.anonymous,
    rules.secondMarkerPercent,
    rules.moderationGap,
    rules.releaseTogether,
  ];
}
