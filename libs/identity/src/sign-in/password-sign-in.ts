import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '@tamkin/database';
import { Clock, DomainError, type OperationContext } from '@tamkin/kernel';
import { AccountRepository } from '../account/account.repository';
import { Passwords } from '../account/passwords';
import { toE164 } from '../person/phone-number';
import { SignInFailureRepository } from './sign-in-failure.repository';
import { SignInService, type OpenedSession } from './sign-in.service';

/** Signing in with a login and a password. */
@Injectable()
export class PasswordSignIn {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly failures: SignInFailureRepository,
    private readonly passwords: Passwords,
    private readonly sessions: SignInService,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /**
   * `login` is a phone as typed, an e-mail or a user name. Says only that the pair is wrong, never which half; after too many
   * wrong ones it rests, for a login that nobody has as for one that somebody has.
   */
  async signIn(
    ctx: OperationContext,
    { login, password }: { login: string; password: string },
  ): Promise<OpenedSession> {
    const typed = { phone: toE164(login), name: login.trim().toLowerCase() };
    const candidate = await this.accounts.findByLogin(ctx, typed);
    const subject = candidate ?? { login: typed.phone ?? typed.name };
    const now = this.clock.now();
    const until = await this.failures.takeTry(ctx, subject, now);
    if (until) throw resting(until, now);
    const matched = await this.passwords.matches(candidate?.passwordHash ?? null, password);
    if (!candidate || !matched) throw new DomainError('not-signed-in', 'sign-in.wrong');
    return this.transactions.run(ctx, async (ctx) => {
      await this.failures.forgive(ctx, candidate.personId);
      return this.sessions.open(ctx, candidate.personId);
    });
  }
}

function resting(until: Date, now: Date): DomainError {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000));
  return new DomainError('too-many', 'sign-in.locked', { minutes, count: minutes });
}
