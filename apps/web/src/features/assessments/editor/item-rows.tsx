import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import type { LocalisedTextDto } from '@tamkin/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../platform/language';
import { SideBySide } from '../../../ui/side-by-side';
import classes from './item-rows.module.css';

export interface Item {
  key: string;
  text: LocalisedTextDto;
}

interface ItemRowsProps<Row extends Item> {
  items: readonly Row[];
  editable: boolean;
  /** Starts the keys of new rows: `s` for a survey, `g` for a grid. */
  prefix: string;
  blank: Omit<Row, 'key' | 'text'>;
  addLabel: string;
  /** What the row with this number is called. */
  nameOf: (number: number) => string;
  /** What a row holds besides its text. */
  extra?: (row: Row, change: (row: Row) => void) => ReactNode;
  onChange: (items: Row[]) => void;
}

/** Rows with a text in French and Arabic, side by side, in an order: survey questions, criteria of a grid. */
export function ItemRows<Row extends Item>(props: ItemRowsProps<Row>) {
  const { items, editable, prefix, blank, addLabel, nameOf, extra, onChange } = props;
  const { t } = useTranslation('assessments');
  const replace = (changed: Row): void => onChange(items.map((each) => (each.key === changed.key ? changed : each)));
  const move = (place: number, step: -1 | 1): void => {
    const next = [...items];
    const [moved] = next.splice(place, 1);
    if (moved) next.splice(place + step, 0, moved);
    onChange(next);
  };
  const field = (item: Row, place: number, language: Language): ReactNode => (
    <Textarea
      label={nameOf(place + 1)}
      autosize
      minRows={2}
      maxLength={500}
      disabled={!editable}
      value={item.text[language] ?? ''}
      onChange={(event) => replace({ ...item, text: { ...item.text, [language]: event.currentTarget.value } })}
    />
  );
  return (
    <>
      <ol className={classes.list}>
        {items.map((item, place) => (
          <li key={item.key} className={classes.item}>
            <SideBySide fr={field(item, place, 'fr')} ar={field(item, place, 'ar')} />
            <div className={classes.tools}>
              {extra?.(item, replace)}
              {editable && (
                <span className={classes.moves}>
                  <ActionIcon
                    aria-label={t('ordering.up', { text: nameOf(place + 1) })}
                    disabled={place === 0}
                    onClick={() => move(place, -1)}
                  >
                    <IconArrowUp size={18} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    aria-label={t('ordering.down', { text: nameOf(place + 1) })}
                    disabled={place === items.length - 1}
                    onClick={() => move(place, 1)}
                  >
                    <IconArrowDown size={18} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    color="danger"
                    aria-label={t('items.remove', { number: place + 1 })}
                    onClick={() => onChange(items.filter((each) => each !== item))}
                  >
                    <IconTrash size={18} aria-hidden />
                  </ActionIcon>
                </span>
              )}
            </div>
          </li>
        ))}
      </ol>
      {editable && (
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => onChange([...items, { ...blank, key: freshKey(prefix, items), text: {} } as Row])}
        >
          {addLabel}
        </Button>
      )}
    </>
  );
}

function freshKey(prefix: string, items: readonly Item[]): string {
  const numbers = items.map(({ key }) => Number(key.replace(/\D/g, '')) || 0);
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
}
