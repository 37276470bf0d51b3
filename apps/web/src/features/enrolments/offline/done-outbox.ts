import { markActivityDone } from '@tamkin/api-client';
import type { Language } from '../../../platform/language';
import { Outbox, type WaitingItem } from '../../../platform/outbox';

/** A lesson read without network. */
export interface WaitingDone extends WaitingItem {
  enrolmentId: string;
  activityId: string;
  language: Language;
}

export const doneOutbox = new Outbox<WaitingDone>({
  kind: 'done',
  keyOf: doneKey,
  send: ({ enrolmentId, activityId, language }) => markActivityDone(enrolmentId, activityId, { language }),
});

export function doneKey({ enrolmentId, activityId }: Pick<WaitingDone, 'enrolmentId' | 'activityId'>): string {
  return `${enrolmentId} ${activityId}`;
}
