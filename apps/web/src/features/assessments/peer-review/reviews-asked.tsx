import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { NextStepCard } from '../../../ui/next-step-card';
import { ProgressBar } from '../../../ui/progress-bar';
import { useMyReviews } from './use-my-reviews';

/** The work of others that one is asked to review: the next piece is one tap away. Nothing when nothing is asked. */
export function ReviewsAsked({ enrolmentId, activityId }: { enrolmentId: string; activityId: string }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const { data } = useMyReviews(enrolmentId, activityId);
  const asked = data?.asked ?? [];
  const next = asked.find(({ open, givenAt }) => open && givenAt === null);
  const given = asked.filter(({ givenAt }) => givenAt !== null).length;
  if (asked.length === 0) return null;
  if (!next) return given > 0 ? <p role="status">{t('peer.allGiven', { count: given })}</p> : null;
  return (
    <NextStepCard
      kicker={t('peer.kicker')}
      title={t('peer.title', { count: asked.length })}
      facts={t('peer.before', { day: format.when(next.dueAt) })}
      action={{
        label: t(given > 0 ? 'peer.goOn' : 'peer.begin'),
        href: `/learn/${enrolmentId}/assignment/${activityId}/reviews/${next.id}`,
      }}
    >
      <ProgressBar label={t('peer.progress')} done={given} total={asked.length} />
    </NextStepCard>
  );
}
