import { getSubmission, type SubmissionDto } from '@tamkin/api-client';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { ApiProblem } from '../../../platform/api-problem';
import { useFormat } from '../../../platform/format/use-format';
import { useLanguage } from '../../../platform/use-language';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { Card, Section } from '../../../ui/section';
import { StatusBadge } from '../../../ui/status-badge';
import { SubmissionStatus } from '../components/submission-status';
import { EarlierVersions, Feedback, WorkShown } from '../marking/handed-in';
import { GivenMarks } from '../marking/given-marks';
import { MarkForm } from '../marking/mark-form';
import { OverrideForm } from '../marking/override-form';
import { OverridesShown } from '../marking/overrides-shown';
import { QueueSteps } from '../marking/queue-steps';
import { useQueue } from '../marking/use-queue';
import { NamedReviews } from '../peer-review/named-reviews';

/** One piece of work: read it, click the levels, say a word, go on to the next. */
export default function MarkPage() {
  const { id = '' } = useParams();
  const language = useLanguage();
  const submission = useQuery<SubmissionDto, ApiProblem>({
    queryKey: ['submission', id, language],
    queryFn: () => getSubmission(id),
  });
  return (
    <Loaded query={submission}>
      {(data) => <Work key={`${data.id} ${data.work.handedInAt}`} submission={data} />}
    </Loaded>
  );
}

function Work({ submission }: { submission: SubmissionDto }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const queue = useQueue(submission.id);
  const { work, role, stage, phase, rubric, versions, marks, late } = submission;
  const who = submission.name ?? t('marking.learnerNumber', { number: submission.learnerNumber });
  return (
    <Page
      title={who}
      lead={[submission.activityTitle, submission.providerName, submission.cohortName].filter(Boolean).join(' · ')}
      back={{ href: `/marking${queue.query}`, label: t('marking.title') }}
      width="reading"
    >
      <QueueSteps queue={queue} />
      <Section title={t('mark.work')}>
        <Card>
          <p>
            {stage === 'over' || stage === 'to-mark' ? (
              <SubmissionStatus status={work.status} />
            ) : (
              <StatusBadge tone="info" label={t(`stage.${stage}`)} />
            )}{' '}
            {format.whenInFull(work.handedInAt)} {late && <StatusBadge tone="warning" label={t('assignment.late')} />}
          </p>
          <WorkShown handedIn={work} />
        </Card>
      </Section>
      {submission.peerReviews > 0 && <NamedReviews submissionId={submission.id} rubric={rubric} />}
      {marks.length > 0 && stage !== 'over' && <GivenMarks marks={marks} rubric={rubric} />}
      {stage === 'over' && (
        <Section title={t('mark.answer')}>
          <Feedback handedIn={work} rubric={rubric} />
        </Section>
      )}
      <OverridesShown title={t('override.history')} overrides={submission.overrides} />
      {submission.canOverride && <OverrideForm submission={submission} />}
      {role && <MarkForm submission={submission} role={role} onDone={queue.goOn} />}
      {!role && !submission.canOverride && stage !== 'over' && (
        <p>{t(phase.startsWith('report-') ? 'mark.reported' : 'mark.notYou')}</p>
      )}
      {versions.length > 0 && (
        <Section title={t('assignment.versions')}>
          <EarlierVersions versions={versions} rubric={rubric} />
        </Section>
      )}
    </Page>
  );
}
