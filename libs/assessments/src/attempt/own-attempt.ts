import { actorPersonId, type OperationContext } from '@tamkin/kernel';

/** Whether the actor may take, or look at, what belongs to this person. */
export function isOwn(ctx: OperationContext, { personId }: { readonly personId: string }): boolean {
  return ctx.actor.kind === 'system' || personId === actorPersonId(ctx);
}
