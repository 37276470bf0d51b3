import { ApiProblem, unreachable } from '../../../platform/api-problem';
import { AnswerOutbox, type Send, type WaitingAnswer } from './answer-outbox';

function memory(initial: string | null = null) {
  let value = initial;
  return { read: () => value, write: (next: string) => void (value = next), now: () => value };
}

const q1 = { attemptId: 'attempt', questionId: 'q1' };

describe('answers on their way', () => {
  let sent: WaitingAnswer[];
  let reachable: boolean;
  const send: Send = (answer) => {
    if (!reachable) return Promise.reject(unreachable());
    sent.push(answer);
    return Promise.resolve();
  };

  beforeEach(() => {
    jest.useFakeTimers();
    sent = [];
    reachable = true;
  });
  afterEach(() => jest.useRealTimers());

  it('keeps an answer until it is acknowledged, over a reload too', async () => {
    reachable = false;
    const keep = memory();
    const before = new AnswerOutbox(send, keep);
    before.put({ ...q1, answer: { keys: ['o1'] }, replaces: null });
    await before.flush();
    expect(before.waitingOf('attempt')).toHaveLength(1);
    before.forget = () => undefined;
    reachable = true;
    const after = new AnswerOutbox(send, memory(keep.now()));
    await after.flush();
    expect(sent.map(({ questionId }) => questionId)).toEqual(['q1']);
    expect(after.waitingOf('attempt')).toHaveLength(0);
  });

  it('sends again by itself, pausing longer each time', async () => {
    reachable = false;
    const outbox = new AnswerOutbox(send, memory());
    outbox.put({ ...q1, answer: { value: 1 }, replaces: null });
    await outbox.flush();
    await jest.advanceTimersByTimeAsync(1_000);
    reachable = true;
    await jest.advanceTimersByTimeAsync(1_000);
    expect(sent).toHaveLength(0);
    await jest.advanceTimersByTimeAsync(3_000);
    expect(sent).toHaveLength(1);
  });

  it('sends only the newest answer to a question', async () => {
    reachable = false;
    const outbox = new AnswerOutbox(send, memory());
    outbox.put({ ...q1, answer: { value: 1 }, replaces: null });
    outbox.put({ ...q1, answer: { value: 2 }, replaces: null });
    reachable = true;
    await outbox.flush();
    await outbox.flush();
    expect(sent.at(-1)?.answer).toEqual({ value: 2 });
    expect(outbox.waitingOf('attempt')).toHaveLength(0);
  });

  it('gives up on an attempt that takes no more answers, and says so', async () => {
    const refused = new ApiProblem({ status: 409, code: 'attempt.deadline-passed', title: 'Le temps est écoulé.' });
    const outbox = new AnswerOutbox(() => Promise.reject(refused), memory());
    outbox.put({ ...q1, answer: { value: 1 }, replaces: null });
    await outbox.flush();
    expect(outbox.waitingOf('attempt')).toHaveLength(0);
    expect(outbox.state.get().refusals['attempt']?.code).toBe('attempt.deadline-passed');
  });

  it('loses no other answer over one that is refused', async () => {
    const refused = new ApiProblem({ status: 422, code: 'answer.not-fitting', title: 'Ne convient pas.' });
    reachable = false;
    const outbox = new AnswerOutbox(
      (item) => (item.answer.value === 1 ? Promise.reject(refused) : send(item)),
      memory(),
    );
    outbox.put({ ...q1, questionId: 'q2', answer: { value: 2 }, replaces: null });
    outbox.put({ ...q1, answer: { value: 1 }, replaces: null });
    outbox.put({ ...q1, questionId: 'q3', answer: { value: 3 }, replaces: null });
    await outbox.flush();
    reachable = true;
    await outbox.flush();
    expect(sent.map(({ questionId }) => questionId)).toEqual(['q2', 'q3']);
    expect(outbox.state.get().refusals['attempt']?.code).toBe(refused.code);
  });

  it('says with each answer what it replaces: what the server was last told, however often it changed on this phone', async () => {
    reachable = false;
    const outbox = new AnswerOutbox(send, memory());
    outbox.put({ ...q1, answer: { value: 1 }, replaces: { value: 7 } });
    outbox.put({ ...q1, answer: { value: 2 }, replaces: { value: 1 } });
    await outbox.flush();
    reachable = true;
    await outbox.flush();
    expect(sent).toMatchObject([{ answer: { value: 2 }, replaces: { value: 7 } }]);
  });

  it('drops only the answer that another browser has overtaken, until the person answers again', async () => {
    const refused = new ApiProblem({ status: 409, code: 'attempt.answered-elsewhere', title: 'Autre réponse.' });
    const outbox = new AnswerOutbox(
      (item) => (item.answer.value === 1 ? Promise.reject(refused) : send(item)),
      memory(),
    );
    outbox.put({ ...q1, answer: { value: 1 }, replaces: null });
    outbox.put({ ...q1, questionId: 'q2', answer: { value: 5 }, replaces: null });
    await outbox.flush();
    expect(sent.map(({ questionId }) => questionId)).toEqual(['q2']);
    expect(outbox.state.get()).toMatchObject({ refusals: {}, overtaken: { q1: { code: refused.code } } });
    outbox.put({ ...q1, answer: { value: 2 }, replaces: { value: 3 } });
    expect(outbox.state.get().overtaken).toEqual({});
  });

  it('waits for a person whose session has ended to come back', async () => {
    const outbox = new AnswerOutbox(
      () => Promise.reject(new ApiProblem({ status: 401, code: 'access.not-signed-in', title: 'x' })),
      memory(),
    );
    outbox.put({ ...q1, answer: { value: 1 }, replaces: null });
    await outbox.flush();
    expect(outbox.waitingOf('attempt')).toHaveLength(1);
    outbox.forget();
  });
});
