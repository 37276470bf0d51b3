import type { CohortDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { usePresence } from '../../../platform/current-user';
import { useFormat } from '../../../platform/format/use-format';
import { Bidi } from '../../../ui/bidi';
import { CohortFrame } from '../../../ui/cohort-frame';
import { DataTable } from '../../../ui/data-table';
import { FactList } from '../../../ui/fact-list';
import { LinkButton } from '../../../ui/link-button';
import { Names } from '../../../ui/names';
import { NumberLink } from '../../../ui/number-link';
import { Card, Section } from '../../../ui/section';
import { CloseCohort } from '../components/close-cohort';
import { CountTiles } from '../components/count-tiles';
import { DueDay, useDayWords } from '../components/day-words';
import { NewVersionNotice } from '../components/new-version-notice';
import { SessionLine } from '../components/session-line';

/** A cohort at a glance: how people stand, what comes next, who is invited. */
export default function CohortPage() {
  const { id } = useParams<{ id: string }>();
  return <CohortFrame cohortId={id}>{(cohort) => <Overview cohort={cohort} />}</CohortFrame>;
}

function Overview({ cohort }: { cohort: CohortDto }) {
  const { t } = useTranslation('enrolments');
  const { active } = usePresence();
  const leads = active.role === 'trainer' && cohort.mine;
  return (
    <>
      {cohort.people === 0 && cohort.status === 'open' && <Nobody cohort={cohort} leads={leads} />}
      {leads && cohort.status === 'open' && <NewVersionNotice cohort={cohort} />}
      {cohort.people > 0 && (
        <CountTiles counts={cohort.counts} path={`/cohorts/${cohort.id}/people`} closed={cohort.status === 'closed'} />
      )}
      {cohort.nextSession && (
        <Section title={t('learn.nextSession')} look="card">
          <SessionLine session={cohort.nextSession} />
        </Section>
      )}
      <Section title={t('cohort.plan')} look="card">
        <Plan cohort={cohort} />
      </Section>
      <Section title={t('cohort.providers')}>
        <Providers cohort={cohort} />
      </Section>
      {leads && cohort.status === 'open' && (
        <Section title={t('cohort.lead')} look="card">
          <p>
            <LinkButton href={`/cohorts/${cohort.id}/change`} variant="default">
              {t('cohort.change')}
            </LinkButton>
          </p>
          <CloseCohort cohort={cohort} />
        </Section>
      )}
    </>
  );
}

/** What to do about a cohort without people. */
function Nobody({ cohort, leads }: { cohort: CohortDto; leads: boolean }) {
  const { t } = useTranslation('enrolments');
  return (
    <Card>
      <p>{t('cohort.nobody')}</p>
      {leads && <LinkButton href={`/cohorts/${cohort.id}/enrol`}>{t('nominate.enrolTitle')}</LinkButton>}
    </Card>
  );
}

function Plan({ cohort }: { cohort: CohortDto }) {
  const { t } = useTranslation('enrolments');
  const format = useFormat();
  const dayWords = useDayWords();
  const dated = cohort.modules.filter(({ dueOn }) => dueOn !== null);
  return (
    <FactList
      facts={[
        {
          label: t('cohort.trainers'),
          value: cohort.trainers.map(({ personId, names }) => (
            <div key={personId}>
              <Names names={names} />
            </div>
          )),
        },
        {
          label: t('nominate.until'),
          value: cohort.nominationsUntil ? <DueDay day={cohort.nominationsUntil} /> : t('cohort.untilStart'),
        },
        {
          label: t('cohort.capacity'),
          value: cohort.capacity === null ? t('nominate.noLimit') : format.number(cohort.capacity),
        },
        ...dated.map(({ title, dueOn }) => ({
          label: title,
          value: dueOn ? t('cohort.dueOn', { day: dayWords(dueOn) }) : '–',
        })),
      ]}
    />
  );
}

function Providers({ cohort }: { cohort: CohortDto }) {
  const { t } = useTranslation('enrolments');
  const format = useFormat();
  return (
    <DataTable
      caption={t('cohort.providers')}
      rows={cohort.providers}
      rowKey={({ providerId }) => providerId}
      columns={[
        { key: 'name', header: t('people.provider'), cell: ({ name }) => <Bidi>{name}</Bidi> },
        {
          key: 'enrolled',
          header: t('cohort.enrolled'),
          numeric: true,
          cell: ({ enrolled, providerId }) => (
            <NumberLink value={enrolled} label="" href={`/cohorts/${cohort.id}/people?provider=${providerId}`} />
          ),
        },
        {
          key: 'seats',
          header: t('cohort.seats'),
          numeric: true,
          cell: ({ seats }) => (seats === null ? t('nominate.noLimit') : format.number(seats)),
        },
      ]}
    />
  );
}
