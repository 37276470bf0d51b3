import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { DomainError, newId, type OperationContext } from '@tamkin/kernel';
import { PersonReach } from '../person/person-reach';
import type { Person } from '../person/person.entity';
import { AccessPassRepository } from './access-pass.repository';
import { AccountRepository } from './account.repository';
import { InvitationTexts } from './invitation-texts';
import { PassSecrets } from './pass-secrets';

/** What is handed over, once: only hashes are kept. */
export interface Invitation {
  readonly id: string;
  readonly kind: 'link' | 'code';
  readonly expiresAt: Date;
  /** What the person types to be found: phone, e-mail or user name. */
  readonly login: string;
  readonly link: string | null;
  readonly code: string | null;
  /** A text in the person's language, ready to be sent. */
  readonly text: string;
  /** Opens WhatsApp with that text; `null` without a phone. */
  readonly whatsAppUrl: string | null;
}

/** Lets people in: an invitation link, or a one-time code for people without e-mail. A new one ends those before. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly passes: AccessPassRepository,
    private readonly accounts: AccountRepository,
    private readonly secrets: PassSecrets,
    private readonly reach: PersonReach,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly texts: InvitationTexts,
  ) {}

  async invite(ctx: OperationContext, personId: string, kind: 'link' | 'code'): Promise<Invitation> {
    const person = await this.reach.requireManaged(ctx, personId);
    const login = loginOf(person);
    const id = newId();
    const { now, expiresAt } = this.texts.lifetime(kind);
    const link = kind === 'link' ? this.secrets.makeToken() : null;
    const code = kind === 'code' ? this.secrets.makeCode(id) : null;
    await this.transactions.run(ctx, async (ctx) => {
      if (!(await this.accounts.ensure(ctx, personId, now))) throw new DomainError('conflict', 'person.access-closed');
      await this.passes.endOpen(ctx, personId, now);
      await this.passes.add(ctx, {
        id,
        personId,
        kind,
        secretHash: (link ?? code)?.hash ?? '',
        failedAttempts: 0,
        createdAt: now,
        createdBy: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
        expiresAt,
        usedAt: null,
      });
      await this.audit.record(ctx, {
        action: 'invitation.made',
        subject: { kind: 'person', id: personId },
        details: { kind },
      });
    });
    return { id, kind, expiresAt, login, ...this.texts.write(person, login, { token: link?.token, code: code?.code }) };
  }
}

/** What the person will type; a Moroccan number as it is written there. */
function loginOf({ phone, email, userName }: Person): string {
  const login = phone?.replace(/^\+212/, '0') ?? email ?? userName;
  if (!login) throw new DomainError('conflict', 'person.no-login');
  return login;
}
