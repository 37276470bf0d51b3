import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Bidi } from '../../../../ui/bidi';
import { readNumber } from '../read-number';
import classes from './answer-fields.module.css';
import type { AnswerFieldProps } from './answer-field';
import { useTyped } from './use-typed';

/** A number as people type it, with its unit behind. */
export function NumberField({ question, answer, onAnswer }: AnswerFieldProps) {
  const { t } = useTranslation('assessments');
  const { typed, type, settle } = useTyped(typeof answer?.value === 'number' ? String(answer.value) : '', (text) => {
    const value = readNumber(text);
    if (value !== null || text.trim() === '') onAnswer({ value });
  });
  const wrong = typed.trim() !== '' && readNumber(typed) === null;
  return (
    <TextInput
      label={t('hints.numeric')}
      aria-label={question.unit ? `${t('hints.numeric')} (${question.unit})` : undefined}
      inputMode="decimal"
      autoComplete="off"
      size="lg"
      className={classes.number}
      value={typed}
      error={wrong ? t('numeric.notANumber') : undefined}
      rightSection={question.unit && <Bidi>{question.unit}</Bidi>}
      rightSectionWidth="4.5rem"
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={settle}
    />
  );
}
