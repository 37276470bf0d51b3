import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One line of the audit trail. Only ever added. */
@Entity('audit_entries')
@Index('audit_entries_at', ['at', 'id'])
@Index('audit_entries_subject', ['subjectKind', 'subjectId'])
@Index('audit_entries_actor', ['actorId', 'at'])
export class AuditEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_entries_pkey' })
  id: string;

  @Column('timestamptz')
  at: Date;

  /** `null` for the product itself and for visitors. No foreign key: the trail outlives people. */
  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null;

  /** A person, the product (`system`), or a visitor (`anonymous`). */
  @Column('text', { name: 'actor_kind' })
  actorKind: 'person' | 'system' | 'anonymous';

  /** Past-tense fact: `certificate.revoked`. */
  @Column('text')
  action: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('uuid', { name: 'provider_id', nullable: true })
  providerId: string | null;

  /** Small facts that cannot be read elsewhere later: counts, reasons, before and after of a role. */
  @Column('jsonb')
  details: Record<string, unknown>;

  @Column('text', { name: 'request_id' })
  requestId: string;
}
