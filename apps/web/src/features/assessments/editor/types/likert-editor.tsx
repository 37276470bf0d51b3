import { useTranslation } from 'react-i18next';
import { freeKey, keysOf, numbered, type BodyOf, type EditorType, type KeyEditorProps } from './editor-type';
import { KeyRows } from './key-rows';

type Likert = BodyOf<'likert'>;

/** The steps of a scale, lowest first. Nothing is right. */
function LikertKey({ body, words, onChange }: KeyEditorProps<Likert>) {
  const { t } = useTranslation('assessments');
  const { options } = body;
  return (
    <KeyRows
      title={t('editor.scaleSteps')}
      items={options}
      least={2}
      movable
      addLabel={t('editor.addStep')}
      label={({ key }, place) => `${place + 1}. ${words(key)}`}
      row={(_, label) => <bdi>{label}</bdi>}
      onAdd={() => onChange({ ...body, options: [...options, { key: freeKey(keysOf(options), 's') }] })}
      onChange={(next) => onChange({ ...body, options: next })}
    />
  );
}

export const likertEditor: EditorType<Likert> = {
  Key: LikertKey,
  keyFirst: true,
  empty: () => ({ type: 'likert', options: ['s1', 's2', 's3', 's4', 's5'].map((key) => ({ key })) }),
  parts: ({ options }) => numbered('step', options),
};
