import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useCohort } from '../../../platform/cohort';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { Candidates } from '../components/candidates';

/** A trainer brings in staff of the invited providers. */
export default function EnrolPage() {
  const { t } = useTranslation('enrolments');
  const { id } = useParams<{ id: string }>();
  return (
    <Loaded query={useCohort(id)}>
      {(cohort) => (
        <Page
          title={t('nominate.enrolTitle')}
          back={{ href: `/cohorts/${id}/people`, label: cohort.name }}
          lead={t('nominate.enrolLead')}
        >
          <Candidates cohortId={id} as="enrol" beforeStart={false} />
        </Page>
      )}
    </Loaded>
  );
}
