import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './outline-editor.module.css';

interface MoveButtonsProps {
  /** Read out: "Move up: The visit". */
  name: string;
  canMove: { up: boolean; down: boolean };
  onMove: (step: 1 | -1) => void;
}

/** Order without dragging: works with a thumb, a keyboard and a screen reader alike. */
export function MoveButtons({ name, canMove, onMove }: MoveButtonsProps) {
  const { t } = useTranslation('courses');
  const move = (button: HTMLButtonElement, step: 1 | -1): void => {
    onMove(step);
    // The row moves in the page, and some browsers drop the focus of what moves.
    requestAnimationFrame(() => button.isConnected && button.focus());
  };
  return (
    <span className={classes.moves}>
      <ActionIcon
        variant="subtle"
        size="xl"
        aria-label={t('outline.up', { name })}
        aria-disabled={!canMove.up || undefined}
        data-disabled={!canMove.up || undefined}
        onClick={({ currentTarget }) => canMove.up && move(currentTarget, -1)}
      >
        <IconArrowUp size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        size="xl"
        aria-label={t('outline.down', { name })}
        aria-disabled={!canMove.down || undefined}
        data-disabled={!canMove.down || undefined}
        onClick={({ currentTarget }) => canMove.down && move(currentTarget, 1)}
      >
        <IconArrowDown size={18} aria-hidden />
      </ActionIcon>
    </span>
  );
}
