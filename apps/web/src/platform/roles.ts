import type { RoleHeldDto } from '@tamkin/api-client';

/** A role held, where it has one, for a provider. */
export type HeldRole = RoleHeldDto;

/** What a person can be here; the names are those of the API. */
export type Role = HeldRole['role'];

/** Stands for a person to whom no role was given yet: everybody here may learn. */
export const NO_ROLE: HeldRole = { role: 'learner', providerId: null, providerName: null };

export function roleKey({ role, providerId }: HeldRole): string {
  return providerId === null ? role : `${role}:${providerId}`;
}

/**
 * The role in which a person looks at a page: the one chosen last if the page belongs to it, else the first that may
 * open the page, so that a shared link opens in the right place. `opens` is null for pages open to all roles.
 */
export function roleFor(held: readonly HeldRole[], opens: readonly Role[] | null, chosenKey: string | null): HeldRole {
  const chosen = held.find((role) => roleKey(role) === chosenKey) ?? held[0] ?? NO_ROLE;
  if (opens === null || opens.includes(chosen.role)) return chosen;
  return held.find(({ role }) => opens.includes(role)) ?? chosen;
}
