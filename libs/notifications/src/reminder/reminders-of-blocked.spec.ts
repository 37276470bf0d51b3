import { newId, systemContext } from '@tamkin/kernel';
import { createServiceTest, type ServiceTest } from '@tamkin/testing';
import { buildCohort, buildEnrolment } from '../../test/learning.builder';
import { NotificationsModule } from '../notifications.module';
import { ReminderPlans } from './reminder-plans.service';
import { ReminderSettling } from './reminder-settling';

describe('messages to who has no attempt left at the final test', () => {
  const ctx = systemContext('spec', 'spec');
  let test: ServiceTest;

  beforeAll(async () => {
    test = await createServiceTest([NotificationsModule]);
  });
  afterAll(() => test.close());

  const settleAt = async (instant: string): Promise<void> => {
    test.clock.set(instant);
    const due = await test.sql<{ id: string }>(
      `select id from reminders where status = 'planned' and due_at <= $1 order by due_at, id`,
      [test.clock.now()],
    );
    for (const { id } of due) await test.get(ReminderSettling).settle(ctx, id);
  };
  /** Failed once on 10 November; the paper allows one attempt. */
  const buildFailure = async () => {
    const cohort = await buildCohort(test.sql);
    const built = await buildEnrolment(test.sql, cohort, {
      columns: {
        started_at: '2026-11-09T10:00:00Z',
        last_activity_at: '2026-11-10T10:00:00Z',
        blockers: ['final-test-not-passed'],
      },
    });
    await test.sql(
      `insert into activity_progress (enrolment_id, activity_id, started_at, done_at, language)
       select $1, id, now(), now(), 'fr' from activities where version_id = $2 and kind <> 'session'`,
      [built.enrolmentId, cohort.versionId],
    );
    await test.sql(
      `insert into papers (activity_id, attempts_allowed, shuffle_questions, shuffle_options, pass_percent)
       values ($1, 1, false, false, 70)`,
      [cohort.finalTestId],
    );
    const attemptId = newId();
    await test.sql(
      `insert into attempts (id, enrolment_id, activity_id, number, status, started_at, language, paper, score_percent, passed)
       values ($1, $2, $3, 1, 'handed-in', now(), 'fr', '{}', 40, false)`,
      [attemptId, built.enrolmentId, cohort.finalTestId],
    );
    return { ...built, attemptId, finalTestId: cohort.finalTestId };
  };

  it('says so with the result, is silent when they fall silent, and tells them of an attempt that is given', async () => {
    const plans = test.get(ReminderPlans);
    test.clock.set('2026-11-10T10:00:00Z');
    const { enrolmentId, person, attemptId, finalTestId } = await buildFailure();
    await plans.attemptGraded(ctx, attemptId);
    await settleAt('2026-11-10T11:31:00Z');
    test.clock.set('2026-11-18T09:00:00Z');
    await plans.watchIdleness(ctx, enrolmentId);
    await settleAt('2026-11-18T11:31:00Z');
    const grantId = newId();
    await test.sql(
      `insert into attempt_grants (id, enrolment_id, activity_id, reason, granted_at) values ($1, $2, $3, 'Malade', now())`,
      [grantId, enrolmentId, finalTestId],
    );
    await plans.attemptGranted(ctx, { grantId, enrolmentId });
    await plans.attemptGranted(ctx, { grantId, enrolmentId });
    await settleAt('2026-11-18T11:32:00Z');
    const kept = await test.sql(
      `select r.occasion, r.reason, m.text from reminders r left join messages m on m.id = r.message_id
        where r.person_id = $1 and r.status <> 'planned' order by r.settled_at`,
      [person.id],
    );
    expect(kept).toEqual([
      { occasion: 'result', reason: null, text: expect.stringContaining('plus d’essai') as string },
      { occasion: 'idle', reason: 'blocked', text: null },
      { occasion: 'attempt-granted', reason: null, text: expect.stringContaining('un essai de plus') as string },
    ]);
  });
});
