import { spawn, type ChildProcess } from 'node:child_process';
import { projectPath } from '@tamkin/config';
import { systemContext } from '@tamkin/kernel';
import { NotificationsModule, ReminderLedger } from '@tamkin/notifications';
import { createServiceTest, type ServiceTest } from '@tamkin/testing';
import { buildCohort, buildEnrolment } from '../../../../libs/notifications/test/learning.builder';
import { openMailbox, type Mailbox } from '../../../../libs/notifications/test/mailbox';

const PEOPLE = 200;

describe('a worker killed while it sends 200 reminders', () => {
  let test: ServiceTest;
  let mailbox: Mailbox;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    test = await createServiceTest([NotificationsModule]);
    mailbox = await openMailbox();
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await mailbox.close();
    await test.close();
  });

  const startWorker = (): ChildProcess => {
    const script = projectPath('apps', 'worker', 'test', 'worker-at-noon.ts');
    const parameters = ['-r', '@swc-node/register', script, test.databaseUrl, mailbox.url];
    const child = spawn(process.execPath, parameters, { cwd: projectPath(), stdio: 'inherit' });
    children.push(child);
    return child;
  };
  const count = async (from: string): Promise<number> =>
    (await test.sql<{ n: number }>(`select count(*)::int as n from ${from}`))[0]?.n ?? 0;

  it('leaves each reminder sent exactly once after the next start', async () => {
    await planReminders(test);
    const victim = startWorker();
    await until(async () => (await count('messages')) >= 40);
    victim.kill('SIGKILL');
    await new Promise((resolve) => victim.once('exit', resolve));
    expect(await count(`messages where status = 'sent'`)).toBeLessThan(PEOPLE);

    startWorker();
    await until(async () => (await count(`messages where status = 'sent'`)) >= PEOPLE);
    await until(async () => (await count(`bullmq.job where state in ('waiting', 'active')`)) === 0);

    expect(await count('messages')).toBe(PEOPLE);
    expect(await count('(select distinct person_id from messages) as reached')).toBe(PEOPLE);
    expect(await count(`reminders where status = 'sent' and message_id is not null`)).toBe(PEOPLE);
    const letters = mailbox.received.map(({ messageId }) => messageId);
    expect(new Set(letters).size).toBe(PEOPLE);
    // What was on the wire at the moment of the kill may arrive again, under the same message id.
    expect(letters.length - PEOPLE).toBeLessThanOrEqual(4);
  }, 120_000);
});

async function planReminders(test: ServiceTest): Promise<void> {
  const cohort = await buildCohort(test.sql);
  const plans = [];
  for (let index = 0; index < PEOPLE; index++) {
    const { person, enrolmentId } = await buildEnrolment(test.sql, cohort);
    plans.push({ personId: person.id, subjectId: enrolmentId, occasion: 'enrolled' as const, cycle: '1' });
  }
  await test.sql(`update persons set email = user_name || '@oasis.example'`);
  const noon = new Date('2026-11-10T11:35:00Z');
  await test.get(ReminderLedger).planAll(
    systemContext('spec', 'spec'),
    plans.map((plan) => ({ ...plan, dueAt: noon })),
  );
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 90_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('It did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
