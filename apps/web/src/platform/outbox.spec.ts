import { ApiProblem, unreachable } from './api-problem';
import { Outbox } from './outbox';

interface Sheet {
  personId: string;
  session: string;
  minutes: number;
}

function memory(initial: string | null = null) {
  let value = initial;
  return { read: () => value, write: (next: string) => void (value = next), now: () => value };
}

describe('things that wait to be sent', () => {
  let sent: Sheet[];
  let answer: () => Promise<void>;
  const outboxOf = (keep = memory()) =>
    new Outbox<Sheet>(
      {
        kind: 'spec',
        keyOf: ({ session }) => session,
        send: (sheet) => answer().then(() => void sent.push(sheet)),
      },
      keep,
    );
  const sheet = (session: string, minutes = 60, personId = 'khadija'): Sheet => ({ personId, session, minutes });
  const offline = () => Promise.reject(unreachable());
  const online = () => Promise.resolve();

  beforeEach(() => {
    sent = [];
    answer = online;
  });

  it('go at once where there is a connection, and are kept over a reload where there is none', async () => {
    const keep = memory();
    expect(await outboxOf(keep).sendOrKeep(sheet('monday'))).toBe(true);
    expect(keep.now()).toBeNull();
    answer = offline;
    expect(await outboxOf(keep).sendOrKeep(sheet('tuesday'))).toBe(false);
    const later = outboxOf(keep);
    expect(later.isWaiting('khadija', 'tuesday')).toBe(true);
    expect(await later.flush('khadija')).toEqual({ sent: [], refused: [] });
    answer = online;
    expect(await later.flush('khadija')).toMatchObject({ sent: [sheet('tuesday')] });
    expect(later.isWaiting('khadija', 'tuesday')).toBe(false);
    expect(sent.map(({ session }) => session)).toEqual(['monday', 'tuesday']);
  });

  it('give way to a newer one about the same, also while the older one is on its way', async () => {
    const outbox = outboxOf();
    answer = offline;
    await outbox.sendOrKeep(sheet('monday', 60));
    await outbox.sendOrKeep(sheet('monday', 90));
    answer = () => {
      if (sent.length === 0) outbox.put(sheet('monday', 120));
      return online();
    };
    await outbox.flush('khadija');
    expect(sent.map(({ minutes }) => minutes)).toEqual([90, 120]);
  });

  it('are sent by nobody but their own person', async () => {
    const outbox = outboxOf();
    answer = offline;
    await outbox.sendOrKeep(sheet('monday'));
    answer = online;
    expect(await outbox.flush('zineb')).toEqual({ sent: [], refused: [] });
    expect(outbox.isWaiting('khadija', 'monday')).toBe(true);
  });

  it('wait no more once refused, and say why until they are tried again', async () => {
    const outbox = outboxOf();
    answer = offline;
    for (const session of ['monday', 'tuesday']) await outbox.sendOrKeep(sheet(session));
    const refusal = new ApiProblem({ status: 409, code: 'cohort.report-submitted', title: 'Trop tard' });
    answer = () => Promise.reject(refusal);
    const { refused } = await outbox.flush('khadija');
    expect(refused.map(({ item, problem }) => [item.session, problem.code])).toEqual([
      ['monday', 'cohort.report-submitted'],
      ['tuesday', 'cohort.report-submitted'],
    ]);
    expect(outbox.isWaiting('khadija', 'monday')).toBe(false);
    expect(outbox.state.get().refused.monday).toBe(refusal);
    answer = offline;
    await outbox.sendOrKeep(sheet('monday'));
    answer = () => Promise.reject(refusal);
    await expect(outbox.sendOrKeep(sheet('monday', 90))).rejects.toBe(refusal);
    answer = online;
    await outbox.sendOrKeep(sheet('monday'));
    expect(outbox.state.get().refused.monday).toBeUndefined();
    await expect(() => {
      answer = () => Promise.reject(refusal);
      return outbox.sendOrKeep(sheet('friday'));
    }).rejects.toBe(refusal);
  });

  it('go on waiting while the session is over or the server fails', async () => {
    const outbox = outboxOf();
    answer = offline;
    await outbox.sendOrKeep(sheet('monday'));
    for (const status of [401, 500]) {
      answer = () => Promise.reject(new ApiProblem({ status, code: 'x', title: 'x' }));
      await outbox.flush('khadija');
      expect(outbox.isWaiting('khadija', 'monday')).toBe(true);
    }
  });
});
