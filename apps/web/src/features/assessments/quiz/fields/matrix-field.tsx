import { useTranslation } from 'react-i18next';
import type { AnswerFieldProps } from './answer-field';
import { PairFields } from './pair-fields';

/** One column per row. On a phone each row is a card with its columns beneath; the same fields, no table to scroll. */
export function MatrixField(props: AnswerFieldProps) {
  const { t } = useTranslation('assessments');
  const { question, answer } = props;
  const done = answer?.pairs?.length ?? 0;
  return (
    <PairFields {...props} look="columns" count={t('matrix.done', { count: done, total: question.prompts.length })} />
  );
}
