import { getMyActionPlan, getMyAssignment, type MyActionPlanDto, type MyAssignmentDto } from '@tamkin/api-client';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { toApiProblem, type ApiProblem } from '../../../platform/api-problem';
import { useFormat } from '../../../platform/format/use-format';
import { useLanguage } from '../../../platform/use-language';
import { LinkButton } from '../../../ui/link-button';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { Card, Section } from '../../../ui/section';
import { StatusBadge } from '../../../ui/status-badge';
import { MyActionPlan } from '../action-plan/my-action-plan';
import { SubmissionStatus } from '../components/submission-status';
import { WorkPhase } from '../components/work-phase';
import { WorkForm } from '../components/work-form';
import { EarlierVersions, Feedback, WorkShown } from '../marking/handed-in';
import { OverridesShown } from '../marking/overrides-shown';
import { Rubric } from '../marking/rubric';
import { ReviewsAsked } from '../peer-review/reviews-asked';
import { ReviewsReceived } from '../peer-review/reviews-received';

type Asked = { kind: 'assignment'; data: MyAssignmentDto } | { kind: 'action-plan'; data: MyActionPlanDto };

/** Work to hand in: an assignment, or the action plan with its own form. */
export default function AssignmentPage() {
  const { enrolmentId = '', activityId = '' } = useParams();
  const language = useLanguage();
  const asked = useQuery<Asked, ApiProblem>({
    queryKey: ['assignment', enrolmentId, activityId, language],
    queryFn: () => readAsked(enrolmentId, activityId),
  });
  return (
    <Loaded query={asked}>
      {(found) =>
        found.kind === 'assignment' ? (
          <Assignment assignment={found.data} enrolmentId={enrolmentId} activityId={activityId} />
        ) : (
          <MyActionPlan mine={found.data} enrolmentId={enrolmentId} activityId={activityId} />
        )
      }
    </Loaded>
  );
}

/** The address does not tell which of the two it is; the server does. */
async function readAsked(enrolmentId: string, activityId: string): Promise<Asked> {
  try {
    return { kind: 'assignment', data: await getMyAssignment(enrolmentId, activityId) };
  } catch (error) {
    if (toApiProblem(error).code !== 'activity.of-another-kind') throw error;
  }
  return { kind: 'action-plan', data: await getMyActionPlan(enrolmentId, activityId) };
}

interface AssignmentProps {
  assignment: MyAssignmentDto;
  enrolmentId: string;
  activityId: string;
}

/** Write, or photograph the page; the marker's answer; hand in again until it is accepted. */
function Assignment({ assignment, enrolmentId, activityId }: AssignmentProps) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const { submission, rubric, versions, passPercent } = assignment;
  const lead = useLead(assignment);
  return (
    <Page
      title={assignment.title}
      lead={lead}
      back={{ href: `/learn/${enrolmentId}/activities/${activityId}`, label: t('assignment.instructions') }}
      width="reading"
    >
      {!submission && <WorkPhase assignment={assignment} />}
      {assignment.peerReviews > 0 && submission && <ReviewsAsked enrolmentId={enrolmentId} activityId={activityId} />}
      {submission && <Answered assignment={assignment} submission={submission} enrolmentId={enrolmentId} />}
      <OverridesShown title={t('override.received')} overrides={assignment.overrides} />
      {assignment.peerReviews > 0 && submission && (
        <ReviewsReceived enrolmentId={enrolmentId} activityId={activityId} />
      )}
      {rubric.length > 0 && !submission?.scores && (
        <Section title={t('assignment.howMarked')}>
          {passPercent !== null && <p>{t('assignment.pass', { percent: format.number(passPercent) })}</p>}
          {assignment.peerReviews > 0 && <p>{t('peer.how', { count: assignment.peerReviews })}</p>}
          <Rubric rubric={rubric} scores={{}} />
        </Section>
      )}
      {assignment.canHandIn && <WorkForm assignment={assignment} enrolmentId={enrolmentId} activityId={activityId} />}
      {versions.length > 0 && (
        <Section title={t('assignment.versions')}>
          <EarlierVersions versions={versions} rubric={rubric} />
        </Section>
      )}
    </Page>
  );
}

/** How, and until when, while something can be handed in. */
function useLead({ dueOn, extended, canHandIn, phase }: MyAssignmentDto): string | undefined {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  if (!canHandIn) return undefined;
  if (!dueOn || phase !== 'cohort-open') return t('assignment.lead');
  return t(extended ? 'assignment.extendedDue' : 'assignment.due', { day: format.when(dueOn) });
}

interface AnsweredProps {
  assignment: MyAssignmentDto;
  submission: NonNullable<MyAssignmentDto['submission']>;
  enrolmentId: string;
}

function Answered({ assignment, submission, enrolmentId }: AnsweredProps) {
  const { rubric, canHandIn, peerReviews } = assignment;
  const { t } = useTranslation('assessments');
  const format = useFormat();
  return (
    <Section title={t('assignment.state')}>
      <Card>
        <p>
          <SubmissionStatus status={submission.status} /> {format.when(submission.handedInAt)}{' '}
          {submission.late && <StatusBadge tone="warning" label={t('assignment.late')} />}
        </p>
        <WorkPhase assignment={assignment} />
        <Feedback handedIn={submission} rubric={rubric} />
        {!canHandIn && <WorkShown handedIn={submission} />}
        {submission.status !== 'sent-back' && (
          <LinkButton href={`/learn/${enrolmentId}`} variant={peerReviews > 0 ? 'default' : 'filled'}>
            {t('result.continue')}
          </LinkButton>
        )}
      </Card>
    </Section>
  );
}
