import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../question-editor.module.css';
import { MAX_OPTIONS } from './editor-type';

interface KeyRowsProps<T extends { key: string }> {
  title: string;
  items: readonly T[];
  /** Fewest that remain. */
  least: number;
  most?: number;
  addLabel: string;
  label: (item: T, place: number) => string;
  row: (item: T, label: string) => ReactNode;
  /** Offers to move lines; left out where the order means nothing. */
  movable?: boolean;
  onAdd: () => void;
  onChange: (items: T[]) => void;
}

/** A list of keyed parts: each with what is chosen for it, to be added, moved and taken out. */
export function KeyRows<T extends { key: string }>(props: KeyRowsProps<T>) {
  const { title, items, least, most = MAX_OPTIONS, addLabel, label, row, movable = false, onAdd, onChange } = props;
  const { t } = useTranslation('assessments');
  const move = (place: number, step: -1 | 1): void => {
    const next = [...items];
    const [moved] = next.splice(place, 1);
    if (moved) next.splice(place + step, 0, moved);
    onChange(next);
  };
  return (
    <fieldset className={classes.options}>
      <legend className={classes.legend}>{title}</legend>
      {items.map((item, place) => {
        const words = label(item, place);
        return (
          <div key={item.key} role="group" aria-label={words} className={classes.option}>
            <div className={classes.step}>{row(item, words)}</div>
            <div className={classes.tools}>
              {movable && (
                <>
                  <ActionIcon
                    aria-label={t('ordering.up', { text: words })}
                    disabled={place === 0}
                    onClick={() => move(place, -1)}
                  >
                    <IconArrowUp size={18} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    aria-label={t('ordering.down', { text: words })}
                    disabled={place === items.length - 1}
                    onClick={() => move(place, 1)}
                  >
                    <IconArrowDown size={18} aria-hidden />
                  </ActionIcon>
                </>
              )}
              {items.length > least && (
                <ActionIcon
                  color="danger"
                  aria-label={t('editor.removePart', { text: words })}
                  onClick={() => onChange(items.filter(({ key }) => key !== item.key))}
                >
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              )}
            </div>
          </div>
        );
      })}
      {items.length < most && (
        <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={onAdd}>
          {addLabel}
        </Button>
      )}
    </fieldset>
  );
}
