import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import {
  actorPersonId,
  Clock,
  decodeCursor,
  DEFAULT_PAGE_SIZE,
  newId,
  pageOf,
  type OperationContext,
  type Page,
  type PageRequest,
} from '@tamkin/kernel';
import type { AuditEntry } from './audit-entry/audit-entry.entity';
import { AuditEntryRepository, type AuditFilter } from './audit-entry/audit-entry.repository';

export interface AuditFact {
  /** Past tense, `certificate.revoked`. */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** The provider concerned, so that a provider can later see who looked. */
  readonly providerId?: string | null;
  readonly details?: Record<string, unknown>;
}

export type AuditRecord = Readonly<AuditEntry>;

@Injectable()
export class AuditTrail {
  constructor(
    private readonly entries: AuditEntryRepository,
    private readonly clock: Clock,
  ) {}

  /** Call it inside the transaction of the fact, so that neither stands without the other. */
  async record(ctx: OperationContext, fact: AuditFact): Promise<void> {
    const reason = ctx.actor.kind === 'system' ? { reason: ctx.actor.reason } : {};
    await this.entries.add(ctx, {
      id: newId(),
      at: this.clock.now(),
      actorId: actorPersonId(ctx),
      actorKind: ctx.actor.kind,
      action: fact.action,
      subjectKind: fact.subject.kind,
      subjectId: fact.subject.id,
      providerId: fact.providerId ?? null,
      details: { ...fact.details, ...reason },
      requestId: ctx.requestId,
    });
  }

  /** Newest first; `action` matches by its beginning. */
  async list(
    ctx: OperationContext,
    filter: Omit<AuditFilter, 'before' | 'limit'>,
    page: PageRequest,
  ): Promise<Page<AuditRecord>> {
    requireScope(ctx, 'audit.read');
    const limit = page.limit ?? DEFAULT_PAGE_SIZE;
    const [at, id] = page.cursor ? decodeCursor(page.cursor, 2) : [];
    const before = at && id ? { before: { at: String(at), id: String(id) } } : {};
    const rows = await this.entries.find(ctx, { ...filter, ...before, limit: limit + 1 });
    return pageOf(
      rows,
      limit,
      (row) => [row.at.toISOString(), row.id],
      (row) => row,
    );
  }
}
