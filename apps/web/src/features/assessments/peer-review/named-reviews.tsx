import {
  listReviewsOfWork,
  type NamedReviewDto,
  type ReviewsOfWorkDto,
  type ShownRubricCriterionDto,
} from '@tamkin/api-client';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../platform/api-problem';
import { useFormat } from '../../../platform/format/use-format';
import { useLanguage } from '../../../platform/use-language';
import { Card, Section } from '../../../ui/section';
import { StatusBadge } from '../../../ui/status-badge';
import { Percent } from '../components/percent';
import classes from '../marking/handed-in.module.css';
import list from '../marking/mark-form.module.css';
import { Rubric } from '../marking/rubric';

interface NamedReviewsProps {
  submissionId: string;
  rubric: readonly ShownRubricCriterionDto[];
}

/** For trainers: who was asked about this work, who was late, and what was said. */
export function NamedReviews({ submissionId, rubric }: NamedReviewsProps) {
  const { t } = useTranslation('assessments');
  const language = useLanguage();
  const reviews = useQuery<ReviewsOfWorkDto, ApiProblem>({
    queryKey: ['reviews-of-work', submissionId, language],
    queryFn: () => listReviewsOfWork(submissionId),
  });
  const items = reviews.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={t('peer.ofWork')}>
      <div className={list.form}>
        {items.map((review) => (
          <Card key={review.id}>
            <p>
              <bdi>{review.reviewerName}</bdi> <ReviewState review={review} />
              {review.percent !== null && (
                <>
                  {' · '}
                  <Percent value={review.percent} />
                </>
              )}
            </p>
            {review.comment && (
              <blockquote className={classes.comment} dir="auto">
                {review.comment}
              </blockquote>
            )}
            {review.scores && (
              <details className={classes.version}>
                <summary>{t('peer.levels')}</summary>
                <Rubric rubric={rubric} scores={review.scores} />
              </details>
            )}
          </Card>
        ))}
      </div>
    </Section>
  );
}

function ReviewState({ review: { givenAt, replacedAt, dueAt } }: { review: NamedReviewDto }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  if (replacedAt) return <StatusBadge tone="warning" label={t('peer.replaced')} />;
  if (givenAt) return <StatusBadge tone="success" label={t('peer.given')} />;
  return <StatusBadge tone="info" label={t('peer.expected', { day: format.when(dueAt) })} />;
}
