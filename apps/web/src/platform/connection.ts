import { createStore, useStore } from './store';

interface Connection {
  /** False when the device says so, or when the last call did not reach the server. */
  online: boolean;
  /** Things saved on this phone and not yet sent, by kind. */
  waiting: Readonly<Record<string, number>>;
}

const connection = createStore<Connection>({ online: true, waiting: {} });

/** Between two looks for the server while it is not reached: the device does not say that a call would arrive again. */
const LOOK_AGAIN_MS = 15_000;
let looking: ReturnType<typeof setTimeout> | undefined;

/** Starts following the device's own idea of being connected. */
export function followConnection(): void {
  const update = (): void => reportReachable(navigator.onLine);
  window.addEventListener('online', update);
  window.addEventListener('offline', update);
  update();
}

export function reportReachable(online: boolean): void {
  clearTimeout(looking);
  if (!online) looking = setTimeout(() => void look(), LOOK_AGAIN_MS);
  const current = connection.get();
  if (current.online !== online) connection.set({ ...current, online });
}

async function look(): Promise<void> {
  const isReached = await fetch('/api/v1/health', { cache: 'no-store' }).then(
    () => true,
    () => false,
  );
  reportReachable(isReached);
}

/** Says how many things of a kind (answers, attendance lines) are waiting on this phone; 0 when all are sent. */
export function reportWaiting(kind: string, count: number): void {
  const current = connection.get();
  connection.set({ ...current, waiting: { ...current.waiting, [kind]: count } });
}

export function useConnection(): { online: boolean; waiting: number } {
  const { online, waiting } = useStore(connection);
  return { online, waiting: Object.values(waiting).reduce((sum, count) => sum + count, 0) };
}
