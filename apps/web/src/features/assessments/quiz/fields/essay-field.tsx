import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './answer-fields.module.css';
import type { AnswerFieldProps } from './answer-field';
import { useTyped } from './use-typed';

/** A longer text; it is kept while it is written. */
export function EssayField({ question: { limits }, answer, onAnswer }: AnswerFieldProps) {
  const { t } = useTranslation('assessments');
  const { typed, type, settle } = useTyped(answer?.text ?? '', (text) => onAnswer({ text }));
  const words = typed.trim() === '' ? 0 : typed.trim().split(/\s+/).length;
  const { minWords, maxWords } = limits;
  const over = maxWords !== null && words > maxWords;
  return (
    <>
      <Textarea
        label={t('hints.essay')}
        autosize
        minRows={8}
        maxLength={20000}
        value={typed}
        error={over ? t('essay.tooLong', { max: maxWords }) : undefined}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={settle}
      />
      <p className={classes.count}>
        {t('essay.words', { count: words })}
        {minWords !== null && ` · ${t('essay.atLeast', { min: minWords })}`}
        {maxWords !== null && ` · ${t('essay.atMost', { max: maxWords })}`}
      </p>
    </>
  );
}
