import { Checkbox } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { freeKey, keysOf, numbered, type BodyOf, type EditorType, type KeyEditorProps } from './editor-type';
import { KeyRows } from './key-rows';
import { RightOption } from './right-option';

type Choice = BodyOf<'single' | 'multiple' | 'true-false'>;
type Option = Choice['options'][number];

/** Which options are right: one, or as many as ticked. */
function ChoiceKey<B extends Choice>({ body, words, onChange }: KeyEditorProps<B>) {
  const { t } = useTranslation('assessments');
  const { options } = body;
  const list = useId();
  const two = body.type === 'true-false';
  const many = body.type === 'multiple';
  const set = (next: Option[]): void => onChange({ ...body, options: next });
  return (
    <>
      <KeyRows
        title={many ? t('editor.rightAnswers') : t('editor.rightAnswer')}
        items={options}
        least={2}
        most={two ? 2 : undefined}
        movable={!two}
        addLabel={t('editor.addOption')}
        label={({ key }, place) => `${place + 1}. ${words(key)}`}
        row={(option, label) => (
          <RightOption
            label={label}
            name={list}
            many={many}
            correct={option.correct}
            onChange={(correct) => set(withCorrect(options, option.key, correct, many))}
          />
        )}
        onAdd={() => set([...options, { key: freeKey(keysOf(options)), correct: false }])}
        onChange={set}
      />
      {!two && (
        <Checkbox
          label={t('editor.pinOptions')}
          checked={body.pinOptions}
          onChange={(event) => onChange({ ...body, pinOptions: event.currentTarget.checked })}
        />
      )}
    </>
  );
}

/** One right answer, or as many as ticked. */
export function withCorrect(options: readonly Option[], key: string, correct: boolean, many: boolean): Option[] {
  return options.map((option) =>
    option.key === key ? { ...option, correct: many ? correct : true } : { ...option, correct: many && option.correct },
  );
}

/** None is right until somebody says so: a key nobody chose would be a wrong one three times in four. */
function optionsFor(keys: string): Option[] {
  return [...keys].map((key) => ({ key, correct: false }));
}

const shared = { Key: ChoiceKey, parts: ({ options }: Choice) => numbered('option', options), hasOptionFeedback: true };

export const singleEditor: EditorType<BodyOf<'single'>> = {
  ...shared,
  pictured: true,
  empty: () => ({ type: 'single', options: optionsFor('abcd'), pinOptions: false }),
};
export const multipleEditor: EditorType<BodyOf<'multiple'>> = {
  ...shared,
  pictured: true,
  empty: () => ({ type: 'multiple', options: optionsFor('abcd'), pinOptions: false }),
};
export const trueFalseEditor: EditorType<BodyOf<'true-false'>> = {
  ...shared,
  empty: () => ({ type: 'true-false', options: optionsFor('ab'), pinOptions: true }),
};
