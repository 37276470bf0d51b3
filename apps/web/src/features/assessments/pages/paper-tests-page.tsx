import { IconPencil } from '@tabler/icons-react';
import type { PaperTestDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useFormat } from '../../../platform/format/use-format';
import { CohortFrame } from '../../../ui/cohort-frame';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { Loaded } from '../../../ui/loaded';
import { Section } from '../../../ui/section';
import { TextLink } from '../../../ui/text-link';
import { useTitleWithVersion } from '../components/use-title-with-version';
import { usePaperTests } from '../on-paper/use-paper-tests';

/** What a cohort can do on paper: its tests and the attendance sheets. */
export default function PaperTestsPage() {
  const { t } = useTranslation('assessments');
  const { id = '' } = useParams();
  const tests = usePaperTests(id);
  return (
    <CohortFrame cohortId={id}>
      {() => (
        <>
          <p>{t('onPaper.lead')}</p>
          <Section title={t('onPaper.tests')}>
            <Loaded query={tests}>{({ items }) => <Tests tests={items} cohortId={id} />}</Loaded>
          </Section>
          <Section title={t('onPaper.others')}>
            <ul>
              <li>
                <TextLink href={`/cohorts/${id}/sessions`}>{t('onPaper.attendance')}</TextLink>
              </li>
              <li>
                <TextLink href={`/cohorts/${id}/observations`}>{t('onPaper.grid')}</TextLink>
              </li>
            </ul>
          </Section>
        </>
      )}
    </CohortFrame>
  );
}

function Tests({ tests, cohortId }: { tests: readonly PaperTestDto[]; cohortId: string }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const titleOf = useTitleWithVersion(tests);
  if (tests.length === 0) {
    return (
      <EmptyState icon={IconPencil} title={t('onPaper.emptyTitle')}>
        {t('onPaper.emptyWhy')}
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption={t('onPaper.tests')}
      rows={tests}
      rowKey={({ activityId }) => activityId}
      columns={[
        {
          key: 'test',
          header: t('onPaper.test'),
          cell: (test) => <TextLink href={`/cohorts/${cohortId}/paper/${test.activityId}`}>{titleOf(test)}</TextLink>,
        },
        { key: 'purpose', header: t('onPaper.kind'), cell: ({ purpose }) => t(`onPaper.purpose.${purpose}`) },
        {
          key: 'keyed',
          header: t('onPaper.keyed'),
          numeric: true,
          cell: ({ keyed, people }) => format.share(keyed, people),
        },
      ]}
    />
  );
}
