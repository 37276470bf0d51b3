import { listReviewsLeft } from '@tamkin/api-client';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { useLanguage } from '../../../platform/use-language';
import { Section } from '../../../ui/section';
import { TextLink } from '../../../ui/text-link';

/** Work of colleagues that waits for this person's review; nothing when there is none. */
export function ReviewsLeft() {
  const { t } = useTranslation('enrolments');
  const format = useFormat();
  const language = useLanguage();
  const { data } = useQuery({ queryKey: ['reviews-left', language], queryFn: listReviewsLeft });
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t('learn.toReview')} look="card">
      {data.items.map(({ enrolmentId, activityId, activityTitle, left, dueAt }) => (
        <p key={enrolmentId + activityId}>
          <TextLink href={`/learn/${enrolmentId}/assignment/${activityId}`}>
            {t('learn.reviewsLeft', { count: left })}
          </TextLink>
          {' · '}
          <bdi>{activityTitle}</bdi> · {t('learn.reviewsBefore', { day: format.when(dueAt) })}
        </p>
      ))}
    </Section>
  );
}
