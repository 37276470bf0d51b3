import type { CohortDto } from '@tamkin/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCohort } from '../platform/cohort';
import { useCohortTabs } from '../platform/cohort-tabs';
import { useFormat } from '../platform/format/use-format';
import { Bidi } from './bidi';
import { Loaded } from './loaded';
import { Page } from './page';
import { StatusBadge } from './status-badge';
import { TabLinks } from './tab-links';

interface CohortFrameProps {
  cohortId: string;
  /** The one primary button of this tab. */
  action?: (cohort: CohortDto) => ReactNode;
  children: (cohort: CohortDto) => ReactNode;
}

/** Every tab of a cohort's page stands in this: its name, its dates, the row of tabs. */
export function CohortFrame({ cohortId, action, children }: CohortFrameProps) {
  const { t } = useTranslation('common');
  const tabs = useCohortTabs();
  return (
    <Loaded query={useCohort(cohortId)}>
      {(cohort) => (
        <Page
          title={cohort.name}
          lead={<CohortFacts cohort={cohort} />}
          back={{ href: '/cohorts', label: t('cohort.back') }}
          action={action?.(cohort)}
        >
          <TabLinks
            label={t('cohortTabs.label')}
            tabs={tabs.map(({ path, labelKey }) => ({ href: path.replace(':id', cohortId), label: t(labelKey) }))}
          />
          {children(cohort)}
        </Page>
      )}
    </Loaded>
  );
}

function CohortFacts({ cohort }: { cohort: CohortDto }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  return (
    <>
      <Bidi>{cohort.courseTitle}</Bidi> · {format.period(cohort.startsOn, cohort.endsOn)} ·{' '}
      {t('cohort.people', { count: cohort.people })}
      {cohort.people > 0 && <> · {t('cohort.providers', { count: cohort.providerCount })}</>}{' '}
      {cohort.status === 'closed' && <StatusBadge tone="neutral" label={t('cohort.closed')} />}
    </>
  );
}
