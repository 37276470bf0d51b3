import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tamkin/audit';
import { Clock, type OperationContext } from '@tamkin/kernel';
import { SignInFailureRepository } from '../sign-in/sign-in-failure.repository';
import { SignInService, type OpenedSession } from '../sign-in/sign-in.service';
import { AccountRepository } from './account.repository';
import { requireSoundPassword } from './password-rule';
import { Passwords } from './passwords';

/** A person who has just proved themselves chooses a password: older sessions end, a new one opens. */
@Injectable()
export class PasswordChoice {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly passwords: Passwords,
    private readonly failures: SignInFailureRepository,
    private readonly signIn: SignInService,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Takes as long as argon2id does: call it before the transaction, not inside. */
  async hash(password: string): Promise<string> {
    requireSoundPassword(password);
    return this.passwords.hash(password);
  }

  /** Inside the transaction that uses up the pass. */
  async choose(ctx: OperationContext, personId: string, passwordHash: string): Promise<OpenedSession> {
    await this.accounts.setPassword(ctx, personId, passwordHash, this.clock.now());
    await this.failures.forgive(ctx, personId);
    await this.signIn.signOutEverywhere(ctx, personId);
    await this.audit.record(ctx, { action: 'password.chosen', subject: { kind: 'person', id: personId } });
    return this.signIn.open(ctx, personId);
  }
}
