import { saveAnswer, type AnswerDto } from '@tamkin/api-client';
import { toApiProblem, type ApiProblem } from '../../../platform/api-problem';
import { reportWaiting } from '../../../platform/connection';
import { onSignedOut } from '../../../platform/session-expiry';
import type { Keep } from '../../../platform/outbox';
import { createStore, type Store } from '../../../platform/store';
import { WAITING_ANSWERS } from './waiting-answers';

/** An answer that the server has not acknowledged yet. */
export interface WaitingAnswer {
  attemptId: string;
  questionId: string;
  answer: AnswerDto;
  /** What the server knew from this browser, or had told it, when the answer was given; absent from earlier releases. */
  replaces?: AnswerDto | null;
  /** Tells a newer answer to the same question from the one on its way. */
  stamp: number;
}

export interface OutboxState {
  waiting: readonly WaitingAnswer[];
  /** The last refusal per attempt: its time is over, it was handed in elsewhere, or one answer was not taken. */
  refusals: Readonly<Record<string, ApiProblem>>;
  /** Per question: another browser answered it in the meantime, and its answer stands. */
  overtaken: Readonly<Record<string, ApiProblem>>;
  /** How often that has happened: an attempt read before the last time shows what no longer stands. */
  overtakings: number;
}

export type Send = (answer: WaitingAnswer) => Promise<void>;

/** Another browser was ahead: what it said stands. */
const OVERTAKEN = ['attempt.answered-elsewhere', 'answer.step-closed'];
/** The attempt takes no answer any more. */
const OVER = ['attempt.deadline-passed', 'attempt.already-handed-in', 'attempt.not-found'];
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Answers on their way to the server. Each is kept on the phone until it is acknowledged, sent in the order given and,
 * when the connection is gone, again after 1, 2, 4 … 60 seconds. Apart from `Outbox` of the platform, as every answer is on its way
 * from the moment it is given and another browser may be ahead of it.
 */
export class AnswerOutbox {
  readonly state: Store<OutboxState>;
  private sending: Promise<void> | null = null;
  private pause = FIRST_PAUSE_MS;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastStamp = 0;

  constructor(
    private readonly send: Send,
    private readonly keep: Keep,
  ) {
    this.state = createStore<OutboxState>({ waiting: readKept(keep), refusals: {}, overtaken: {}, overtakings: 0 });
    this.lastStamp = Math.max(0, ...this.state.get().waiting.map(({ stamp }) => stamp));
    reportWaiting('answers', this.state.get().waiting.length);
  }

  /** `replaces`: the answer that was on the screen before this one. */
  put(given: Omit<WaitingAnswer, 'stamp'>): void {
    const { waiting, overtaken } = this.state.get();
    const earlier = waiting.find((item) => isSameQuestion(item, given));
    this.lastStamp += 1;
    const item = { ...given, ...(earlier && { replaces: earlier.replaces }), stamp: this.lastStamp };
    const others = Object.entries(overtaken).filter(([questionId]) => questionId !== given.questionId);
    this.state.set({ ...this.state.get(), overtaken: Object.fromEntries(others) });
    this.setWaiting([...waiting.filter((other) => other !== earlier), item]);
    void this.flush();
  }

  /** Sends what waits; resolves when nothing waits any more or the server could not be reached. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.sending ??= this.sendAll().finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  waitingOf(attemptId: string): readonly WaitingAnswer[] {
    return this.state.get().waiting.filter((item) => item.attemptId === attemptId);
  }

  forget(): void {
    clearTimeout(this.timer);
    this.setWaiting([]);
  }

  private async sendAll(): Promise<void> {
    for (let next = this.state.get().waiting[0]; next; next = this.state.get().waiting[0]) {
      const refusal = await this.trySend(next);
      if (refusal === 'later') return this.tryLater();
      if (refusal) this.noteRefusal(next, refusal);
      this.setWaiting(this.state.get().waiting.filter((item) => !isSettledWith(item, next, refusal)));
      this.pause = FIRST_PAUSE_MS;
    }
  }

  /** `null` when acknowledged, `later` when the server could not be asked or does not know who we are. */
  private async trySend(answer: WaitingAnswer): Promise<ApiProblem | 'later' | null> {
    try {
      await this.send(answer);
      return null;
    } catch (error) {
      const problem = toApiProblem(error);
      return problem.isPassing || problem.status === 401 || problem.status >= 500 ? 'later' : problem;
    }
  }

  private tryLater(): void {
    this.timer = setTimeout(() => void this.flush(), this.pause);
    this.pause = Math.min(LONGEST_PAUSE_MS, this.pause * 2);
  }

  private noteRefusal({ attemptId, questionId }: WaitingAnswer, problem: ApiProblem): void {
    const state = this.state.get();
    if (OVERTAKEN.includes(problem.code)) {
      const overtaken = { ...state.overtaken, [questionId]: problem };
      this.state.set({ ...state, overtaken, overtakings: state.overtakings + 1 });
    } else {
      this.state.set({ ...state, refusals: { ...state.refusals, [attemptId]: problem } });
    }
  }

  private setWaiting(waiting: readonly WaitingAnswer[]): void {
    this.state.set({ ...this.state.get(), waiting });
    this.keep.write(JSON.stringify(waiting));
    reportWaiting('answers', waiting.length);
  }
}

/** What need not be sent any more after the answer to `sent`: it alone, its question, or the whole attempt. */
function isSettledWith(item: WaitingAnswer, sent: WaitingAnswer, refusal: ApiProblem | null): boolean {
  if (refusal && OVER.includes(refusal.code)) return item.attemptId === sent.attemptId;
  return refusal && OVERTAKEN.includes(refusal.code) ? isSameQuestion(item, sent) : item.stamp === sent.stamp;
}

function isSameQuestion(a: Pick<WaitingAnswer, 'attemptId' | 'questionId'>, b: typeof a): boolean {
  return a.attemptId === b.attemptId && a.questionId === b.questionId;
}

function readKept(keep: Keep): WaitingAnswer[] {
  try {
    const kept: unknown = JSON.parse(keep.read() ?? '[]');
    return Array.isArray(kept) ? (kept as WaitingAnswer[]) : [];
  } catch {
    return [];
  }
}

let shared: AnswerOutbox | null = null;

/** The outbox of this browser; made when a test is first opened. */
export function answerOutbox(): AnswerOutbox {
  if (shared) return shared;
  const outbox = new AnswerOutbox(
    ({ attemptId, questionId, answer, replaces }) =>
      saveAnswer(attemptId, questionId, { ...answer, ...(replaces !== undefined && { replaces }) }),
    {
      read: () => localStorage.getItem(WAITING_ANSWERS),
      write: (value) => localStorage.setItem(WAITING_ANSWERS, value),
    },
  );
  window.addEventListener('online', () => void outbox.flush());
  onSignedOut(() => outbox.forget());
  void outbox.flush();
  shared = outbox;
  return outbox;
}
