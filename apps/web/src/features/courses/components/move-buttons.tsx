import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './outline-editor.module.css';

interface MoveButtonsProps {
  /** Of the thing that moves; the buttons get ids made from it. */
  id: string;
  /** Read out: "Move up: The visit". */
  name: string;
  canMove: { up: boolean; down: boolean };
  onMove: (step: 1 | -1) => void;
}

/** Order without dragging: works with a thumb, a keyboard and a screen reader alike. */
export function MoveButtons({ id, name, canMove, onMove }: MoveButtonsProps) {
  const { t } = useTranslation('courses');
  return (
    <span className={classes.moves}>
      <ActionIcon
        variant="subtle"
        size="xl"
        id={moveButtonId(id, -1)}
        aria-label={t('outline.up', { name })}
        aria-disabled={!canMove.up || undefined}
        data-disabled={!canMove.up || undefined}
        onClick={() => canMove.up && onMove(-1)}
      >
        <IconArrowUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        size="xl"
        id={moveButtonId(id, 1)}
        aria-label={t('outline.down', { name })}
        aria-disabled={!canMove.down || undefined}
        data-disabled={!canMove.down || undefined}
        onClick={() => canMove.down && onMove(1)}
      >
        <IconArrowDown size={18} aria-hidden />
      </ActionIcon>
    </span>
  );
}

/** For bringing the focus back with `useKeptFocus`. */
export function moveButtonId(id: string, step: 1 | -1): string {
  return `${step === 1 ? 'down' : 'up'}-${id}`;
}
