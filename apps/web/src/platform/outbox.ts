import { toApiProblem, type ApiProblem } from './api-problem';
import { reportWaiting } from './connection';
import { createStore, useStore, type Store } from './store';

/** Something done on this phone that did not reach the server. It is its person's own: nobody else here sends it. */
export interface WaitingItem {
  readonly personId: string;
}

export interface OutboxPlan<Item> {
  /** In the storage of this device as `tamkin.<kind>-waiting`, which stays when its person signs out: ids and figures, no texts. */
  readonly kind: string;
  /** What the item is about: a newer one takes the place of an older one. */
  readonly keyOf: (item: Item) => string;
  /** Safe to repeat: the first try may have arrived. */
  readonly send: (item: Item) => Promise<unknown>;
}

/** Where waiting things survive a reload: the browser's storage, or a plain object in specs. */
export interface Keep {
  read: () => string | null;
  write: (value: string) => void;
}

interface OutboxState<Item> {
  readonly waiting: readonly Item[];
  /** The last refusal by key: what it is about waits no more. */
  readonly refused: Readonly<Record<string, ApiProblem>>;
}

/** What became of the things that waited; those that still do are in neither list. */
export interface Flushed<Item> {
  readonly sent: readonly Item[];
  readonly refused: readonly { readonly item: Item; readonly problem: ApiProblem }[];
}

/** How many things of one person wait here, of an outbox whose code is not loaded for it. */
export function countWaiting(kind: string, personId: string): number {
  return read<WaitingItem>(browserKeep(kind)).filter((item) => item.personId === personId).length;
}

/**
 * What could not be sent, until it is: kept on the phone over reloads, one after the other, by whatever page of its person is open
 * (`app/shell/sending.tsx`).
 */
export class Outbox<Item extends WaitingItem> {
  readonly state: Store<OutboxState<Item>>;
  private sending: Promise<Flushed<Item>> | null = null;

  constructor(
    private readonly plan: OutboxPlan<Item>,
    private readonly keep: Keep = browserKeep(plan.kind),
  ) {
    this.state = createStore<OutboxState<Item>>({ waiting: read<Item>(keep), refused: {} });
  }

  /** Sends it now; without connection it is kept here and the answer is false. A refusal is thrown. */
  async sendOrKeep(item: Item): Promise<boolean> {
    const key = this.plan.keyOf(item);
    if (this.isWaiting(item.personId, key)) {
      this.put(item);
      const { refused } = await this.flush(item.personId);
      const refusal = refused.find((each) => this.isAbout(each.item, item.personId, key));
      if (refusal) throw refusal.problem;
      return !this.isWaiting(item.personId, key);
    }
    try {
      await this.plan.send(item);
      this.forgetRefusal(key);
      return true;
    } catch (error) {
      if (!toApiProblem(error).isPassing) throw error;
      this.put(item);
      return false;
    }
  }

  /** Instead of what waits about the same. */
  put(item: Item): void {
    const key = this.plan.keyOf(item);
    this.forgetRefusal(key);
    const others = this.waiting().filter((other) => !this.isAbout(other, item.personId, key));
    this.write([...others, item], item.personId);
  }

  isWaiting(personId: string, key: string): boolean {
    return this.waiting().some((item) => this.isAbout(item, personId, key));
  }

  /** Sends what waits of one person; several callers share one run. Ends when nothing waits or the server cannot be asked. */
  flush(personId: string): Promise<Flushed<Item>> {
    this.sending ??= this.sendAll(personId).finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  private async sendAll(personId: string): Promise<Flushed<Item>> {
    const sent: Item[] = [];
    const refused: { item: Item; problem: ApiProblem }[] = [];
    const first = (): Item | undefined => this.waiting().find((item) => item.personId === personId);
    for (let next = first(); next; next = first()) {
      const item = next;
      const outcome = await this.trySend(item);
      if (outcome === 'later') break;
      if (outcome) refused.push({ item, problem: outcome });
      else sent.push(item);
      this.settle(item, outcome);
    }
    return { sent, refused };
  }

  /** `null` when the server took it, `later` when it could not be asked or does not know who we are; else why it never will. */
  private async trySend(item: Item): Promise<ApiProblem | 'later' | null> {
    try {
      await this.plan.send(item);
      return null;
    } catch (error) {
      const problem = toApiProblem(error);
      return problem.isPassing || problem.status === 401 || problem.status >= 500 ? 'later' : problem;
    }
  }

  /** A newer one about the same, given while this one was on its way, goes on waiting. */
  private settle(item: Item, problem: ApiProblem | null): void {
    const { refused } = this.state.get();
    if (problem) this.state.set({ ...this.state.get(), refused: { ...refused, [this.plan.keyOf(item)]: problem } });
    const text = JSON.stringify(item);
    this.write(
      this.waiting().filter((other) => JSON.stringify(other) !== text),
      item.personId,
    );
  }

  private forgetRefusal(key: string): void {
    const { [key]: gone, ...refused } = this.state.get().refused;
    if (gone) this.state.set({ ...this.state.get(), refused });
  }

  /** As the storage says: another tab may have added something, or sent it. */
  private waiting(): readonly Item[] {
    return read<Item>(this.keep);
  }

  private write(waiting: readonly Item[], personId: string): void {
    this.keep.write(JSON.stringify(waiting));
    this.state.set({ ...this.state.get(), waiting });
    reportWaiting(this.plan.kind, waiting.filter((item) => item.personId === personId).length);
  }

  private isAbout(item: Item, personId: string, key: string): boolean {
    return item.personId === personId && this.plan.keyOf(item) === key;
  }
}

/** How one thing stands: it waits, or was refused, or neither. */
export function useOutbox<Item extends WaitingItem>(
  outbox: Outbox<Item>,
  personId: string,
  key: string,
): { waiting: boolean; problem: ApiProblem | null } {
  const { refused } = useStore(outbox.state);
  return { waiting: outbox.isWaiting(personId, key), problem: refused[key] ?? null };
}

function browserKeep(kind: string): Keep {
  const key = `tamkin.${kind}-waiting`;
  return { read: () => localStorage.getItem(key), write: (value) => localStorage.setItem(key, value) };
}

function read<Item>(keep: Keep): Item[] {
  try {
    const kept: unknown = JSON.parse(keep.read() ?? '[]');
    return Array.isArray(kept) ? (kept as Item[]) : [];
  } catch {
    return [];
  }
}
