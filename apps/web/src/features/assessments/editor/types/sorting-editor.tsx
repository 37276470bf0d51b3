import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { freeKey, keysOf, numbered, type BodyOf, type EditorType, type KeyEditorProps } from './editor-type';
import { KeyRows } from './key-rows';

type Sorting = BodyOf<'sorting'>;

/** The boxes, and in which each item belongs. */
function SortingKey({ body, words, onChange }: KeyEditorProps<Sorting>) {
  const { t } = useTranslation('assessments');
  const { items, boxes } = body;
  const taken = [...keysOf(items), ...keysOf(boxes)];
  const choices = boxes.map(({ key }, place) => ({ value: key, label: `${place + 1}. ${words(key)}` }));
  const setBoxes = (next: Sorting['boxes']): void => {
    const known = keysOf(next);
    const first = known[0] ?? '';
    onChange({
      ...body,
      boxes: next,
      items: items.map((item) => ({ ...item, box: known.includes(item.box) ? item.box : first })),
    });
  };
  return (
    <>
      <KeyRows
        title={t('editor.boxes')}
        items={boxes}
        least={2}
        most={6}
        movable
        addLabel={t('editor.addBox')}
        label={({ key }, place) => `${place + 1}. ${words(key)}`}
        row={(_, label) => <bdi>{label}</bdi>}
        onAdd={() => setBoxes([...boxes, { key: freeKey(taken, 'b') }])}
        onChange={setBoxes}
      />
      <KeyRows
        title={t('editor.items')}
        items={items}
        least={2}
        addLabel={t('editor.addItem')}
        label={({ key }, place) => `${place + 1}. ${words(key)}`}
        row={(item, label) => (
          <NativeSelect
            label={label}
            value={item.box}
            data={choices}
            onChange={({ currentTarget: { value } }) =>
              onChange({
                ...body,
                items: items.map((each) => (each.key === item.key ? { ...each, box: value } : each)),
              })
            }
          />
        )}
        onAdd={() => onChange({ ...body, items: [...items, { key: freeKey(taken, 'i'), box: boxes[0]?.key ?? '' }] })}
        onChange={(next) => onChange({ ...body, items: next })}
      />
    </>
  );
}

export const sortingEditor: EditorType<Sorting> = {
  Key: SortingKey,
  pictured: true,
  empty: () => ({
    type: 'sorting',
    items: ['1', '2', '3', '4'].map((number, place) => ({ key: `i${number}`, box: place < 2 ? 'b1' : 'b2' })),
    boxes: [{ key: 'b1' }, { key: 'b2' }],
  }),
  parts: ({ boxes, items }) => [...numbered('box', boxes), ...numbered('item', items)],
};
