import { DomainError, type Actor, type OperationContext } from '@tamkin/kernel';
import { GRANTS, type Reach } from './grants';
import type { Permission } from './permission';

/**
 * The rows an actor reaches with one permission, all roles taken together. A list query filters by it:
 * `everything`, or the union of the three narrower reaches.
 */
export interface Scope {
  readonly everything: boolean;
  /** Providers whose rows are reached; empty when none. */
  readonly providerIds: readonly string[];
  /** The trainer whose cohorts are reached; `null` when none. */
  readonly trainerId: string | null;
  /** The person whose own rows are reached; `null` when none. */
  readonly personId: string | null;
}

const NOTHING: Scope = { everything: false, providerIds: [], trainerId: null, personId: null };
const EVERYTHING: Scope = { ...NOTHING, everything: true };

/** What `actor` reaches with `permission`, or `null` when the permission is not held at all. */
export function scopeOf(actor: Actor, permission: Permission): Scope | null {
  if (actor.kind === 'system') return EVERYTHING;
  if (actor.kind === 'anonymous') return null;
  const reaches = actor.grants.flatMap(({ role, providerId }) => {
    const reach = GRANTS[role][permission];
    return reach ? [{ reach, providerId }] : [];
  });
  if (reaches.length === 0) return null;
  const has = (reach: Reach): boolean => reaches.some((held) => held.reach === reach);
  if (has('all')) return EVERYTHING;
  const providerIds = reaches.flatMap((held) =>
    held.reach === 'provider' && held.providerId ? [held.providerId] : [],
  );
  return {
    everything: false,
    providerIds: [...new Set(providerIds)],
    trainerId: has('cohorts') ? actor.personId : null,
    personId: has('self') ? actor.personId : null,
  };
}

export function can(actor: Actor, permission: Permission): boolean {
  return scopeOf(actor, permission) !== null;
}

/** The scope, or the refusal that fits: not signed in, or signed in and not allowed. */
export function requireScope(ctx: OperationContext, permission: Permission): Scope {
  const scope = scopeOf(ctx.actor, permission);
  if (scope) return scope;
  if (ctx.actor.kind === 'anonymous') throw new DomainError('not-signed-in', 'access.not-signed-in');
  throw new DomainError('forbidden', 'access.forbidden');
}
