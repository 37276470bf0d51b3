import { newId, type Language, type OperationContext, type Role } from '@tamkin/kernel';

/** The context of a person of the demo acting in one role. */
export function as(
  personId: string,
  role: Role,
  language: Language,
  providerId: string | null = null,
): OperationContext {
  return {
    actor: { kind: 'person', personId, sessionId: newId(), grants: [{ role, providerId }] },
    language,
    requestId: newId(),
  };
}
