import { useTranslation } from 'react-i18next';
import { Link, useSearch } from 'wouter';
import { writeUrlState } from '../../../platform/url-state';
import tabs from '../../../ui/tab-links.module.css';
import { DIMENSIONS, type DimensionName } from '../dimensions';
import { REPORT_DEFAULTS } from '../report-address';

/** The ways to break the report down, each with its own address. */
export function DimensionTabs({ active }: { active: DimensionName }) {
  const { t } = useTranslation('reporting');
  const search = useSearch();
  return (
    <nav aria-label={t('breakdown.title')} className={`${tabs.tabs} tk-no-print`}>
      {DIMENSIONS.map((dimension) => (
        <Link
          key={dimension}
          href={`/report${writeUrlState(search, { by: dimension }, REPORT_DEFAULTS)}`}
          replace
          className={tabs.tab}
          aria-current={dimension === active ? 'page' : undefined}
        >
          {t(`dimensions.${dimension}`)}
        </Link>
      ))}
    </nav>
  );
}
