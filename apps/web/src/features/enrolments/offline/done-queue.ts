import { markActivityDone } from '@tamkin/api-client';
import { toApiProblem } from '../../../platform/api-problem';
import { reportWaiting } from '../../../platform/connection';
import type { Language } from '../../../platform/language';

const STORAGE_KEY = 'tamkin.done-waiting';

/** A lesson read without network. It is the person's own: somebody else on this phone does not send it. */
export interface WaitingDone {
  personId: string;
  enrolmentId: string;
  activityId: string;
  language: Language;
}

let sending: Promise<number> | null = null;

/** Keeps a lesson on this phone until it can be sent; the same one only once. */
export function keepForLater(done: WaitingDone): void {
  const others = readAll().filter((kept) => !isSame(kept, done));
  write([...others, done], done.personId);
}

export function isWaiting(personId: string, enrolmentId: string, activityId: string): boolean {
  return readAll().some(
    (kept) => kept.personId === personId && kept.enrolmentId === enrolmentId && kept.activityId === activityId,
  );
}

/** Sends what waits, one after the other; several callers share one run. Resolves to how many were sent. */
export function sendWaiting(personId: string): Promise<number> {
  sending ??= sendAll(personId).finally(() => {
    sending = null;
  });
  return sending;
}

async function sendAll(personId: string): Promise<number> {
  let sent = 0;
  const own = readAll().filter((kept) => kept.personId === personId);
  reportWaiting('done', own.length);
  for (const done of own) {
    const settled = await send(done);
    if (!settled) break;
    sent += 1;
    write(
      readAll().filter((kept) => !isSame(kept, done)),
      personId,
    );
  }
  return sent;
}

/** True when the server took it or will never take it (closed cohort, withdrawn): both end the waiting. */
async function send({ enrolmentId, activityId, language }: WaitingDone): Promise<boolean> {
  try {
    await markActivityDone(enrolmentId, activityId, { language });
    return true;
  } catch (error) {
    const problem = toApiProblem(error);
    return !problem.isPassing && problem.status !== 401 && problem.status < 500;
  }
}

function readAll(): WaitingDone[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]');
    return Array.isArray(kept) ? (kept as WaitingDone[]) : [];
  } catch {
    return [];
  }
}

function write(all: readonly WaitingDone[], personId: string): void {
  localStorage.setItem(STORAGE_KEY, JSON.stringify(all));
  reportWaiting('done', all.filter((kept) => kept.personId === personId).length);
}

function isSame(a: WaitingDone, b: WaitingDone): boolean {
  return a.personId === b.personId && a.enrolmentId === b.enrolmentId && a.activityId === b.activityId;
}
