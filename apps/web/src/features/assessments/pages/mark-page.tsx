import { Button, Textarea } from '@mantine/core';
import { getSubmission, markSubmission, type MarkDto, type SubmissionDto } from '@tamkin/api-client';
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
import { ProblemNotice } from '../../../ui/problem-notice';
import { Card, Section } from '../../../ui/section';
import { SubmissionStatus } from '../components/submission-status';
import { SubmittedFiles } from '../components/submitted-files';
import classes from './mark-page.module.css';

/** One piece of work: read it, accept it or send it back with a word. */
export default function MarkPage() {
  const { id = '' } = useParams();
  const language = useLanguage();
  const submission = useQuery<SubmissionDto, ApiProblem>({
    queryKey: ['submission', id, language],
    queryFn: () => getSubmission(id),
  });
  return <Loaded query={submission}>{(data) => <Work key={data.handedInAt} submission={data} />}</Loaded>;
}

function Work({ submission }: { submission: SubmissionDto }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  return (
    <Page
      title={submission.name}
      lead={`${submission.activityTitle} · ${submission.providerName} · ${submission.cohortName}`}
      back={{ href: '/marking', label: t('marking.title') }}
      width="reading"
    >
      <Section title={t('mark.work')}>
        <Card>
          <p>
            <SubmissionStatus status={submission.status} /> {format.whenInFull(submission.handedInAt)}
          </p>
          {submission.text && (
            <div className={classes.text} dir="auto">
              {submission.text}
            </div>
          )}
          <SubmittedFiles files={submission.files} />
        </Card>
      </Section>
      {submission.canMark ? (
        <Decision submission={submission} />
      ) : (
        submission.comment && (
          <Section title={t('mark.comment')}>
            <p className={classes.text} dir="auto">
              {submission.comment}
            </p>
          </Section>
        )
      )}
    </Page>
  );
}

function Decision({ submission }: { submission: SubmissionDto }) {
  const { t } = useTranslation('assessments');
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const [comment, setComment] = useState(submission.comment);
  const marking = useMutation<void, ApiProblem, MarkDto['decision']>({
    mutationFn: (decision) => markSubmission(submission.id, { decision, comment, handedInAt: submission.handedInAt }),
    onSuccess: async (_, decision) => {
      sayDone(decision === 'accepted' ? t('mark.accepted') : t('mark.sentBack'));
      await client.invalidateQueries();
      navigate('/marking');
    },
  });
  return (
    <Section title={t('mark.decision')}>
      <Textarea
        label={t('mark.comment')}
        description={t('mark.commentHelp')}
        dir="auto"
        autosize
        minRows={3}
        maxLength={4000}
        value={comment}
        error={marking.error?.fields[0]?.message}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      {marking.error && marking.error.fields.length === 0 && <ProblemNotice problem={marking.error} />}
      <FormActions>
        <Button size="lg" loading={marking.isPending} onClick={() => marking.mutate('accepted')}>
          {t('mark.accept')}
        </Button>
        <Button size="lg" variant="default" disabled={marking.isPending} onClick={() => marking.mutate('sent-back')}>
          {t('mark.sendBack')}
        </Button>
      </FormActions>
    </Section>
  );
}
