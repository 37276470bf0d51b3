import { useTranslation } from 'react-i18next';
import { useFormat } from '../platform/format/use-format';
import { TwoLines } from './two-lines';

/** A percentage over its n, for a narrow column. */
export function Share({ part, whole }: { part: number; whole: number }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const of = t('job.running', { done: format.number(part), total: format.number(whole) });
  return (
    <TwoLines under={<span className="tk-one-line">{of}</span>}>
      {format.percent(part, whole) ?? t('format.noShare')}
    </TwoLines>
  );
}
