import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChartBar } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state';
import { Loaded, Waiting } from '../../../ui/loaded';
import { useBreakdown } from '../api/use-breakdown';
import type { DimensionName } from '../dimensions';
import type { ReportAddress } from '../report-address';
import { BreakdownTable } from './breakdown-table';

const BreakdownChart = lazy(() => import('./breakdown-chart'));

/** One chart and one table of a dimension. On a phone the chart is downloaded when asked for. */
export function Breakdown({ address, dimension }: { address: ReportAddress; dimension: DimensionName }) {
  const { t } = useTranslation('reporting');
  const wide = useMediaQuery('(min-width: 48em)');
  const [asked, setAsked] = useState(false);
  const query = useBreakdown(address, dimension);
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon={IconChartBar} title={t('empty.title')}>
            {t('empty.why')}
          </EmptyState>
        ) : (
          <>
            <BreakdownTable dimension={dimension} lines={items} address={address} />
            {wide || asked ? (
              <Suspense fallback={<Waiting />}>
                <BreakdownChart dimension={dimension} lines={items} />
              </Suspense>
            ) : (
              <Button
                variant="default"
                mt="md"
                className="tk-no-print"
                onClick={() => setAsked(true)}
                leftSection={<IconChartBar size={20} aria-hidden />}
              >
                {t('chart.show')}
              </Button>
            )}
          </>
        )
      }
    </Loaded>
  );
}
