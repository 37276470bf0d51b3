import { useTranslation } from 'react-i18next';
import { freeKey, keysOf, numbered, type BodyOf, type EditorType, type KeyEditorProps } from './editor-type';
import { KeyRows } from './key-rows';

type Ordering = BodyOf<'ordering'>;

/** The options in the right order; learners get them shuffled. */
function OrderingKey({ body, words, onChange }: KeyEditorProps<Ordering>) {
  const { t } = useTranslation('assessments');
  const set = (options: { key: string }[]): void => onChange({ ...body, options, order: keysOf(options) });
  const options = body.order.map((key) => ({ key }));
  return (
    <KeyRows
      title={t('editor.rightOrder')}
      items={options}
      least={2}
      movable
      addLabel={t('editor.addOption')}
      label={({ key }, place) => `${place + 1}. ${words(key)}`}
      row={(_, label) => <bdi>{label}</bdi>}
      onAdd={() => set([...options, { key: freeKey(keysOf(options)) }])}
      onChange={set}
    />
  );
}

export const orderingEditor: EditorType<Ordering> = {
  Key: OrderingKey,
  pictured: true,
  empty: () => ({ type: 'ordering', options: keyed('abcd'), order: [...'abcd'], pinOptions: false }),
  parts: ({ order }) => numbered('option', keyed(order)),
};

function keyed(keys: Iterable<string>): { key: string }[] {
  return [...keys].map((key) => ({ key }));
}
