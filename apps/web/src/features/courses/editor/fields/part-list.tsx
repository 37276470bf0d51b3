import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { offerUndo } from '../../../../platform/undo';
import { MoveButtons, moveButtonId } from '../../components/move-buttons';
import { useKeptFocus } from '../../components/use-kept-focus';
import { insertedAt, moved } from '../desk/blocks';
import { writeIn } from '../write-in';
import classes from './fields.module.css';

interface PartListProps<Part extends { id: string }> {
  parts: readonly Part[];
  /** "Card 3", for the head of each part and for its buttons. */
  nameOf: (number: number) => string;
  addLabel: string;
  newPart: () => Part;
  /** In a translation parts come from the base. */
  wordsOnly: boolean;
  max: number;
  onChange: (parts: Part[]) => void;
  children: (part: Part, set: (change: Partial<Part>) => void) => ReactNode;
}

/** The parts of a block: written, added, moved, removed, all with buttons that say what they do. Removing is undone, not asked for. */
export function PartList<Part extends { id: string }>(props: PartListProps<Part>) {
  const { parts, nameOf, addLabel, newPart, wordsOnly, max, onChange, children } = props;
  const { t } = useTranslation('courses');
  const keepFocus = useKeptFocus(parts);
  const adder = useId();
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const move = (id: string, step: 1 | -1): void => {
    keepFocus(moveButtonId(id, step));
    onChange(moved(parts, id, step));
  };
  const add = (): void => {
    const part = newPart();
    onChange([...parts, part]);
    writeIn(partAnchor(part.id));
  };
  const remove = (part: Part, index: number, name: string): void => {
    const neighbour = parts[index + 1] ?? parts[index - 1];
    onChange(parts.filter(({ id }) => id !== part.id));
    offerUndo(
      t('block.removed', { name }),
      () => {
        const { parts: now, onChange: write } = latest.current;
        write(insertedAt(now, index, part));
      },
      { beside: neighbour ? partAnchor(neighbour.id) : adder, back: partAnchor(part.id) },
    );
  };
  return (
    <div className={classes.parts}>
      {parts.map((part, index) => {
        const name = nameOf(index + 1);
        return (
          <div
            key={part.id}
            role="group"
            aria-label={name}
            className={classes.part}
            // In a translation the same parts stand beside these.
            {...(wordsOnly ? {} : { id: partAnchor(part.id), tabIndex: -1 })}
          >
            <div className={classes.partHead}>
              <span className={classes.partName}>{name}</span>
              {!wordsOnly && (
                <span className={classes.tools}>
                  <MoveButtons
                    id={part.id}
                    name={name}
                    canMove={{ up: index > 0, down: index < parts.length - 1 }}
                    onMove={(step) => move(part.id, step)}
                  />
                  <ActionIcon
                    variant="subtle"
                    size="xl"
                    color="danger"
                    aria-label={t('outline.removeNamed', { name })}
                    onClick={() => remove(part, index, name)}
                  >
                    <IconTrash size={18} aria-hidden />
                  </ActionIcon>
                </span>
              )}
            </div>
            {children(part, (change) =>
              onChange(parts.map((each) => (each.id === part.id ? { ...each, ...change } : each))),
            )}
          </div>
        );
      })}
      {!wordsOnly && parts.length < max && (
        <Button id={adder} variant="light" leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
          {addLabel}
        </Button>
      )}
    </div>
  );
}

/** The element of a part of the base. */
export function partAnchor(id: string): string {
  return `part-${id}`;
}
