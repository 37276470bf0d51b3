import { Button } from '@mantine/core';
import { IconClipboardCheck, IconPrinter } from '@tabler/icons-react';
import type { ObservedGridDto, ObservedPersonDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useUrlState } from '../../../platform/use-url-state';
import { CohortFrame } from '../../../ui/cohort-frame';
import { EmptyState } from '../../../ui/empty-state';
import { Loaded } from '../../../ui/loaded';
import { Section } from '../../../ui/section';
import { StatusBadge } from '../../../ui/status-badge';
import { useObservations } from '../api/use-observations';
import { ObservationForm } from '../components/observation-form';
import { ObservationsCompared } from '../components/observations-compared';
import { Percent } from '../components/percent';
import classes from './observations-page.module.css';

const NOBODY = { person: '', grid: '' };

/** The observation grid of a cohort: choose a person, tap the scores. Made for a phone in a training room. */
export default function ObservationsPage() {
  const { t } = useTranslation('assessments');
  const { id = '' } = useParams();
  const observations = useObservations(id);
  return (
    <CohortFrame cohortId={id}>
      {() => (
        <>
          <p className="tk-no-print">{t('grid.lead')}</p>
          <Loaded query={observations}>
            {({ items }) =>
              items.length === 0 ? (
                <EmptyState icon={IconClipboardCheck} title={t('grid.emptyTitle')}>
                  {t('grid.emptyWhy')}
                </EmptyState>
              ) : (
                items.map((grid) => <Grid key={grid.activityId} grid={grid} cohortId={id} />)
              )
            }
          </Loaded>
        </>
      )}
    </CohortFrame>
  );
}

function Grid({ grid, cohortId }: { grid: ObservedGridDto; cohortId: string }) {
  const { t } = useTranslation('assessments');
  const [chosen, setChosen] = useUrlState(NOBODY);
  const place =
    chosen.grid === grid.activityId ? grid.people.findIndex((each) => each.enrolmentId === chosen.person) : -1;
  const person = grid.people[place];
  const scored = grid.people.filter(({ observations }) => observations.some(({ mine }) => mine)).length;
  const choose = (next: ObservedPersonDto | undefined): void =>
    setChosen(next ? { person: next.enrolmentId, grid: grid.activityId } : NOBODY);
  return (
    <Section title={grid.title} aside={t('grid.scored', { count: scored, total: grid.people.length })}>
      {person && isSideBySide(grid, person) ? (
        <ObservationsCompared
          key={person.enrolmentId}
          grid={grid}
          person={person}
          onClose={() => choose(undefined)}
          onNext={() => choose(grid.people[place + 1])}
        />
      ) : person ? (
        <ObservationForm
          key={person.enrolmentId}
          grid={grid}
          person={person}
          onClose={() => choose(undefined)}
          onNext={() => choose(grid.people[place + 1])}
        />
      ) : (
        <>
          <PrintGrid address={`/api/v1/cohorts/${cohortId}/observations/${grid.activityId}/print`} />
          <ul className={classes.people}>
            {grid.people.map((each) => (
              <li key={each.enrolmentId}>
                <PersonRow grid={grid} person={each} onChoose={() => choose(each)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

/** A sheet per person, in French and Arabic, with the observer's signature. */
function PrintGrid({ address }: { address: string }) {
  const { t } = useTranslation('assessments');
  return (
    <p>
      <Button
        component="a"
        href={address}
        target="_blank"
        rel="noopener"
        variant="default"
        leftSection={<IconPrinter size={20} aria-hidden />}
      >
        {t('grid.print')}
      </Button>
    </p>
  );
}

/** Both observers have scored: their scores stand beside each other and change no more. */
function isSideBySide({ observers }: ObservedGridDto, { scored }: ObservedPersonDto): boolean {
  return observers > 1 && scored >= observers;
}

interface PersonRowProps {
  grid: ObservedGridDto;
  person: ObservedPersonDto;
  onChoose: () => void;
}

function PersonRow({ grid, person, onChoose }: PersonRowProps) {
  return (
    <button type="button" className={classes.person} onClick={onChoose}>
      <span className={classes.name}>{person.name}</span>
      <span className={classes.provider}>{person.providerName}</span>
      <span className={classes.score} data-done={person.state === 'counted' || undefined}>
        <Standing grid={grid} person={person} />
      </span>
    </button>
  );
}

function Standing({ grid, person: { state, percent, scored, observations } }: Omit<PersonRowProps, 'onChoose'>) {
  const { t } = useTranslation('assessments');
  if (state === 'differ') return <StatusBadge tone="warning" label={t('grid.differ')} />;
  if (state === 'waiting') {
    const mine = observations.some((each) => each.mine);
    return <StatusBadge tone="info" label={t(mine ? 'grid.otherAwaited' : 'grid.youAwaited')} />;
  }
  if (percent === null) return t('grid.notScored');
  return (
    <>
      <Percent value={percent} /> · {t('grid.observers', { count: Math.max(scored, grid.observers) })}
    </>
  );
}
