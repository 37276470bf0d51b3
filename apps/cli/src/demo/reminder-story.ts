import { systemContext } from '@tamkin/kernel';
import { ReminderPlans, ReminderSettling } from '@tamkin/notifications';
import type { StoryTools } from './cohort-story';

const WEEK_MS = 7 * 86_400_000;
const DIGESTS = 2;
/** A Monday, 12:30 in Morocco outside Ramadan: all others are counted from it. */
const SOME_MONDAY = Date.parse('2026-11-09T11:30:00Z');

interface Fact {
  readonly id: string;
  readonly at: Date;
}

/** What Tamkin wrote to the people of the demo while their story went on: by the product's own services, at the hours they allow. */
export class ReminderStory {
  private readonly ctx = systemContext('demo', 'demo');
  private readonly now = new Date();

  constructor(private readonly tools: StoryTools) {}

  /** Enrolments and sessions, as they stood before anybody had begun. */
  async afterEnrolling(cohortId: string): Promise<void> {
    const plans = this.tools.app.get(ReminderPlans);
    const enrolments = await this.facts('select id, enrolled_at as at from enrolments where cohort_id = $1', cohortId);
    for (const { id, at } of enrolments) {
      this.tools.clock.travelTo(at);
      await plans.enrolmentMade(this.ctx, id);
    }
    await this.settle(`occasion <> 'not-started'`);
  }

  /** Who had not begun, and the results of final tests. */
  async afterLearning(cohortId: string): Promise<void> {
    const plans = this.tools.app.get(ReminderPlans);
    const attempts = await this.facts(
      `select a.id, a.handed_in_at as at from attempts a join enrolments e on e.id = a.enrolment_id
         join activities t on t.id = a.activity_id
        where e.cohort_id = $1 and t.purpose = 'final' and a.handed_in_at is not null order by at`,
      cohortId,
    );
    for (const { id, at } of attempts) {
      this.tools.clock.travelTo(at);
      await plans.attemptGraded(this.ctx, id);
    }
    await this.aboutWork(cohortId);
    await this.settle('true');
    await this.tools.client.query(
      `update messages set read_at = created_at + interval '40 minutes' where read_at is null and created_at < now() - interval '20 days'`,
    );
  }

  /** Marks and validated action plans, told of when they were given: not all at once on the day the demo is first opened. */
  private async aboutWork(cohortId: string): Promise<void> {
    const plans = this.tools.app.get(ReminderPlans);
    const of = `join enrolments e on e.id = w.enrolment_id where e.cohort_id = $1`;
    const marks = await this.facts(
      `select w.id, w.marked_at as at from submissions w ${of} and w.stage = 'over' and w.marked_at is not null order by at`,
      cohortId,
    );
    for (const { id, at } of marks) {
      this.tools.clock.travelTo(at);
      await plans.workMarked(this.ctx, id);
    }
    const validated = await this.facts(
      `select w.id, w.decided_at as at from action_plans w ${of} and w.status = 'validated' order by at`,
      cohortId,
    );
    for (const { id, at } of validated) {
      this.tools.clock.travelTo(at);
      await plans.actionPlanDecided(this.ctx, id);
    }
  }

  /** The last Monday letters to the focal points. */
  async digests(): Promise<void> {
    const lastMonday = SOME_MONDAY + Math.floor((this.now.getTime() - SOME_MONDAY) / WEEK_MS) * WEEK_MS;
    for (let week = DIGESTS - 1; week >= 0; week--) {
      this.tools.clock.travelTo(new Date(lastMonday - week * WEEK_MS));
      await this.tools.app.get(ReminderPlans).weekBegun(this.ctx);
    }
    await this.settle(`occasion = 'weekly-digest'`);
  }

  /** What was due before today, each at its own hour. What is due later waits for the worker. */
  private async settle(which: string): Promise<void> {
    const settling = this.tools.app.get(ReminderSettling);
    const { rows } = await this.tools.client.query<Fact>(
      `select id, due_at as at from reminders where status = 'planned' and due_at < $1 and ${which} order by due_at, id`,
      [this.now],
    );
    for (const { id, at } of rows) {
      this.tools.clock.travelTo(at);
      await settling.settle(this.ctx, id);
    }
  }

  private async facts(sql: string, cohortId: string): Promise<Fact[]> {
    return (await this.tools.client.query<Fact>(sql, [cohortId])).rows;
  }
}
