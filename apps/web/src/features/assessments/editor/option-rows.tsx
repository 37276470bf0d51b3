import { Button, Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  MAX_OPTIONS,
  textIn,
  withCorrect,
  withOption,
  withOptionMoved,
  withoutOption,
  type QuestionDraft,
} from './question-draft';
import classes from './question-editor.module.css';

interface OptionRowsProps {
  draft: QuestionDraft;
  onChange: (draft: QuestionDraft) => void;
}

/** The options of a question: which are right, or in which order; the same in every language. */
export function OptionRows({ draft, onChange }: OptionRowsProps) {
  const { t } = useTranslation('assessments');
  const { type, options } = draft;
  const words = (key: string): string => textIn(draft, 'fr').options[key] || textIn(draft, 'ar').options[key] || '';
  return (
    <fieldset className={classes.options}>
      <legend>{type === 'ordering' ? t('editor.rightOrder') : t('editor.rightAnswers')}</legend>
      {options.map(({ key, correct }, place) => {
        const label = `${place + 1}. ${words(key)}`;
        return (
          <div key={key} className={classes.option}>
            {type === 'ordering' ? (
              <bdi className={classes.step}>{label}</bdi>
            ) : (
              <Checkbox
                label={label}
                checked={correct}
                className={classes.step}
                onChange={(event) => onChange(withCorrect(draft, key, event.currentTarget.checked))}
              />
            )}
            {type === 'ordering' && (
              <>
                <Button
                  variant="default"
                  aria-label={t('ordering.up', { text: label })}
                  disabled={place === 0}
                  onClick={() => onChange(withOptionMoved(draft, place, -1))}
                >
                  <IconArrowUp size={18} aria-hidden />
                </Button>
                <Button
                  variant="default"
                  aria-label={t('ordering.down', { text: label })}
                  disabled={place === options.length - 1}
                  onClick={() => onChange(withOptionMoved(draft, place, 1))}
                >
                  <IconArrowDown size={18} aria-hidden />
                </Button>
              </>
            )}
            {type !== 'true-false' && options.length > 2 && (
              <Button
                variant="subtle"
                aria-label={t('editor.removeOption', { number: place + 1 })}
                onClick={() => onChange(withoutOption(draft, key))}
              >
                <IconTrash size={18} aria-hidden />
              </Button>
            )}
          </div>
        );
      })}
      {type !== 'true-false' && options.length < MAX_OPTIONS && (
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => onChange(withOption(draft))}
        >
          {t('editor.addOption')}
        </Button>
      )}
      {type !== 'ordering' && type !== 'true-false' && (
        <Checkbox
          label={t('editor.pinOptions')}
          checked={draft.pinOptions}
          onChange={(event) => onChange({ ...draft, pinOptions: event.currentTarget.checked })}
        />
      )}
    </fieldset>
  );
}
