import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '@tamkin/database';
import { Clock, DomainError, notFound, westernDigits, type OperationContext, type PersonNames } from '@tamkin/kernel';
import { PersonRepository } from '../person/person.repository';
import { toE164 } from '../person/phone-number';
import { namesOf } from '../person/profile.service';
import type { OpenedSession } from '../sign-in/sign-in.service';
import type { AccessPass } from './access-pass.entity';
import { AccessPassRepository } from './access-pass.repository';
import { AccountRepository } from './account.repository';
import { PassSecrets } from './pass-secrets';
import { requireImpersonalPassword } from './password-rule';
import { PasswordChoice } from './password-choice';

/** Tries before a code stops working: eight digits and five tries leave a guesser one chance in twenty million. */
export const CODE_TRIES = 5;

/** Comes in with an invitation link or a one-time code, choosing a password. Each works once. */
@Injectable()
export class PassUseService {
  constructor(
    private readonly passes: AccessPassRepository,
    private readonly secrets: PassSecrets,
    private readonly accounts: AccountRepository,
    private readonly persons: PersonRepository,
    private readonly choice: PasswordChoice,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** Whom a link invites, without using it. */
  async lookAtLink(ctx: OperationContext, token: string): Promise<{ names: PersonNames; expiresAt: Date }> {
    const pass = await this.requireLink(ctx, token);
    const person = await this.persons.find(ctx, pass.personId);
    if (!person) throw notFound('invitation');
    return { names: namesOf(person), expiresAt: pass.expiresAt };
  }

  async useLink(ctx: OperationContext, input: { token: string; password: string }): Promise<OpenedSession> {
    const pass = await this.requireLink(ctx, input.token);
    await this.requireImpersonal(ctx, pass, input.password);
    return this.enter(ctx, pass, await this.choice.hash(input.password));
  }

  /** Says only that login and code do not fit, never which half; that a code has ended is told to who knows it. */
  async useCode(
    ctx: OperationContext,
    input: { login: string; code: string; password: string },
  ): Promise<OpenedSession> {
    const passwordHash = await this.choice.hash(input.password);
    const login = { phone: toE164(input.login), name: input.login.trim().toLowerCase() };
    const candidate = await this.accounts.findByLogin(ctx, login);
    const pass = candidate ? await this.passes.findCode(ctx, candidate.personId) : null;
    if (!pass) throw new DomainError('not-signed-in', 'code.wrong');
    const mayTry = await this.passes.takeTry(ctx, pass.id, CODE_TRIES);
    const digits = westernDigits(input.code).replace(/\D/g, '');
    if (!this.secrets.codeMatches(pass.id, digits, pass.secretHash)) {
      throw new DomainError('not-signed-in', 'code.wrong');
    }
    if (!mayTry) throw new DomainError('too-many', 'code.no-tries-left');
    this.refuseEnded(pass, 'code');
    await this.requireImpersonal(ctx, pass, input.password);
    return this.enter(ctx, pass, passwordHash);
  }

  /** Only who has the link or the code learns whether a password holds what is known of its person; that costs them no try. */
  private async requireImpersonal(ctx: OperationContext, pass: AccessPass, password: string): Promise<void> {
    const person = await this.persons.find(ctx, pass.personId);
    if (!person) throw notFound('invitation');
    const { phone, userName, email, givenLatin, familyLatin, givenArabic, familyArabic } = person;
    try {
      requireImpersonalPassword(password, {
        ...{ phone, userName, email },
        names: [givenLatin, familyLatin, givenArabic, familyArabic],
      });
    } catch (refusal) {
      if (pass.kind === 'code') await this.passes.giveTryBack(ctx, pass.id);
      throw refusal;
    }
  }

  private async requireLink(ctx: OperationContext, token: string): Promise<AccessPass> {
    const pass = await this.passes.findLink(ctx, this.secrets.hashOfToken(token));
    if (!pass) throw notFound('invitation');
    this.refuseEnded(pass, 'invitation');
    return pass;
  }

  private async enter(ctx: OperationContext, pass: AccessPass, passwordHash: string): Promise<OpenedSession> {
    return this.transactions.run(ctx, async (ctx) => {
      const used = await this.passes.use(ctx, pass.id, this.clock.now());
      if (!used) throw new DomainError('gone', pass.kind === 'link' ? 'invitation.used' : 'code.used');
      return this.choice.choose(ctx, pass.personId, passwordHash);
    });
  }

  private refuseEnded(pass: AccessPass, thing: 'invitation' | 'code'): void {
    if (pass.usedAt) throw new DomainError('gone', `${thing}.used`);
    if (pass.expiresAt <= this.clock.now()) throw new DomainError('gone', `${thing}.expired`);
  }
}
