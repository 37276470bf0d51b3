import type { LessonBlockDto } from '@tamkin/api-client';
import { isSameBlock } from './blocks';

export interface Merged {
  /** Both authors' work; where both changed the same block, mine. */
  readonly blocks: readonly LessonBlockDto[];
  /** Ids of blocks that both changed, each differently. */
  readonly conflicts: readonly string[];
}

/**
 * Two authors started from `before`; mine is on the desk, theirs is on the server. Blocks that only one of us touched come together
 * by themselves. The order is mine where I changed it, else theirs.
 */
export function mergeTexts(
  before: readonly LessonBlockDto[],
  mine: readonly LessonBlockDto[],
  theirs: readonly LessonBlockDto[],
): Merged {
  const find = (blocks: readonly LessonBlockDto[], id: string) => blocks.find((block) => block.id === id);
  const ids = [...new Set([...theirs, ...mine].map(({ id }) => id))];
  const kept = new Map<string, LessonBlockDto>();
  const conflicts: string[] = [];
  for (const id of ids) {
    const [was, own, other] = [find(before, id), find(mine, id), find(theirs, id)];
    const [iChanged, theyChanged] = [!isSameBlock(was, own), !isSameBlock(was, other)];
    if (iChanged && theyChanged && !isSameBlock(own, other)) conflicts.push(id);
    const chosen = iChanged ? (own ?? (theyChanged ? other : undefined)) : other;
    if (chosen) kept.set(id, chosen);
  }
  const [first, second] = isReordered(before, mine) ? [mine, theirs] : [theirs, mine];
  return { blocks: inOrder(first, second).flatMap((id) => kept.get(id) ?? []), conflicts };
}

function isReordered(before: readonly LessonBlockDto[], after: readonly LessonBlockDto[]): boolean {
  const common = new Set(before.map(({ id }) => id).filter((id) => after.some((block) => block.id === id)));
  const order = (blocks: readonly LessonBlockDto[]): string =>
    blocks.flatMap(({ id }) => (common.has(id) ? id : [])).join();
  return order(before) !== order(after);
}

/** The order of `first`; what only `second` has comes after its neighbour there. */
function inOrder(first: readonly LessonBlockDto[], second: readonly LessonBlockDto[]): string[] {
  const order = first.map(({ id }) => id);
  second.forEach(({ id }, index) => {
    if (order.includes(id)) return;
    const neighbour = second[index - 1]?.id;
    order.splice(neighbour === undefined ? 0 : order.indexOf(neighbour) + 1, 0, id);
  });
  return order;
}
