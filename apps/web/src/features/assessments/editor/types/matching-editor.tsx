import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { freeKey, keysOf, numbered, type BodyOf, type EditorType, type KeyEditorProps } from './editor-type';
import { KeyRows } from './key-rows';

type Matching = BodyOf<'matching'>;

/** Which target belongs to each line; targets that belong to none make it harder. */
function MatchingKey({ body, words, onChange }: KeyEditorProps<Matching>) {
  const { t } = useTranslation('assessments');
  const { prompts, targets } = body;
  const taken = [...keysOf(prompts), ...keysOf(targets)];
  const choices = targets.map(({ key }, place) => ({ value: key, label: `${place + 1}. ${words(key)}` }));
  const first = targets[0]?.key ?? '';
  const setTargets = (next: Matching['targets']): void => {
    const known = keysOf(next);
    const kept = prompts.map((prompt) => ({ ...prompt, match: known.includes(prompt.match) ? prompt.match : first }));
    onChange({ ...body, targets: next, prompts: kept });
  };
  return (
    <>
      <KeyRows
        title={t('editor.targets')}
        items={targets}
        least={2}
        addLabel={t('editor.addTarget')}
        label={({ key }, place) => `${place + 1}. ${words(key)}`}
        row={(_, label) => <bdi>{label}</bdi>}
        onAdd={() => setTargets([...targets, { key: freeKey(taken, 't') }])}
        onChange={setTargets}
      />
      <KeyRows
        title={t('editor.prompts')}
        items={prompts}
        least={2}
        movable
        addLabel={t('editor.addPrompt')}
        label={({ key }, place) => `${place + 1}. ${words(key)}`}
        row={(prompt, label) => (
          <NativeSelect
            label={label}
            value={prompt.match}
            data={choices}
            onChange={({ currentTarget: { value } }) =>
              onChange({
                ...body,
                prompts: prompts.map((each) => (each.key === prompt.key ? { ...each, match: value } : each)),
              })
            }
          />
        )}
        onAdd={() => onChange({ ...body, prompts: [...prompts, { key: freeKey(taken, 'p'), match: first }] })}
        onChange={(next) => onChange({ ...body, prompts: next })}
      />
    </>
  );
}

export const matchingEditor: EditorType<Matching> = {
  Key: MatchingKey,
  pictured: true,
  empty: () => ({
    type: 'matching',
    prompts: ['1', '2', '3'].map((number) => ({ key: `p${number}`, match: `t${number}` })),
    targets: ['1', '2', '3'].map((number) => ({ key: `t${number}` })),
  }),
  parts: ({ prompts, targets }) => [...numbered('prompt', prompts), ...numbered('target', targets)],
};
