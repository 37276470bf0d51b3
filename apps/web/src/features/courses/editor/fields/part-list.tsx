import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MoveButtons } from '../../components/move-buttons';
import { moved } from '../desk/blocks';
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

/** The parts of a block: written, added, moved, removed, all with buttons that say what they do. */
export function PartList<Part extends { id: string }>(props: PartListProps<Part>) {
  const { parts, nameOf, addLabel, newPart, wordsOnly, max, onChange, children } = props;
  const { t } = useTranslation('courses');
  return (
    <div className={classes.parts}>
      {parts.map((part, index) => {
        const name = nameOf(index + 1);
        return (
          <div key={part.id} role="group" aria-label={name} className={classes.part}>
            <div className={classes.partHead}>
              <span className={classes.partName}>{name}</span>
              {!wordsOnly && (
                <span className={classes.tools}>
                  <MoveButtons
                    id={part.id}
                    name={name}
                    canMove={{ up: index > 0, down: index < parts.length - 1 }}
                    onMove={(step) => onChange(moved(parts, part.id, step))}
                  />
                  <ActionIcon
                    variant="subtle"
                    size="xl"
                    color="danger"
                    aria-label={t('outline.removeNamed', { name })}
                    onClick={() => onChange(parts.filter(({ id }) => id !== part.id))}
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
        <Button
          variant="light"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => onChange([...parts, newPart()])}
        >
          {addLabel}
        </Button>
      )}
    </div>
  );
}
