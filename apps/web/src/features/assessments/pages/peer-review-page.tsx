import { Button, Textarea } from '@mantine/core';
import { getPeerReview, givePeerReview, type PeerReviewDto } from '@tamkin/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import type { ApiProblem } from '../../../platform/api-problem';
import { useFormat } from '../../../platform/format/use-format';
import { sayDone } from '../../../platform/undo';
import { useLanguage } from '../../../platform/use-language';
import { FormActions } from '../../../ui/form-column';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { Card, Section } from '../../../ui/section';
import { ProblemDetails } from '../components/problem-details';
import { SubmittedFiles } from '../components/submitted-files';
import handedIn from '../marking/handed-in.module.css';
import classes from '../marking/mark-form.module.css';
import { Rubric, type Scores } from '../marking/rubric';
import { RubricTotal } from '../marking/rubric-total';

/** The work of a colleague, without a name: read it, choose the levels, say something that helps. */
export default function PeerReviewPage() {
  const { id = '' } = useParams();
  const language = useLanguage();
  const review = useQuery<PeerReviewDto, ApiProblem>({
    queryKey: ['peer-review', id, language],
    queryFn: () => getPeerReview(id),
  });
  return <Loaded query={review}>{(data) => <Review key={data.id} review={data} />}</Loaded>;
}

function Review({ review }: { review: PeerReviewDto }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const files = review.files.map((file) => ({ ...file, name: t('peer.file', { number: file.name }) }));
  return (
    <Page
      title={t('peer.pageTitle')}
      lead={t('peer.pageLead', { day: format.when(review.dueAt) })}
      back={{ href: backOf(review), label: review.activityTitle }}
      width="reading"
    >
      <Section title={t('peer.work')}>
        <Card>
          {review.text && (
            <div className={handedIn.text} dir="auto">
              {review.text}
            </div>
          )}
          <SubmittedFiles files={files} />
        </Card>
      </Section>
      {review.open ? <ReviewForm review={review} /> : <p role="status">{t('peer.over')}</p>}
    </Page>
  );
}

function backOf({ enrolmentId, activityId }: PeerReviewDto): string {
  return `/learn/${enrolmentId}/assignment/${activityId}`;
}

function ReviewForm({ review }: { review: PeerReviewDto }) {
  const { t } = useTranslation('assessments');
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const [scores, setScores] = useState<Scores>(review.scores ?? {});
  const [comment, setComment] = useState(review.comment);
  const giving = useMutation<void, ApiProblem>({
    mutationFn: () => givePeerReview(review.id, { scores: { ...scores }, comment }),
    onSuccess: async () => {
      sayDone(t('peer.sent'));
      await client.invalidateQueries();
      navigate(backOf(review));
    },
  });
  const missing = review.rubric.filter(({ key }) => scores[key] === undefined).length;
  return (
    <Section title={t('peer.yours')}>
      <div className={classes.form}>
        <Rubric rubric={review.rubric} scores={scores} onChange={setScores} />
        <RubricTotal rubric={review.rubric} scores={scores} />
        <Textarea
          label={t('peer.comment')}
          description={t('peer.commentHelp')}
          dir="auto"
          autosize
          minRows={3}
          maxLength={2000}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
        {missing > 0 && <p>{t('peer.missing', { count: missing })}</p>}
        {giving.error && <ProblemDetails problem={giving.error} />}
        <FormActions>
          <Button
            size="lg"
            disabled={missing > 0 || comment.trim() === ''}
            loading={giving.isPending}
            onClick={() => giving.mutate()}
          >
            {t('peer.send')}
          </Button>
        </FormActions>
      </div>
    </Section>
  );
}
