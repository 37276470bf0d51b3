import { useTranslation } from 'react-i18next';
import type { AnswerFieldProps } from './answer-field';
import { PairFields } from './pair-fields';

/** Every item with the boxes beneath it: one tap, or the arrow keys, puts it in a box. */
export function SortingField(props: AnswerFieldProps) {
  const { t } = useTranslation('assessments');
  const { question, answer } = props;
  const done = answer?.pairs?.length ?? 0;
  return (
    <PairFields {...props} look="boxes" count={t('sorting.sorted', { count: done, total: question.prompts.length })} />
  );
}
