import { newId, systemContext } from '@tamkin/kernel';
import { JobWriter, LaneQueues } from '@tamkin/queue';
import { buildPerson, createServiceTest, type ServiceTest } from '@tamkin/testing';
import { deliverMessage, NotificationsModule } from '@tamkin/notifications';
import { openMailbox, type Mailbox } from '../../../../libs/notifications/test/mailbox';
import { drainJobs } from '../../test/drain-jobs';

describe('sending messages', () => {
  const ctx = systemContext('spec', 'spec');
  let test: ServiceTest;
  let mailbox: Mailbox;

  beforeEach(async () => {
    test = await createServiceTest([NotificationsModule]);
    mailbox = await openMailbox();
  });
  afterEach(async () => {
    await mailbox.close();
    await test.close();
  });

  const addMessage = async (): Promise<string> => {
    const { id: personId } = await buildPerson(test.sql);
    const id = newId();
    await test.sql(
      `insert into messages (id, person_id, channel, address, language, occasion, subject, text, link, status, created_at)
       values ($1, $2, 'email', 'hanane@oasis.example', 'ar', 'enrolled', 'تم تسجيلكم', 'السلام عليكم', $3, 'queued', now())`,
      [id, personId, `http://localhost:3000/learn/${id}`],
    );
    return id;
  };
  const enqueue = (messageId: string): Promise<void> =>
    test.get(JobWriter).enqueue(ctx, deliverMessage, { messageId }, { id: `message.${messageId}.0` });
  const drain = (url = mailbox.url): Promise<void> => drainJobs(test.databaseUrl, { settings: { SMTP_URL: url } });
  const stateOf = async (id: string): Promise<object | undefined> =>
    (await test.sql('select status, attempts, last_error from messages where id = $1', [id]))[0];

  it('sends each once, when run twice', async () => {
    const id = await addMessage();
    await enqueue(id);
    await drain();
    await test.get(JobWriter).enqueue(ctx, deliverMessage, { messageId: id });
    await drain();
    expect(mailbox.received).toHaveLength(1);
    expect(mailbox.received[0]).toMatchObject({ subject: 'تم تسجيلكم', messageId: `<${id}@example.org>` });
    expect(mailbox.received[0]?.text).toContain(`http://localhost:3000/learn/${id}`);
    expect(await stateOf(id)).toEqual({ status: 'sent', attempts: 1, last_error: null });
  });

  it('loses nothing while the mail server is down: it says why, waits longer each time, and sends when asked', async () => {
    const ids = [await addMessage(), await addMessage(), await addMessage()];
    const { url } = mailbox;
    await mailbox.close();
    for (const id of ids) await enqueue(id);
    await drain(url);
    for (const id of ids) {
      expect(await stateOf(id)).toEqual({
        status: 'queued',
        attempts: 1,
        last_error: expect.stringContaining('ECONNREFUSED') as string,
      });
    }
    const waiting = await test.sql<{ wait: number }>(
      `select ((process_at_ms - extract(epoch from now()) * 1000) / 1000)::float as wait from bullmq.job where state = 'delayed'`,
    );
    expect(waiting).toHaveLength(3);
    for (const { wait } of waiting) expect(wait).toBeGreaterThan(20);

    mailbox = await openMailbox(Number(new URL(url).port));
    for (const id of ids) await test.get(LaneQueues).hurry('messages', `message.${id}.0`);
    await drain(url);
    expect(mailbox.received).toHaveLength(3);
    for (const id of ids) expect(await stateOf(id)).toMatchObject({ status: 'sent', attempts: 2 });
  });

  it('marks a message as failed after its last try', async () => {
    const id = await addMessage();
    await mailbox.close();
    await test.get(JobWriter).enqueue(ctx, { ...deliverMessage, attempts: 1 }, { messageId: id });
    await drain();
    expect(await stateOf(id)).toMatchObject({ status: 'failed', attempts: 1 });
    expect(await test.get(LaneQueues).failedJobs(5)).toMatchObject([{ name: 'message.deliver', lane: 'messages' }]);
    mailbox = await openMailbox();
  });
});
