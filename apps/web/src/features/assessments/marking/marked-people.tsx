import { Button } from '@mantine/core';
import type { MarkedActivityDto, MarkedPersonDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { DataTable, type Column } from '../../../ui/data-table';
import { DateText } from '../../../ui/date-text';
import { StatusBadge } from '../../../ui/status-badge';
import { TextLink } from '../../../ui/text-link';
import { Percent } from '../components/percent';
import { SubmissionStatus } from '../components/submission-status';
import { ExtensionForm } from './extension-form';
import { addressOf, EVERYTHING } from './queue-address';

interface MarkedPeopleProps {
  people: readonly MarkedPersonDto[];
  activity: MarkedActivityDto;
  open: boolean;
}

/** Everybody, those who handed in nothing first, with a way to give more time. */
export function MarkedPeople({ people, activity, open }: MarkedPeopleProps) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const { kind } = activity;
  const [chosen, setChosen] = useState<MarkedPersonDto | null>(null);
  const columns: Column<MarkedPersonDto>[] = [
    {
      key: 'name',
      header: t('marking.person'),
      cell: ({ workId, name }) =>
        workId ? <TextLink href={addressOf({ kind, id: workId }, EVERYTHING)}>{name}</TextLink> : name,
    },
    { key: 'provider', header: t('marking.provider'), cell: ({ providerName }) => providerName },
    { key: 'state', header: t('marking.status'), cell: (person) => <WorkState person={person} kind={kind} /> },
    {
      key: 'when',
      header: t('marking.handedIn'),
      cell: ({ handedInAt }) => (handedInAt ? <DateText value={handedInAt} /> : '–'),
    },
    ...(kind === 'submission'
      ? [
          {
            key: 'due',
            header: t('cohortMarking.due'),
            cell: ({ dueOn, extended }: MarkedPersonDto) =>
              dueOn
                ? extended
                  ? t('cohortMarking.extendedTo', { day: format.when(dueOn) })
                  : format.when(dueOn)
                : '–',
          },
        ]
      : []),
    ...(open && kind === 'submission'
      ? [
          {
            key: 'more',
            header: t('cohortMarking.action'),
            cell: (person: MarkedPersonDto) =>
              person.status === 'accepted' ? (
                '–'
              ) : (
                <Button variant="subtle" onClick={() => setChosen(person)}>
                  {t('cohortMarking.extend')}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <>
      {chosen && (
        <ExtensionForm
          key={chosen.enrolmentId}
          person={chosen}
          activityId={activity.activityId}
          onClose={() => setChosen(null)}
        />
      )}
      <DataTable
        caption={t('cohortMarking.people')}
        columns={columns}
        rows={people}
        rowKey={({ enrolmentId }) => enrolmentId}
      />
    </>
  );
}

interface WorkStateProps {
  person: MarkedPersonDto;
  kind: MarkedActivityDto['kind'];
}

function WorkState({ person: { handedIn, status, stage, late, percent }, kind }: WorkStateProps) {
  const { t } = useTranslation('assessments');
  if (!handedIn) return <StatusBadge tone="neutral" label={t('cohortMarking.nothing')} />;
  if (!status || !stage) return <StatusBadge tone="info" label={t('submission.handed-in')} />;
  return (
    <>
      {stage !== 'over' && <StatusBadge tone="info" label={t(`stage.${stage}`)} />}
      {stage === 'over' && kind === 'test' && <StatusBadge tone="success" label={t('cohortMarking.marked')} />}
      {stage === 'over' && kind === 'submission' && <SubmissionStatus status={status} />}{' '}
      {percent !== null && <Percent value={percent} />}{' '}
      {late && <StatusBadge tone="warning" label={t('assignment.late')} />}
    </>
  );
}
