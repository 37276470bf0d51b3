import { Group } from '@mantine/core';
import { IconDownload, IconTarget } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearch } from 'wouter';
import { usePresence } from '../../../platform/current-user';
import { useUrlState } from '../../../platform/use-url-state';
import { LinkButton } from '../../../ui/link-button';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { PrintButton } from '../../../ui/print-button';
import { Section } from '../../../ui/section';
import { useCompletionReport } from '../api/use-completion-report';
import { Answer } from '../components/answer';
import { Breakdown } from '../components/breakdown';
import { DimensionTabs } from '../components/dimension-tabs';
import { HeadlineCards } from '../components/headline-cards';
import { PeriodWords } from '../components/period-words';
import { ReportFilters } from '../components/report-filters';
import { dimensionOf } from '../dimensions';
import { REPORT_DEFAULTS } from '../report-address';

export default function ReportPage() {
  const { t } = useTranslation('reporting');
  const [address, setAddress] = useUrlState(REPORT_DEFAULTS);
  const report = useCompletionReport(address);
  const search = useSearch();
  const { active } = usePresence();
  const dimension = dimensionOf(address.by);
  const exportButton = (
    <LinkButton
      href={`/report/exports${search ? `?${search}` : ''}`}
      leftSection={<IconDownload size={20} aria-hidden />}
    >
      {t('export.action')}
    </LinkButton>
  );
  return (
    <Page title={t('title')} lead={<PeriodWords address={address} />} action={exportButton}>
      <Answer counts={report.data?.figures.counts} period={address.period} />
      <ReportFilters address={address} onChange={setAddress} />
      <Loaded query={report}>{(headline) => <HeadlineCards headline={headline} address={address} />}</Loaded>
      <Section title={t('breakdown.title')}>
        <DimensionTabs active={dimension} />
        <Breakdown address={address} dimension={dimension} onChange={setAddress} />
      </Section>
      <Group mt="lg">
        <PrintButton />
        {active.role === 'reviewer' && (
          <LinkButton
            href="/report/targets"
            variant="default"
            className="tk-no-print"
            leftSection={<IconTarget size={20} aria-hidden />}
          >
            {t('targets.title')}
          </LinkButton>
        )}
      </Group>
    </Page>
  );
}
