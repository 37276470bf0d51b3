import { IconUserPlus } from '@tabler/icons-react';
import type { CohortInvitationDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { EmptyState } from '../../../ui/empty-state';
import { FactList } from '../../../ui/fact-list';
import { LinkButton } from '../../../ui/link-button';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { Section } from '../../../ui/section';
import { useCohortInvitations } from '../api/nominations';
import { DueDay } from '../components/day-words';

/** Cohorts that wait for the provider's staff. */
export default function NominatePage() {
  const { t } = useTranslation('enrolments');
  return (
    <Page title={t('nominate.title')} lead={t('nominate.lead')} width="reading">
      <Loaded query={useCohortInvitations()}>
        {(invitations) =>
          invitations.length === 0 ? (
            <EmptyState icon={IconUserPlus} title={t('nominate.emptyTitle')}>
              {t('nominate.emptyWhy')}
            </EmptyState>
          ) : (
            invitations.map((invitation) => (
              <Invitation key={invitation.cohortId + invitation.providerId} invitation={invitation} />
            ))
          )
        }
      </Loaded>
    </Page>
  );
}

function Invitation({ invitation }: { invitation: CohortInvitationDto }) {
  const { t } = useTranslation('enrolments');
  const format = useFormat();
  const { seatsLeft } = invitation;
  return (
    <Section title={invitation.cohortName} look="card">
      <FactList
        facts={[
          { label: t('cohort.course'), value: invitation.courseTitle },
          { label: t('cohort.dates'), value: format.period(invitation.startsOn, invitation.endsOn) },
          { label: t('nominate.until'), value: <DueDay day={invitation.nominationsUntil} /> },
          { label: t('nominate.nominated'), value: format.number(invitation.nominated) },
          {
            label: t('nominate.seatsLeft'),
            value: seatsLeft === null ? t('nominate.noLimit') : format.number(seatsLeft),
          },
        ]}
      />
      <p>
        <LinkButton href={`/nominate/${invitation.cohortId}`}>{t('nominate.choose')}</LinkButton>
      </p>
    </Section>
  );
}
