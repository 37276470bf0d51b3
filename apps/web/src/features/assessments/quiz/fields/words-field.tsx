import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './answer-fields.module.css';
import type { AnswerFieldProps } from './answer-field';
import { useTyped } from './use-typed';

/** A word or a few, in whichever language. */
export function WordsField({ answer, onAnswer }: AnswerFieldProps) {
  const { t } = useTranslation('assessments');
  const { typed, type, settle } = useTyped(answer?.text ?? '', (text) => onAnswer({ text }));
  return (
    <TextInput
      label={t('hints.short-text')}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      size="lg"
      maxLength={200}
      className={classes.words}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={settle}
    />
  );
}
