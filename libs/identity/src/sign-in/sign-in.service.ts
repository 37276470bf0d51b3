import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { actorPersonId, Clock, newId, type OperationContext } from '@tamkin/kernel';
import { SessionCache } from './session-cache';
import { SignInSessionRepository, type SessionHolder } from './sign-in-session.repository';

/** Field staff sign in rarely and on their own phone: a session lasts 30 days. */
export const SESSION_DAYS = 30;

export interface OpenedSession {
  /** Goes into the cookie and nowhere else. */
  readonly token: string;
  readonly expiresAt: Date;
  readonly personId: string;
}

@Injectable()
export class SignInService {
  constructor(
    private readonly sessions: SignInSessionRepository,
    private readonly cache: SessionCache,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** A session for a person who has just proved themselves, by password, invitation or code. */
  async open(ctx: OperationContext, personId: string): Promise<OpenedSession> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + SESSION_DAYS * 86_400_000);
    await this.sessions.add(ctx, {
      id: newId(),
      tokenHash: hashOf(token),
      personId,
      createdAt: now,
      expiresAt,
      revokedAt: null,
    });
    return { token, expiresAt, personId };
  }

  /** Who holds this cookie; `null` when nobody does any more. Remembered for 30 s, so a sign-out elsewhere takes at most that. */
  async authenticate(ctx: OperationContext, token: string): Promise<SessionHolder | null> {
    const tokenHash = hashOf(token);
    const now = this.clock.now();
    const known = this.cache.get(tokenHash, now);
    if (known) return known;
    const holder = await this.sessions.findHolder(ctx, tokenHash, now);
    if (holder) this.cache.put(tokenHash, holder, now);
    return holder;
  }

  async signOut(ctx: OperationContext): Promise<void> {
    if (ctx.actor.kind !== 'person') return;
    await this.sessions.revoke(ctx, ctx.actor.sessionId, this.clock.now());
    this.cache.forgetSession(ctx.actor.sessionId);
  }

  /** After a change of roles or access: this process asks the database again at the next request. */
  forgetHolder(ctx: OperationContext, personId: string): void {
    this.transactions.afterCommit(ctx, () => this.cache.forgetPerson(personId));
  }

  /** Ends every session of `personId`, by default of the actor. Returns how many were open. */
  async signOutEverywhere(ctx: OperationContext, personId = actorPersonId(ctx)): Promise<number> {
    if (!personId) return 0;
    return this.transactions.run(ctx, async (ctx) => {
      const ended = await this.sessions.revokeAll(ctx, personId, this.clock.now());
      await this.audit.record(ctx, {
        action: 'person.signed-out-everywhere',
        subject: { kind: 'person', id: personId },
        details: { ended },
      });
      this.transactions.afterCommit(ctx, () => this.cache.forgetPerson(personId));
      return ended;
    });
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
