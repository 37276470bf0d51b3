import { Button } from '@mantine/core';
import type { CohortToMoveDto, PendingMovesDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { sayDone } from '../../../platform/undo';
import { useUrlState } from '../../../platform/use-url-state';
import { EmptyState } from '../../../ui/empty-state';
import { FormActions } from '../../../ui/form-column';
import { LinkButton } from '../../../ui/link-button';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ProblemNotice } from '../../../ui/problem-notice';
import { useMovePeople, usePendingMoves } from '../api/use-version-moves';
import { CohortsToMove } from '../components/cohorts-to-move';

/** `cohort`: the one whose page led here. */
const FILTERS = { cohort: '' };

/** After a publication, or later: who has not started may go over to the new version, cohort by cohort. */
export default function MovePeoplePage() {
  const { id = '' } = useParams<{ id: string }>();
  return (
    <Loaded query={usePendingMoves(id)}>
      {(pending) => <MovePeople key={pending.versionId} courseId={id} pending={pending} />}
    </Loaded>
  );
}

function MovePeople({ courseId, pending }: { courseId: string; pending: PendingMovesDto }) {
  const { t } = useTranslation('courses');
  const [{ cohort }] = useUrlState(FILTERS);
  const { number, cohorts, courseTitle } = pending;
  const back = cohort
    ? { href: `/cohorts/${cohort}`, label: t('move.toCohort') }
    : { href: `/courses/${courseId}`, label: t('editor.back') };
  return (
    <Page title={t('move.title', { number })} lead={<bdi>{courseTitle}</bdi>} back={back} width="reading">
      {cohorts.length === 0 ? (
        <EmptyState
          title={t('move.none')}
          action={<LinkButton href={`/catalogue/${courseId}`}>{t('move.toCourse')}</LinkButton>}
        >
          {t('move.noneWhy', { number })}
        </EmptyState>
      ) : (
        <Offer courseId={courseId} pending={pending} first={cohort} back={back.href} />
      )}
    </Page>
  );
}

interface OfferProps {
  courseId: string;
  pending: PendingMovesDto;
  /** Only this cohort is chosen at first; '' = all. */
  first: string;
  back: string;
}

function Offer({ courseId, pending: { number, versionId, cohorts }, first, back }: OfferProps) {
  const { t } = useTranslation('courses');
  const [, navigate] = useLocation();
  const moving = useMovePeople(courseId);
  const offered = cohorts.map(({ cohortId }) => cohortId);
  const [chosen, setChosen] = useState<readonly string[]>(offered.includes(first) ? [first] : offered);
  const people = peopleIn(cohorts, chosen);
  const move = (): void =>
    moving.mutate(
      { versionId, cohortIds: [...chosen] },
      {
        onSuccess: ({ moved, later }) => {
          sayDone(
            later > 0 ? t('move.background', { count: later, number }) : t('move.done', { count: moved, number }),
          );
          navigate(back);
        },
      },
    );
  return (
    <>
      <p>{t('move.ask', { count: peopleIn(cohorts, offered), number })}</p>
      <p>{t('move.why')}</p>
      <CohortsToMove cohorts={cohorts} chosen={chosen} onChoose={setChosen} />
      {moving.error && <ProblemNotice problem={moving.error} />}
      <FormActions>
        <Button loading={moving.isPending} disabled={chosen.length === 0} onClick={move}>
          {people > 0 ? t('move.action', { count: people }) : t('move.actionEmpty', { number })}
        </Button>
        <LinkButton href={back} variant="default">
          {t('move.later')}
        </LinkButton>
      </FormActions>
    </>
  );
}

function peopleIn(cohorts: readonly CohortToMoveDto[], ids: readonly string[]): number {
  return cohorts.reduce((sum, { cohortId, people }) => (ids.includes(cohortId) ? sum + people : sum), 0);
}
