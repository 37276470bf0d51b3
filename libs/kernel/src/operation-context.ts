import type { Language } from './language';
import type { RoleGrant } from './role';
import type { Transaction } from './transaction';

/** Who acts: a signed-in person, somebody without an account, or the product itself (jobs, schedules, commands). */
export type Actor =
  | {
      readonly kind: 'person';
      readonly personId: string;
      readonly sessionId: string;
      readonly grants: readonly RoleGrant[];
    }
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'system'; readonly reason: string };

/**
 * What every service and repository method takes first. Immutable: a change makes a new one.
 * `transaction` is opaque; only `BaseRepository` and `TransactionRunner` may open it.
 */
export interface OperationContext {
  readonly actor: Actor;
  readonly language: Language;
  readonly requestId: string;
  readonly transaction?: Transaction;
}

/** The context of work nobody asked for by hand. `reason` names the command or job, for the audit trail. */
export function systemContext(reason: string, requestId: string, language: Language = 'fr'): OperationContext {
  return { actor: { kind: 'system', reason }, language, requestId };
}

/** The acting person's id, or `null` for the product itself and for anonymous visitors. */
export function actorPersonId(ctx: OperationContext): string | null {
  return ctx.actor.kind === 'person' ? ctx.actor.personId : null;
}
