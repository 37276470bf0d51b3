import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useCohort } from '../../../platform/cohort';
import { useFormat } from '../../../platform/format/use-format';
import { Bidi } from '../../../ui/bidi';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { useCohortInvitations } from '../api/nominations';
import { Candidates } from '../components/candidates';

/** A focal point chooses among the own staff for one cohort. */
export default function NominateToPage() {
  const { t } = useTranslation('enrolments');
  const { id } = useParams<{ id: string }>();
  const format = useFormat();
  const invitations = useCohortInvitations();
  const seatsLeft = invitations.data?.find(({ cohortId }) => cohortId === id)?.seatsLeft;
  return (
    <Loaded query={useCohort(id)}>
      {(cohort) => (
        <Page
          title={t('nominate.toTitle')}
          back={{ href: '/nominate', label: t('nominate.title') }}
          lead={
            <>
              <strong>
                <Bidi>{cohort.name}</Bidi>
              </strong>
              <br />
              <Bidi>{cohort.courseTitle}</Bidi> · {format.period(cohort.startsOn, cohort.endsOn)}
              {typeof seatsLeft === 'number' && <> · {t('nominate.left', { count: seatsLeft })}</>}
            </>
          }
        >
          <Candidates cohortId={id} as="nominate" beforeStart={format.daysUntil(cohort.startsOn) > 0} />
        </Page>
      )}
    </Loaded>
  );
}
