import { newId, type Language, type OperationContext, type RoleGrant } from '@tamkin/kernel';

/** The context of a signed-in person with these roles. */
export function contextOf(personId: string, grants: readonly RoleGrant[], language: Language = 'fr'): OperationContext {
  return { actor: { kind: 'person', personId, sessionId: newId(), grants }, language, requestId: newId() };
}

export const learnerGrant: RoleGrant = { role: 'learner', providerId: null };
export const trainerGrant: RoleGrant = { role: 'trainer', providerId: null };
export const reviewerGrant: RoleGrant = { role: 'reviewer', providerId: null };
export const administratorGrant: RoleGrant = { role: 'administrator', providerId: null };
export const focalPointGrant = (providerId: string): RoleGrant => ({ role: 'focal-point', providerId });
