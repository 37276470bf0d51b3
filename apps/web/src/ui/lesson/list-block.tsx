import type { ListItemDto } from '@tamkin/api-client';
import classes from './lesson-blocks.module.css';
import type { LessonBlockProps } from './lesson-blocks';

/** A list with its lists inside, so that a screen reader tells how deep one is. */
export function ListBlock({ block: { items = [], ordered = false } }: LessonBlockProps) {
  return <Items items={items} ordered={ordered} level={0} />;
}

function Items({ items, ordered, level }: { items: readonly ListItemDto[]; ordered: boolean; level: number }) {
  const List = ordered ? 'ol' : 'ul';
  return (
    <List className={classes.list}>
      {branchesOf(items, level).map(([head, ...rest]) =>
        head ? (
          <li key={head.id}>
            {head.text}
            {rest.length > 0 && <Items items={rest} ordered={ordered} level={level + 1} />}
          </li>
        ) : null,
      )}
    </List>
  );
}

/** Each item of this level with what stands under it; a deeper one with nothing above counts as of this level. */
function branchesOf(items: readonly ListItemDto[], level: number): ListItemDto[][] {
  const branches: ListItemDto[][] = [];
  for (const item of items) {
    const under = branches.at(-1);
    if (item.level > level && under) under.push(item);
    else branches.push([item]);
  }
  return branches;
}
