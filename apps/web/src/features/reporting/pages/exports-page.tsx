import { Button } from '@mantine/core';
import type { ReportExportDto } from '@tamkin/api-client';
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearch } from 'wouter';
import { useFormat } from '../../../platform/format/use-format';
import { isLanguage, LANGUAGES } from '../../../platform/language';
import { useLanguage } from '../../../platform/use-language';
import { useUrlState } from '../../../platform/use-url-state';
import { EmptyState } from '../../../ui/empty-state';
import { FilterSelect } from '../../../ui/filter-select';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ProblemNotice } from '../../../ui/problem-notice';
import { ProgressBar } from '../../../ui/progress-bar';
import { Section } from '../../../ui/section';
import { StatusBadge } from '../../../ui/status-badge';
import { reportQuery } from '../api/report-query';
import { isUnderWay, useExports, useRequestExport } from '../api/use-exports';
import { PeriodWords } from '../components/period-words';
import { reportAddress, REPORT_DEFAULTS } from '../report-address';
import classes from '../components/figure-card.module.css';

const FORMATS = ['xlsx', 'csv'] as const;
const KINDS = ['report', 'outside'] as const;

/** Asks for a file of the report as it is filtered; the files asked for are here, also after leaving the page. */
export default function ExportsPage() {
  const { t } = useTranslation('reporting');
  const [address] = useUrlState(REPORT_DEFAULTS);
  const search = useSearch();
  const screen = useLanguage();
  const exports = useExports();
  const request = useRequestExport();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('report');
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('xlsx');
  const [language, setLanguage] = useState(screen);
  const ask = (): void => {
    const { $from, ...filters } = reportQuery(address);
    request.mutate({ kind, format, language, filters: { ...filters, ...($from ? { from: $from } : {}) } });
  };
  return (
    <Page
      title={t('export.title')}
      lead={<PeriodWords address={address} />}
      back={{ href: reportAddress(search), label: t('title') }}
      width="reading"
    >
      <div className={classes.cards}>
        <FilterSelect
          label={t('export.kind')}
          value={kind}
          options={KINDS.map((value) => ({ value, label: t(`export.kinds.${value}`) }))}
          onChange={(value) => setKind(value === 'outside' ? 'outside' : 'report')}
        />
        <FilterSelect
          label={t('export.format')}
          value={format}
          options={FORMATS.map((value) => ({ value, label: t(`export.formats.${value}`) }))}
          onChange={(value) => setFormat(value === 'csv' ? 'csv' : 'xlsx')}
        />
        <FilterSelect
          label={t('export.language')}
          value={language}
          options={LANGUAGES.map((value) => ({ value, label: t(`lines.language.${value}`) }))}
          onChange={(value) => isLanguage(value) && setLanguage(value)}
        />
      </div>
      {request.isError && <ProblemNotice problem={request.error} />}
      <Button
        mb="xl"
        onClick={ask}
        loading={request.isPending}
        leftSection={<IconFileSpreadsheet size={20} aria-hidden />}
      >
        {t('export.make')}
      </Button>
      <Section title={t('export.mine')}>
        <Loaded query={exports}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState icon={IconFileSpreadsheet} title={t('export.noneTitle')}>
                {t('export.noneWhy')}
              </EmptyState>
            ) : (
              <div className={classes.cards}>
                {items.map((item) => (
                  <ExportCard key={item.id} item={item} />
                ))}
              </div>
            )
          }
        </Loaded>
      </Section>
    </Page>
  );
}

function ExportCard({ item }: { item: ReportExportDto }) {
  const { t } = useTranslation('reporting');
  const format = useFormat();
  const title = `${t(`export.formats.${item.format}`)} · ${t(`lines.language.${item.language}`)}`;
  return (
    <article className={classes.card}>
      <h3 className={classes.title}>{title}</h3>
      <span className={classes.lines}>
        {item.from && item.to ? format.period(item.from, item.to) : t('periods.all')} · {t(`export.kinds.${item.kind}`)}
      </span>
      {isUnderWay(item) && <ProgressBar label={title} done={item.done} total={item.total} />}
      {isUnderWay(item) && <span className={classes.lines}>{t('common:job.leave')}</span>}
      {item.status === 'failed' && <StatusBadge tone="danger" label={t('common:job.failed')} />}
      {item.status === 'done' && !item.ready && <StatusBadge tone="neutral" label={t('export.expired')} />}
      {item.ready && (
        <>
          <Button
            component="a"
            variant="light"
            href={`/api/v1/report-exports/${item.id}/content`}
            leftSection={<IconDownload size={20} aria-hidden />}
          >
            {t('common:actions.download')}
          </Button>
          <span className={classes.lines}>{t('export.until', { day: format.when(item.expiresAt) })}</span>
        </>
      )}
    </article>
  );
}
