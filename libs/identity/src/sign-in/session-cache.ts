import { Injectable } from '@nestjs/common';
import type { SessionHolder } from './sign-in-session.repository';

const LIFETIME_MS = 30_000;
const CAPACITY = 20_000;

/** Session holders seen in the last 30 seconds, so that a busy learner costs one look-up, not one per request. */
@Injectable()
export class SessionCache {
  private readonly entries = new Map<string, { holder: SessionHolder; until: number }>();

  get(tokenHash: string, now: Date): SessionHolder | null {
    const entry = this.entries.get(tokenHash);
    if (!entry) return null;
    if (entry.until > now.getTime() && entry.holder.expiresAt > now) return entry.holder;
    this.entries.delete(tokenHash);
    return null;
  }

  put(tokenHash: string, holder: SessionHolder, now: Date): void {
    if (this.entries.size >= CAPACITY) this.dropOldest();
    this.entries.set(tokenHash, { holder, until: now.getTime() + LIFETIME_MS });
  }

  forgetSession(sessionId: string): void {
    this.forget((holder) => holder.sessionId === sessionId);
  }

  /** For sign-outs and for changes of role, language or access. */
  forgetPerson(personId: string): void {
    this.forget((holder) => holder.personId === personId);
  }

  private forget(matches: (holder: SessionHolder) => boolean): void {
    for (const [key, { holder }] of this.entries) if (matches(holder)) this.entries.delete(key);
  }

  private dropOldest(): void {
    const oldest = this.entries.keys().next().value;
    if (oldest !== undefined) this.entries.delete(oldest);
  }
}
