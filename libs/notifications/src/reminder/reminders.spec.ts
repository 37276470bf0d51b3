import { newId, systemContext } from '@tamkin/kernel';
import { buildPerson, buildProvider, createServiceTest, focalPointGrant, type ServiceTest } from '@tamkin/testing';
import { buildCohort, buildEnrolment, buildSession, type BuiltCohort } from '../../test/learning.builder';
import { NotificationsModule } from '../notifications.module';
import { ReminderPlans } from './reminder-plans.service';
import { ReminderSettling } from './reminder-settling';

interface Row {
  readonly occasion: string;
  readonly status: string;
  readonly reason: string | null;
  readonly due_at: Date;
}

describe('reminders', () => {
  const ctx = systemContext('spec', 'spec');
  let test: ServiceTest;
  let plans: ReminderPlans;
  let settling: ReminderSettling;
  let cohort: BuiltCohort;

  beforeAll(async () => {
    test = await createServiceTest([NotificationsModule]);
    plans = test.get(ReminderPlans);
    settling = test.get(ReminderSettling);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    test.clock.set('2026-11-10T09:00:00Z');
    cohort = await buildCohort(test.sql);
  });

  const ledger = (personId: string): Promise<Row[]> =>
    test.sql<Row>('select * from reminders where person_id = $1 order by due_at, occasion', [personId]);
  const messages = (personId: string): Promise<{ occasion: string; subject: string; text: string; link: string }[]> =>
    test.sql('select * from messages where person_id = $1 order by created_at', [personId]);

  /** Moves the clock to `instant` and settles what is due then, as the queue would. */
  const settleAt = async (instant: string): Promise<void> => {
    test.clock.set(instant);
    const due = await test.sql<{ id: string }>(
      `select id from reminders where status = 'planned' and due_at <= $1 order by due_at, id`,
      [test.clock.now()],
    );
    for (const { id } of due) await settling.settle(ctx, id);
  };

  it('plans the ledger and the jobs of an enrolment once, when run twice', async () => {
    await buildSession(test.sql, cohort, '2026-11-26T09:00:00Z');
    const { enrolmentId, person } = await buildEnrolment(test.sql, cohort);
    await plans.enrolmentMade(ctx, enrolmentId);
    await plans.enrolmentMade(ctx, enrolmentId);
    expect((await ledger(person.id)).map(({ occasion, due_at }) => [occasion, due_at.toISOString()])).toEqual([
      ['enrolled', '2026-11-10T11:30:00.000Z'],
      ['not-started', '2026-11-16T11:30:00.000Z'],
      ['session-7', '2026-11-19T11:30:00.000Z'],
      ['session-1', '2026-11-25T11:30:00.000Z'],
    ]);
    const jobs = await test.sql<{ name: string }>(
      `select j.name from bullmq.job j left join reminders r on r.id::text = j.data->'payload'->>'reminderId'
        where r.person_id = $1 or j.data->'payload'->>'enrolmentId' = $2 order by j.name`,
      [person.id, enrolmentId],
    );
    expect(jobs.map(({ name }) => name)).toEqual([
      ...Array<string>(4).fill('reminder.settle'),
      'reminders.watch-idleness',
    ]);
  });

  it('writes once, in the language of the person, at an allowed hour, with one link', async () => {
    const { enrolmentId, person } = await buildEnrolment(test.sql, cohort, { language: 'ar' });
    await plans.enrolmentMade(ctx, enrolmentId);
    await settleAt('2026-11-10T11:30:05Z');
    await settleAt('2026-11-10T11:31:00Z');
    const sent = await messages(person.id);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ occasion: 'enrolled', link: `http://localhost:3000/learn/${enrolmentId}` });
    expect(sent[0]?.text).toContain('السلام عليكم حنان');
    expect(sent[0]?.text).toContain('القرار بدون تحيز');
  });

  it('settles one reminder once, even when two workers hold it', async () => {
    const { enrolmentId, person } = await buildEnrolment(test.sql, cohort);
    await plans.enrolmentMade(ctx, enrolmentId);
    test.clock.set('2026-11-10T11:40:00Z');
    const [{ id }] = (await test.sql<{ id: string }>(
      `select id from reminders where person_id = $1 and occasion = 'enrolled'`,
      [person.id],
    )) as [{ id: string }];
    await Promise.all([1, 2, 3].map(() => settling.settle(ctx, id)));
    expect(await messages(person.id)).toHaveLength(1);
  });

  it('waits for the next allowed hour when the worker comes late', async () => {
    const { enrolmentId, person } = await buildEnrolment(test.sql, cohort);
    await plans.enrolmentMade(ctx, enrolmentId);
    await settleAt('2026-11-10T22:00:00Z');
    expect(await messages(person.id)).toHaveLength(0);
    expect((await ledger(person.id))[0]).toMatchObject({
      occasion: 'enrolled',
      status: 'planned',
      due_at: new Date('2026-11-11T11:30:00Z'),
    });
  });

  it.each([
    ['withdrawn', `update enrolments set status = 'withdrawn', withdrawn_at = now() where id = $1`],
    ['completed', `update enrolments set completed_at = now() where id = $1`],
    ['already-started', `update enrolments set started_at = now() where id = $1`],
    [
      'cohort-closed',
      `update cohorts set status = 'closed' where id = (select cohort_id from enrolments where id = $1)`,
    ],
    [
      'opted-out',
      `insert into notification_preferences (person_id, reminders, updated_at) select person_id, false, now() from enrolments where id = $1`,
    ],
    [
      'gone',
      `update accounts set disabled_at = now() where person_id = (select person_id from enrolments where id = $1)`,
    ],
  ])('looks at the world again when it is due: %s', async (reason, change) => {
    const { enrolmentId, person } = await buildEnrolment(test.sql, cohort);
    await plans.enrolmentMade(ctx, enrolmentId);
    await test.sql(change, [enrolmentId]);
    await settleAt('2026-11-16T11:30:00Z');
    const rows = await ledger(person.id);
    expect(rows.map(({ status, reason: why }) => [status, why])).toEqual([
      ['skipped', reason],
      ['skipped', reason],
    ]);
    expect(await messages(person.id)).toHaveLength(0);
  });

  it('reminds at most twice a week: the third waits for its day, a session notice is let go', async () => {
    const providerId = await buildProvider(test.sql);
    const person = await buildPerson(test.sql, { providerId });
    const cohorts = [cohort, await buildCohort(test.sql), await buildCohort(test.sql)];
    for (const each of cohorts) {
      const { enrolmentId } = await buildEnrolment(test.sql, each, { person, providerId });
      await plans.enrolmentMade(ctx, enrolmentId);
    }
    const sessionId = await buildSession(test.sql, cohort, '2026-11-11T15:00:00Z');
    await plans.sessionScheduled(ctx, sessionId);
    await settleAt('2026-11-10T11:30:00Z');
    expect(await messages(person.id)).toHaveLength(2);
    const settled = await ledger(person.id);
    const waiting = settled.filter(({ occasion, status }) => occasion === 'enrolled' && status === 'planned');
    const letGo = settled.filter(({ reason }) => reason === 'weekly-limit');
    expect(waiting.length + letGo.length).toBeGreaterThanOrEqual(1);
    for (const { due_at } of waiting) expect(due_at).toEqual(new Date('2026-11-17T11:30:00Z'));
    await settleAt('2026-11-16T12:00:00Z');
    expect(await messages(person.id)).toHaveLength(2);
  });

  it('never counts results and certificates as reminders, and sends them to those who opted out', async () => {
    const { enrolmentId, person, providerId } = await buildEnrolment(test.sql, cohort);
    await test.sql(
      `insert into notification_preferences (person_id, reminders, updated_at) values ($1, false, now())`,
      [person.id],
    );
    const attemptId = newId();
    await test.sql(
      `insert into attempts (id, enrolment_id, activity_id, number, status, started_at, language, paper, score_percent, passed)
       values ($1, $2, $3, 1, 'handed-in', now(), 'fr', '{}', 85.4, true)`,
      [attemptId, enrolmentId, cohort.finalTestId],
    );
    const certificateId = newId();
    await test.sql(
      `insert into certificates (id, enrolment_id, person_id, provider_id, cohort_id, course_id, kind, serial, code, status, snapshot, released_at)
       values ($1, $2, $3, $4, $5, $6, 'achievement', $7, $7, 'valid', '{}', now())`,
      [certificateId, enrolmentId, person.id, providerId, cohort.cohortId, cohort.courseId, certificateId],
    );
    await plans.attemptGraded(ctx, attemptId);
    await plans.certificatesMade(ctx, [certificateId]);
    await plans.certificatesMade(ctx, [certificateId]);
    await settleAt('2026-11-10T11:30:00Z');
    const sent = await messages(person.id);
    expect(sent.map(({ occasion }) => occasion).sort()).toEqual(['certificate-ready', 'result']);
    const result = sent.find(({ occasion }) => occasion === 'result');
    expect(result?.text).toContain('réussi, avec 85\u00a0%');
    expect(result?.link).toContain(`/quiz/${cohort.finalTestId}/attempts/${attemptId}/result`);
  });

  it('writes once for each silence of a learner and looks again later', async () => {
    const { enrolmentId, person } = await buildEnrolment(test.sql, cohort, {
      columns: { started_at: '2026-11-10T10:00:00Z', last_activity_at: '2026-11-10T10:00:00Z' },
    });
    test.clock.set('2026-11-17T10:30:00Z');
    await plans.watchIdleness(ctx, enrolmentId);
    await settleAt('2026-11-17T11:30:00Z');
    test.clock.set('2026-11-24T10:30:00Z');
    await plans.watchIdleness(ctx, enrolmentId);
    await settleAt('2026-11-24T11:30:00Z');
    expect((await messages(person.id)).map(({ occasion }) => occasion)).toEqual(['idle']);
    await test.sql(`update enrolments set last_activity_at = '2026-11-24T15:00:00Z' where id = $1`, [enrolmentId]);
    test.clock.set('2026-12-01T15:00:00Z');
    await plans.watchIdleness(ctx, enrolmentId);
    await settleAt('2026-12-01T17:30:00Z');
    expect(await messages(person.id)).toHaveLength(2);
    await test.sql(`update enrolments set completed_at = now() where id = $1`, [enrolmentId]);
    const before = await test.sql('select 1 from bullmq.job');
    await plans.watchIdleness(ctx, enrolmentId);
    expect(await test.sql('select 1 from bullmq.job')).toHaveLength(before.length);
  });

  it('announces a session that moved at its new hour only, and before a Monday on the Thursday', async () => {
    const { person } = await buildEnrolment(test.sql, cohort);
    const sessionId = await buildSession(test.sql, cohort, '2026-11-19T08:30:00Z');
    await plans.sessionScheduled(ctx, sessionId);
    await test.sql(
      `update training_sessions set starts_at = '2026-11-23T08:30:00Z', ends_at = '2026-11-23T15:00:00Z' where id = $1`,
      [sessionId],
    );
    await plans.sessionScheduled(ctx, sessionId);
    await settleAt('2026-11-17T18:00:00Z');
    await settleAt('2026-11-19T17:30:00Z');
    const rows = await ledger(person.id);
    expect(rows.map(({ occasion, status, reason }) => [occasion, status, reason]).sort()).toEqual([
      ['session-1', 'sent', null],
      ['session-1', 'skipped', 'session-moved'],
      ['session-7', 'sent', null],
      ['session-7', 'skipped', 'session-moved'],
    ]);
    expect((await messages(person.id)).at(-1)?.text).toContain('lundi 23 novembre, 09:30');
  });

  it('does not ask about six weeks when six months have passed', async () => {
    const { enrolmentId, person } = await buildEnrolment(test.sql, cohort);
    const [{ id }] = (await test.sql<{ id: string }>(
      `insert into action_plans (id, enrolment_id, activity_id, status, number, handed_in_at, first_handed_in_at, visa_comment, visa_on_paper,
         comment)
       values ($1, $2, $3, 'validated', 1, now(), now(), '', false, '') returning id`,
      [newId(), enrolmentId, cohort.finalTestId],
    )) as [{ id: string }];
    await test.sql(`update cohorts set starts_on = '2026-04-10', ends_on = '2026-05-10' where id = $1`, [
      cohort.cohortId,
    ]);
    await plans.actionPlanDecided(ctx, id);
    await settleAt('2026-11-10T11:30:00Z');
    const settled = (await ledger(person.id)).map(({ occasion, status, reason }) => [occasion, status, reason]);
    expect(settled.sort()).toEqual([
      ['plan-decided', 'sent', null],
      ['plan-six-months', 'sent', null],
      ['plan-six-weeks', 'skipped', 'too-late'],
    ]);
  });

  it('sends each focal point one digest a week, with the figures of their own staff', async () => {
    const providerId = await buildProvider(test.sql);
    const salma = await buildPerson(test.sql, { grants: [focalPointGrant(providerId)], providerId });
    await test.sql(`insert into cohort_due_dates (cohort_id, module_id, due_on) values ($1, $2, '2026-11-13')`, [
      ...[cohort.cohortId, cohort.moduleId],
    ]);
    await buildEnrolment(test.sql, cohort, { providerId, columns: { started_at: '2026-11-11T10:00:00Z' } });
    await buildEnrolment(test.sql, cohort, { providerId, columns: { completed_at: '2026-11-12T10:00:00Z' } });
    await buildEnrolment(test.sql, cohort, { providerId });
    await buildEnrolment(test.sql, cohort, {});
    await buildSession(test.sql, cohort, '2026-11-24T08:30:00Z');
    test.clock.set('2026-11-16T11:30:00Z');
    await plans.weekBegun(ctx);
    await plans.weekBegun(ctx);
    await settleAt('2026-11-16T11:30:10Z');
    const [digest, ...more] = await messages(salma.id);
    expect(more).toHaveLength(0);
    expect(digest?.subject).toContain('en retard, 1');
    const counts = 'Inscriptions : 3 · À temps : 0 · En retard : 1 · Pas commencé : 1 · Terminé : 1';
    expect(digest?.text).toContain(counts.replaceAll(' :', '\u00a0:'));
    expect(digest?.text).toContain('mardi 24 novembre, 09:30');
  });

  it('gives a lost reminder its job back, and a known one no second', async () => {
    const { enrolmentId, person } = await buildEnrolment(test.sql, cohort);
    await plans.enrolmentMade(ctx, enrolmentId);
    await test.sql(
      `delete from bullmq.job where data->'payload'->>'reminderId' in (select id::text from reminders where person_id = $1)`,
      [person.id],
    );
    test.clock.set('2026-11-10T13:00:00Z');
    await plans.sweep(ctx);
    await plans.sweep(ctx);
    const jobs = await test.sql(
      `select 1 from bullmq.job j join reminders r on r.id::text = j.data->'payload'->>'reminderId' where r.person_id = $1`,
      [person.id],
    );
    expect(jobs).toHaveLength(1);
  });
});
