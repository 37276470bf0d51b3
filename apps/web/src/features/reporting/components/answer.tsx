import type { ReportCountsDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useSearch } from 'wouter';
import { writeUrlState } from '../../../platform/url-state';
import { TextLink } from '../../../ui/text-link';
import { isEmptyYear } from '../is-empty-year';
import { yearBefore } from '../periods';
import { REPORT_DEFAULTS } from '../report-address';

/** What a reader on the phone came for, in a sentence, above the choices: it changes in sight while they choose. */
export function Answer({ counts, period }: { counts: ReportCountsDto | undefined; period: string }) {
  const { t } = useTranslation('reporting');
  const search = useSearch();
  const trained = counts?.trained ?? 0;
  const words = trained
    ? `${t('sentence', { count: trained })} ${t('women', { count: counts?.trainedWomen ?? 0 })}.`
    : t('nobody');
  return (
    <p role="status">
      <strong>{counts ? words : '…'}</strong>
      {counts && period === 'this-year' && isEmptyYear(counts) && (
        <>
          {' '}
          <TextLink href={`/report${writeUrlState(search, { period: 'last-year' }, REPORT_DEFAULTS)}`}>
            {t('seeYear', { year: yearBefore() })}
          </TextLink>
        </>
      )}
    </p>
  );
}
