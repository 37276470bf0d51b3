import { useTranslation } from 'react-i18next';
import { Card, Section } from '../../../ui/section';
import { Percent } from '../components/percent';
import classes from '../marking/handed-in.module.css';
import list from '../marking/mark-form.module.css';
import { Rubric } from '../marking/rubric';
import { useMyReviews } from './use-my-reviews';

/** What peers said of one's own work, without names; nothing before its mark is there. */
export function ReviewsReceived({ enrolmentId, activityId }: { enrolmentId: string; activityId: string }) {
  const { t } = useTranslation('assessments');
  const { data } = useMyReviews(enrolmentId, activityId);
  if (!data || data.received.length === 0) return null;
  return (
    <Section title={t('peer.received')}>
      <p>{t('peer.receivedWhy')}</p>
      <div className={list.form}>
        {data.received.map((review, place) => (
          <Card key={`${review.number} ${place}`}>
            <h3>{t('peer.one', { number: place + 1 })}</h3>
            <p className={classes.figure}>
              <Percent value={review.percent} />
            </p>
            <blockquote className={classes.comment} dir="auto">
              {review.comment}
            </blockquote>
            <details className={classes.version}>
              <summary>{t('peer.levels')}</summary>
              <Rubric rubric={data.rubric} scores={review.scores} />
            </details>
          </Card>
        ))}
      </div>
    </Section>
  );
}
