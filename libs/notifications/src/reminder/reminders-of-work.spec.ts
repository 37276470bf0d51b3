import { newId, systemContext } from '@tamkin/kernel';
import { createServiceTest, type ServiceTest } from '@tamkin/testing';
import { buildCohort, buildEnrolment, type BuiltCohort } from '../../test/learning.builder';
import { NotificationsModule } from '../notifications.module';
import { ReminderPlans } from './reminder-plans.service';
import { ReminderSettling } from './reminder-settling';

describe('messages about work handed in', () => {
  const ctx = systemContext('spec', 'spec');
  let test: ServiceTest;
  let plans: ReminderPlans;
  let cohort: BuiltCohort;

  beforeAll(async () => {
    test = await createServiceTest([NotificationsModule]);
    plans = test.get(ReminderPlans);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    test.clock.set('2026-11-10T09:00:00Z');
    cohort = await buildCohort(test.sql);
  });

  const messages = (personId: string): Promise<{ subject: string; text: string; link: string }[]> =>
    test.sql('select * from messages where person_id = $1 order by created_at', [personId]);
  const ledger = (personId: string): Promise<{ occasion: string; reason: string | null }[]> =>
    test.sql('select * from reminders where person_id = $1 order by due_at, occasion', [personId]);
  const settleAt = async (instant: string): Promise<void> => {
    test.clock.set(instant);
    const due = await test.sql<{ id: string }>(
      `select id from reminders where status = 'planned' and due_at <= $1 order by due_at, id`,
      [test.clock.now()],
    );
    for (const { id } of due) await test.get(ReminderSettling).settle(ctx, id);
  };
  /** Work of one learner of the cohort, as the marking left it. */
  const buildWork = async (
    stage: string,
    status: string,
  ): Promise<{ submissionId: string; person: { id: string } }> => {
    const { enrolmentId, person } = await buildEnrolment(test.sql, cohort, { language: 'ar' });
    const submissionId = newId();
    await test.sql(
      `insert into submissions (id, enrolment_id, activity_id, status, stage, text, file_ids, handed_in_at, comment)
       values ($1, $2, $3, $4, $5, 'x', '{}', now(), '')`,
      [submissionId, enrolmentId, cohort.lessonId, status, stage],
    );
    return { submissionId, person };
  };

  it('tells of a mark once for each decision, in the person’s language, and of none that is held back', async () => {
    const held = await buildWork('held', 'handed-in');
    const { submissionId, person } = await buildWork('over', 'sent-back');
    await plans.workMarked(ctx, held.submissionId);
    await plans.workMarked(ctx, submissionId);
    await plans.workMarked(ctx, submissionId);
    await settleAt('2026-11-10T11:30:00Z');
    await test.sql(`update submissions set status = 'accepted' where id = $1`, [submissionId]);
    await plans.workMarked(ctx, submissionId);
    await settleAt('2026-11-10T11:31:00Z');
    const sent = await messages(person.id);
    expect(sent.map(({ subject }) => subject)).toEqual([
      '«القرار بدون تحيز»: عملكم يحتاج إلى مراجعة',
      '«القرار بدون تحيز»: قُبل عملكم',
    ]);
    expect(sent[0]?.link).toContain(`/assignment/${cohort.lessonId}`);
    expect(await messages(held.person.id)).toHaveLength(0);
  });

  it('tells of a known mark that was changed, once for each change, and not of one changed before it was known', async () => {
    const { submissionId, person } = await buildWork('over', 'accepted');
    const change = (afterRelease: boolean) =>
      test.sql(
        `insert into mark_overrides (id, submission_id, number, reason, decision_before, decision, after_release, decided_at)
         values ($1, $2, 1, 'x', 'accepted', 'accepted', $3, now())`,
        [newId(), submissionId, afterRelease],
      );
    await change(false);
    await plans.workMarked(ctx, submissionId);
    await settleAt('2026-11-10T11:30:00Z');
    await change(true);
    await plans.workMarked(ctx, submissionId);
    await plans.workMarked(ctx, submissionId);
    await settleAt('2026-11-10T11:31:00Z');
    expect((await messages(person.id)).map(({ subject }) => subject)).toEqual([
      '«القرار بدون تحيز»: قُبل عملكم',
      '«القرار بدون تحيز»: رُوجعت نقطتكم',
    ]);
  });

  it('tells a learner what was decided about their plan, each decision once, and asks later what became of it', async () => {
    const { enrolmentId, person } = await buildEnrolment(test.sql, cohort);
    const planId = newId();
    await test.sql(
      `insert into action_plans (id, enrolment_id, activity_id, status, number, first_handed_in_at, handed_in_at, visa_comment,
         visa_on_paper, comment)
       values ($1, $2, $3, 'visa-refused', 1, now(), now(), '', false, '')`,
      [planId, enrolmentId, cohort.lessonId],
    );
    await plans.actionPlanDecided(ctx, planId);
    await plans.actionPlanDecided(ctx, planId);
    await settleAt('2026-11-10T11:30:00Z');
    for (const status of ['sent-back', 'validated']) {
      await test.sql('update action_plans set status = $2, number = number + 1 where id = $1', [planId, status]);
      await plans.actionPlanDecided(ctx, planId);
    }
    await settleAt('2026-11-10T11:31:00Z');
    const sent = await messages(person.id);
    expect(sent.map(({ subject }) => subject.replace(/^.*: /, ''))).toEqual([
      'votre plan d’action n’a pas le visa',
      'votre plan d’action est validé',
    ]);
    expect(sent[0]?.link).toContain(`/assignment/${cohort.lessonId}`);
    const asked = (await ledger(person.id)).map(({ occasion, reason }) => [occasion, reason]);
    expect(asked).toContainEqual(['plan-decided', 'handed-in-again']);
    expect(asked.slice(-2)).toEqual([
      ['plan-six-weeks', null],
      ['plan-six-months', null],
    ]);
  });

  it('asks reviewers once however much they were given, and again before the last day unless they have answered', async () => {
    const works = [await buildWork('peers', 'handed-in'), await buildWork('peers', 'handed-in')];
    const reviewer = await buildEnrolment(test.sql, cohort);
    const reviewIds = [newId(), newId()];
    for (const [place, id] of reviewIds.entries()) {
      await test.sql(
        `insert into peer_reviews (id, submission_id, reviewer_enrolment_id, asked_at, due_at, comment)
         values ($1, $2, $3, now(), '2026-11-17T09:00:00Z', '')`,
        [id, works[place]?.submissionId, reviewer.enrolmentId],
      );
    }
    await plans.peerReviewsAsked(ctx, reviewIds);
    await plans.peerReviewsAsked(ctx, reviewIds);
    await settleAt('2026-11-10T11:30:00Z');
    expect((await messages(reviewer.person.id)).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Bonjour Hanane\d*,\n2 travaux remis .* sans nom, avant mardi 17 novembre/),
    ]);
    await test.sql(`update peer_reviews set given_at = now() where id = any($1::uuid[])`, [reviewIds]);
    await settleAt('2026-11-16T11:30:00Z');
    expect((await ledger(reviewer.person.id)).map(({ occasion, reason }) => [occasion, reason])).toEqual([
      ['peer-review', null],
      ['peer-review-due', 'already-answered'],
    ]);
  });
});
