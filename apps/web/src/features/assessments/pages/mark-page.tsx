import { getSubmission, listMarkingQueue, type SubmissionDto } from '@tamkin/api-client';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import type { ApiProblem } from '../../../platform/api-problem';
import { useFormat } from '../../../platform/format/use-format';
import { useLanguage } from '../../../platform/use-language';
import { useUrlState } from '../../../platform/use-url-state';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { Card, Section } from '../../../ui/section';
import { StatusBadge } from '../../../ui/status-badge';
import { SubmissionStatus } from '../components/submission-status';
import { addressOf, EVERYTHING, queryOf } from '../marking/queue-address';
import { EarlierVersions, Feedback, WorkShown } from '../marking/handed-in';
import { GivenMarks } from '../marking/given-marks';
import { MarkForm } from '../marking/mark-form';
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
  const next = useNext();
  const { work, role, stage, rubric, versions, marks, late } = submission;
  const who = submission.name ?? t('marking.learnerNumber', { number: submission.learnerNumber });
  return (
    <Page
      title={who}
      lead={[submission.activityTitle, submission.providerName, submission.cohortName].filter(Boolean).join(' · ')}
      back={{ href: `/marking${next.query}`, label: t('marking.title') }}
      width="reading"
    >
      <Section title={t('mark.work')}>
        <Card>
          <p>
            <SubmissionStatus status={work.status} /> {format.whenInFull(work.handedInAt)}{' '}
            {late && <StatusBadge tone="warning" label={t('assignment.late')} />}{' '}
            {stage !== 'over' && stage !== 'to-mark' && <StatusBadge tone="info" label={t(`stage.${stage}`)} />}
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
      {role ? (
        <MarkForm submission={submission} role={role} onDone={next.go} />
      ) : (
        stage !== 'over' && <p>{t('mark.notYou')}</p>
      )}
      {versions.length > 0 && (
        <Section title={t('assignment.versions')}>
          <EarlierVersions versions={versions} rubric={rubric} />
        </Section>
      )}
    </Page>
  );
}

/** The way on under the filters with which one came from the queue. */
function useNext(): { query: string; go: () => void } {
  const [filters] = useUrlState(EVERYTHING);
  const [, navigate] = useLocation();
  const query = queryOf(filters);
  const go = async (): Promise<void> => {
    const { cohort, activity } = filters;
    const { items } = await listMarkingQueue({
      limit: 1,
      cohortId: cohort || undefined,
      activityId: activity || undefined,
    });
    navigate(items[0] ? addressOf(items[0], filters) : `/marking${query}`);
  };
  return { query, go: () => void go() };
}
