/** Roles a person can hold. Only the focal point's is bound to one provider. */
export const ROLES = ['learner', 'focal-point', 'trainer', 'reviewer', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export interface RoleGrant {
  readonly role: Role;
  /** The provider a focal point answers for; `null` for every other role. */
  readonly providerId: string | null;
}
