import { useQuery } from '@tanstack/react-query';
import { listUpcomingSessions } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { TextLink } from '../../../ui/text-link';
import { SessionCard } from '../components/session-card';
import classes from '../components/session-card.module.css';

/** Today's and coming sessions of the cohorts one answers for. */
export default function UpcomingSessionsPage() {
  const { t } = useTranslation('sessions');
  const query = useQuery({ queryKey: ['upcoming-sessions'], queryFn: () => listUpcomingSessions() });
  return (
    <Page title={t('upcoming.title')} width="reading">
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('upcoming.emptyTitle')}>{t('upcoming.emptyWhy')}</EmptyState>
          ) : (
            <div className={classes.list}>
              {items.map((session) => (
                <SessionCard
                  key={session.id}
                  session={session}
                  cohortShown
                  actions={<TextLink href={`/cohorts/${session.cohortId}/sessions`}>{t('upcoming.open')}</TextLink>}
                />
              ))}
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}
