import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { actorPersonId, Clock, DomainError, newId, type OperationContext } from '@tamkin/kernel';
import { AccountRepository } from '../account/account.repository';
import { Passwords } from '../account/passwords';
import { toE164 } from '../person/phone-number';
import { SessionCache } from './session-cache';
import { SignInSessionRepository, type SessionHolder } from './sign-in-session.repository';

/** Wrong passwords in a row before the account rests; then 1, 2, 4 … 60 minutes. */
export const FAILURES_BEFORE_LOCK = 5;
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
    private readonly accounts: AccountRepository,
    private readonly sessions: SignInSessionRepository,
    private readonly passwords: Passwords,
    private readonly cache: SessionCache,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** `login` is a phone as typed, an e-mail or a user name. Says only that the pair is wrong, never which half. */
  async signIn(
    ctx: OperationContext,
    { login, password }: { login: string; password: string },
  ): Promise<OpenedSession> {
    const candidate = await this.accounts.findByLogin(ctx, { phone: toE164(login), name: login.trim().toLowerCase() });
    const now = this.clock.now();
    if (candidate?.lockedUntil && candidate.lockedUntil > now) throw lockedUntil(candidate.lockedUntil, now);
    const matched = await this.passwords.matches(candidate?.passwordHash ?? null, password);
    if (!candidate) throw new DomainError('not-signed-in', 'sign-in.wrong');
    if (!matched) {
      await this.accounts.countFailure(ctx, candidate.personId, FAILURES_BEFORE_LOCK, now);
      throw new DomainError('not-signed-in', 'sign-in.wrong');
    }
    return this.transactions.run(ctx, async (ctx) => {
      await this.accounts.forgiveFailures(ctx, candidate.personId);
      return this.open(ctx, candidate.personId);
    });
  }

  /** A session for a person who has just proved themselves some other way (invitation, code). */
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

function lockedUntil(until: Date, now: Date): DomainError {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000));
  return new DomainError('too-many', 'sign-in.locked', { minutes, count: minutes });
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
