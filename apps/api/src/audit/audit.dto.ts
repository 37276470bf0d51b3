import type { AuditRecord } from '@tamkin/audit';
import { displayName, inLanguage, type Language, type LocalisedText, type PersonNames } from '@tamkin/kernel';
import { IsISO8601, IsOptional, IsUUID, Matches } from 'class-validator';
import { PageQueryDto } from '../http/page-query.dto';

export class AuditQueryDto extends PageQueryDto {
  /** The action or its beginning: `certificate`, `role.given`. */
  @IsOptional()
  @Matches(/^[a-z][a-z.-]{0,60}$/)
  action?: string;

  @IsOptional()
  @Matches(/^[a-z][a-z-]{0,40}$/)
  subjectKind?: string;

  @IsOptional()
  @IsUUID()
  subjectId?: string;

  /** Who did it. */
  @IsOptional()
  @IsUUID()
  actorId?: string;

  /** First instant. */
  @IsOptional()
  @IsISO8601({ strict: true })
  from?: string;

  /** Up to and without this instant. */
  @IsOptional()
  @IsISO8601({ strict: true })
  until?: string;
}

export class AuditActorDto {
  kind: 'person' | 'system' | 'anonymous';
  id: string | null;
  /** `null` for the product itself and for visitors. */
  name: string | null;
}

export class AuditSubjectDto {
  kind: string;
  id: string;
  /** What it is called; `null` when it has no name or is gone. */
  name: string | null;
}

export class AuditEntryDto {
  id: string;
  at: Date;
  actor: AuditActorDto;
  /** Past-tense fact: `certificate.revoked`. */
  action: string;
  subject: AuditSubjectDto;
  providerId: string | null;
  providerName: string | null;
  /** Small facts that belong to the action. */
  details: Record<string, unknown>;
}

export class AuditPageDto {
  items: AuditEntryDto[];
  nextCursor: string | null;
}

export interface KnownNames {
  readonly persons: ReadonlyMap<string, PersonNames>;
  readonly providers: ReadonlyMap<string, LocalisedText>;
  readonly subjects: ReadonlyMap<string, LocalisedText>;
}

export function toAuditEntryDto(entry: AuditRecord, names: KnownNames, language: Language): AuditEntryDto {
  const person = (id: string | null): string | null => {
    const known = id ? names.persons.get(id) : undefined;
    return known ? displayName(known, language) : null;
  };
  const provider = (id: string | null): string | null => {
    const known = id ? names.providers.get(id) : undefined;
    return known ? inLanguage(known, language) : null;
  };
  const other = (id: string): string | null => {
    const known = names.subjects.get(id);
    return known ? inLanguage(known, language) : null;
  };
  const { id, at, actorKind, actorId, action, subjectKind, subjectId, providerId, details } = entry;
  return {
    id,
    at,
    actor: { kind: actorKind, id: actorId, name: person(actorId) },
    action,
    subject: { kind: subjectKind, id: subjectId, name: person(subjectId) ?? provider(subjectId) ?? other(subjectId) },
    providerId,
    providerName: provider(providerId),
    details,
  };
}
