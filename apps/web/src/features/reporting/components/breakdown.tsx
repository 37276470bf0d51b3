import { Box, Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChartBar } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../ui/choice-field';
import { EmptyState } from '../../../ui/empty-state';
import { Loaded, Waiting } from '../../../ui/loaded';
import { useBreakdown } from '../api/use-breakdown';
import type { DimensionName } from '../dimensions';
import { FIGURE_GROUPS, type ReportAddress } from '../report-address';
import { BreakdownTable } from './breakdown-table';

const BreakdownChart = lazy(() => import('./breakdown-chart'));

interface BreakdownProps {
  address: ReportAddress;
  dimension: DimensionName;
  onChange: (change: Partial<ReportAddress>) => void;
}

/** One table of a dimension, and a chart of the training. On a phone the chart is downloaded when asked for. */
export function Breakdown({ address, dimension, onChange }: BreakdownProps) {
  const { t } = useTranslation('reporting');
  const wide = useMediaQuery('(min-width: 48em)');
  const [asked, setAsked] = useState(false);
  const query = useBreakdown(address, dimension);
  const group = FIGURE_GROUPS.find((known) => known === address.show) ?? 'training';
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon={IconChartBar} title={t('empty.title')}>
            {t('empty.why')}
          </EmptyState>
        ) : (
          <>
            <Box className="tk-no-print" mb="md">
              <ChoiceField
                look="row"
                label={t('groups.title')}
                choices={FIGURE_GROUPS.map((value) => ({ value, label: t(`groups.${value}`) }))}
                value={group}
                onChange={(show) => onChange({ show })}
              />
            </Box>
            <BreakdownTable dimension={dimension} lines={items} address={address} group={group} />
            {group !== 'training' ? null : wide || asked ? (
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
