import { IconChecklist } from '@tabler/icons-react';
import {
  listMarkedActivities,
  listMarkedPeople,
  type MarkedActivitiesDto,
  type MarkedActivityDto,
  type MarkedPeopleDto,
} from '@tamkin/api-client';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { ApiProblem } from '../../../platform/api-problem';
import { useFormat } from '../../../platform/format/use-format';
import { useLanguage } from '../../../platform/use-language';
import { CohortFrame } from '../../../ui/cohort-frame';
import { EmptyState } from '../../../ui/empty-state';
import { FactList } from '../../../ui/fact-list';
import { Loaded } from '../../../ui/loaded';
import { Section } from '../../../ui/section';
import { StatusBadge } from '../../../ui/status-badge';
import { TextLink } from '../../../ui/text-link';
import { useTitleWithVersion } from '../components/use-title-with-version';
import { MarkedPeople } from '../marking/marked-people';
import { ReleaseMarks } from '../marking/release-marks';
import { BeginReviews } from '../peer-review/begin-reviews';
import { queryOf, EVERYTHING } from '../marking/queue-address';

/** How far the marking of a cohort is: who is missing, what waits, what can be released. */
export default function CohortMarkingPage() {
  const { id = '' } = useParams();
  const language = useLanguage();
  const assignments = useQuery<MarkedActivitiesDto, ApiProblem>({
    queryKey: ['marked-activities', id, language],
    queryFn: () => listMarkedActivities(id),
  });
  return (
    <CohortFrame cohortId={id}>
      {({ status }) => (
        <Loaded query={assignments}>
          {({ items }) => <MarkedActivities items={items} cohortId={id} open={status === 'open'} />}
        </Loaded>
      )}
    </CohortFrame>
  );
}

interface InCohort {
  cohortId: string;
  open: boolean;
}

function MarkedActivities({ items, ...inCohort }: InCohort & { items: readonly MarkedActivityDto[] }) {
  const { t } = useTranslation('assessments');
  const titleOf = useTitleWithVersion(items);
  if (items.length === 0) {
    return (
      <EmptyState icon={IconChecklist} title={t('cohortMarking.emptyTitle')}>
        {t('cohortMarking.emptyWhy')}
      </EmptyState>
    );
  }
  return items.map((each) => (
    <MarkedActivity key={each.activityId} activity={each} title={titleOf(each)} {...inCohort} />
  ));
}

interface MarkedActivityProps extends InCohort {
  activity: MarkedActivityDto;
  title: string;
}

function MarkedActivity({ activity, title, cohortId, open }: MarkedActivityProps) {
  const { t } = useTranslation('assessments');
  const language = useLanguage();
  const { activityId, held, kind } = activity;
  const people = useQuery<MarkedPeopleDto, ApiProblem>({
    queryKey: ['marked-people', cohortId, activityId, language],
    queryFn: () => listMarkedPeople(cohortId, activityId),
  });
  return (
    <Section title={title} aside={<StatusBadge tone="neutral" label={t(`cohortMarking.kind.${kind}`)} />}>
      <Figures activity={activity} cohortId={cohortId} />
      {activity.awaitsPeers > 0 && open && <BeginReviews activity={activity} cohortId={cohortId} />}
      {held > 0 && <ReleaseMarks activity={activity} cohortId={cohortId} />}
      {activity.anonymous && <p>{t('cohortMarking.anonymous')}</p>}
      <Loaded query={people}>{({ items }) => <MarkedPeople people={items} activity={activity} open={open} />}</Loaded>
    </Section>
  );
}

function Figures({ activity, cohortId }: { activity: MarkedActivityDto; cohortId: string }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const { dueOn, people, missing, toMark, second, moderation, held, accepted, sentBack } = activity;
  const { awaitsPeers, peers, kind } = activity;
  const waiting = toMark + second + moderation;
  const queue = `/marking${queryOf({ ...EVERYTHING, cohort: cohortId, activity: activity.activityId })}`;
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
        ...(kind === 'test'
          ? [{ label: t('cohortMarking.marked'), value: format.number(accepted) }]
          : [
              { label: t('submission.accepted'), value: format.number(accepted) },
              { label: t('submission.sent-back'), value: format.number(sentBack) },
            ]),
      ]}
    />
  );
}
