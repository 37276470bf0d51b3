import { IconClipboardCheck } from '@tabler/icons-react';
import type { ObservedGridDto, ObservedPersonDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useUrlState } from '../../../platform/use-url-state';
import { CohortFrame } from '../../../ui/cohort-frame';
import { EmptyState } from '../../../ui/empty-state';
import { Loaded } from '../../../ui/loaded';
import { Section } from '../../../ui/section';
import { useObservations } from '../api/use-observations';
import { ObservationForm } from '../components/observation-form';
import { Percent } from '../components/percent';
import classes from './observations-page.module.css';

const NOBODY = { person: '', grid: '' };

/** The observation grid of a cohort: choose a person, tap the scores. Made for a phone in a training room. */
export default function ObservationsPage() {
  const { t } = useTranslation('assessments');
  const { id = '' } = useParams();
  return (
    <CohortFrame cohortId={id}>
      {() => (
        <>
          <p>{t('grid.lead')}</p>
          <Loaded query={useObservations(id)}>
            {({ items }) =>
              items.length === 0 ? (
                <EmptyState icon={IconClipboardCheck} title={t('grid.emptyTitle')}>
                  {t('grid.emptyWhy')}
                </EmptyState>
              ) : (
                items.map((grid) => <Grid key={grid.activityId} grid={grid} />)
              )
            }
          </Loaded>
        </>
      )}
    </CohortFrame>
  );
}

function Grid({ grid }: { grid: ObservedGridDto }) {
  const { t } = useTranslation('assessments');
  const [chosen, setChosen] = useUrlState(NOBODY);
  const place =
    chosen.grid === grid.activityId ? grid.people.findIndex((each) => each.enrolmentId === chosen.person) : -1;
  const person = grid.people[place];
  const scored = grid.people.filter(({ mine }) => mine !== null).length;
  const choose = (next: ObservedPersonDto | undefined): void =>
    setChosen(next ? { person: next.enrolmentId, grid: grid.activityId } : NOBODY);
  return (
    <Section title={grid.title} aside={t('grid.scored', { count: scored, total: grid.people.length })}>
      {person ? (
        <ObservationForm
          key={person.enrolmentId}
          grid={grid}
          person={person}
          onClose={() => choose(undefined)}
          onNext={() => choose(grid.people[place + 1])}
        />
      ) : (
        <ul className={classes.people}>
          {grid.people.map((each) => (
            <li key={each.enrolmentId}>
              <PersonRow person={each} onChoose={() => choose(each)} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function PersonRow({ person, onChoose }: { person: ObservedPersonDto; onChoose: () => void }) {
  const { t } = useTranslation('assessments');
  return (
    <button type="button" className={classes.person} onClick={onChoose}>
      <span className={classes.name}>{person.name}</span>
      <span className={classes.provider}>{person.providerName}</span>
      <span className={classes.score} data-done={person.mine !== null || undefined}>
        {person.meanPercent === null ? (
          t('grid.notScored')
        ) : (
          <>
            <Percent value={person.meanPercent} /> · {t('grid.observers', { count: person.observers })}
          </>
        )}
      </span>
    </button>
  );
}
