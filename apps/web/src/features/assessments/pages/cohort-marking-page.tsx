import { Button } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import {
  listAssignedPeople,
  listCohortAssignments,
  releaseMarks,
  type AssignedPeopleDto,
  type CohortAssignmentDto,
  type CohortAssignmentsDto,
  type ReleasedMarksDto,
} from '@tamkin/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { ApiProblem } from '../../../platform/api-problem';
import { useFormat } from '../../../platform/format/use-format';
import { sayDone } from '../../../platform/undo';
import { useLanguage } from '../../../platform/use-language';
import { CohortFrame } from '../../../ui/cohort-frame';
import { EmptyState } from '../../../ui/empty-state';
import { FactList } from '../../../ui/fact-list';
import { Loaded } from '../../../ui/loaded';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Section } from '../../../ui/section';
import { TextLink } from '../../../ui/text-link';
import classes from '../marking/mark-form.module.css';
import { AssignedPeople } from '../marking/assigned-people';
import { BeginReviews } from '../peer-review/begin-reviews';
import { queryOf, EVERYTHING } from '../marking/queue-address';

/** How far the assignments of a cohort are: who is missing, what waits, what can be released. */
export default function CohortMarkingPage() {
  const { t } = useTranslation('assessments');
  const { id = '' } = useParams();
  const language = useLanguage();
  const assignments = useQuery<CohortAssignmentsDto, ApiProblem>({
    queryKey: ['cohort-assignments', id, language],
    queryFn: () => listCohortAssignments(id),
  });
  return (
    <CohortFrame cohortId={id}>
      {({ status }) => (
        <Loaded query={assignments}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState icon={IconChecklist} title={t('cohortMarking.emptyTitle')}>
                {t('cohortMarking.emptyWhy')}
              </EmptyState>
            ) : (
              items.map((each) => (
                <Assignment key={each.activityId} assignment={each} cohortId={id} open={status === 'open'} />
              ))
            )
          }
        </Loaded>
      )}
    </CohortFrame>
  );
}

interface AssignmentProps {
  assignment: CohortAssignmentDto;
  cohortId: string;
  open: boolean;
}

function Assignment({ assignment, cohortId, open }: AssignmentProps) {
  const { t } = useTranslation('assessments');
  const language = useLanguage();
  const { activityId, held } = assignment;
  const people = useQuery<AssignedPeopleDto, ApiProblem>({
    queryKey: ['assigned-people', cohortId, activityId, language],
    queryFn: () => listAssignedPeople(cohortId, activityId),
  });
  return (
    <Section title={assignment.title}>
      <Figures assignment={assignment} cohortId={cohortId} />
      {assignment.awaitsPeers > 0 && open && <BeginReviews assignment={assignment} cohortId={cohortId} />}
      {held > 0 && <Release assignment={assignment} cohortId={cohortId} />}
      {assignment.anonymous && <p>{t('cohortMarking.anonymous')}</p>}
      <Loaded query={people}>
        {({ items }) => <AssignedPeople people={items} activityId={activityId} open={open} />}
      </Loaded>
    </Section>
  );
}

function Figures({ assignment, cohortId }: { assignment: CohortAssignmentDto; cohortId: string }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const { dueOn, people, missing, toMark, second, moderation, held, accepted, sentBack } = assignment;
  const { awaitsPeers, peers } = assignment;
  const waiting = toMark + second + moderation;
  const queue = `/marking${queryOf({ ...EVERYTHING, cohort: cohortId, activity: assignment.activityId })}`;
  return (
    <FactList
      facts={[
        ...(dueOn ? [{ label: t('cohortMarking.due'), value: format.when(dueOn) }] : []),
        { label: t('cohortMarking.handedIn'), value: format.share(people - missing, people) },
        {
          label: t('cohortMarking.toMark'),
          value: waiting > 0 ? <TextLink href={queue}>{format.number(waiting)}</TextLink> : format.number(0),
        },
        ...(awaitsPeers > 0 ? [{ label: t('stage.awaits-peers'), value: format.number(awaitsPeers) }] : []),
        ...(peers > 0 ? [{ label: t('stage.peers'), value: format.number(peers) }] : []),
        ...(held > 0 ? [{ label: t('stage.held'), value: format.number(held) }] : []),
        { label: t('submission.accepted'), value: format.number(accepted) },
        { label: t('submission.sent-back'), value: format.number(sentBack) },
      ]}
    />
  );
}

/** Marks held back become visible for all at once. */
function Release({
  assignment: { activityId, held },
  cohortId,
}: {
  assignment: CohortAssignmentDto;
  cohortId: string;
}) {
  const { t } = useTranslation('assessments');
  const client = useQueryClient();
  const releasing = useMutation<ReleasedMarksDto, ApiProblem>({
    mutationFn: () => releaseMarks(cohortId, activityId),
    onSuccess: async ({ released }) => {
      sayDone(t('cohortMarking.released', { count: released }));
      await client.invalidateQueries();
    },
  });
  return (
    <div className={classes.release}>
      {releasing.error && <ProblemNotice problem={releasing.error} />}
      <p>{t('cohortMarking.releaseWhy')}</p>
      <Button size="lg" loading={releasing.isPending} onClick={() => releasing.mutate()}>
        {t('cohortMarking.release', { count: held })}
      </Button>
    </div>
  );
}
