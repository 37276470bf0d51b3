import { Button } from '@mantine/core';
import type { AssignedPersonDto } from '@tamkin/api-client';
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

interface AssignedPeopleProps {
  people: readonly AssignedPersonDto[];
  activityId: string;
  open: boolean;
}

/** Everybody, those who handed in nothing first, with a way to give more time. */
export function AssignedPeople({ people, activityId, open }: AssignedPeopleProps) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const [chosen, setChosen] = useState<AssignedPersonDto | null>(null);
  const columns: Column<AssignedPersonDto>[] = [
    {
      key: 'name',
      header: t('marking.person'),
      cell: ({ submissionId, name }) =>
        submissionId ? <TextLink href={`/marking/${submissionId}`}>{name}</TextLink> : name,
    },
    { key: 'provider', header: t('marking.provider'), cell: ({ providerName }) => providerName },
    { key: 'state', header: t('marking.status'), cell: (person) => <WorkState person={person} /> },
    {
      key: 'when',
      header: t('marking.handedIn'),
      cell: ({ handedInAt }) => (handedInAt ? <DateText value={handedInAt} /> : '–'),
    },
    {
      key: 'due',
      header: t('cohortMarking.due'),
      cell: ({ dueOn, extended }) =>
        dueOn ? (extended ? t('cohortMarking.extendedTo', { day: format.when(dueOn) }) : format.when(dueOn)) : '–',
    },
    ...(open
      ? [
          {
            key: 'more',
            header: t('cohortMarking.action'),
            cell: (person: AssignedPersonDto) =>
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
          activityId={activityId}
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

function WorkState({ person: { handedIn, status, stage, late, percent } }: { person: AssignedPersonDto }) {
  const { t } = useTranslation('assessments');
  if (!handedIn) return <StatusBadge tone="neutral" label={t('cohortMarking.nothing')} />;
  if (!status || !stage) return <StatusBadge tone="info" label={t('submission.handed-in')} />;
  return (
    <>
      {stage === 'over' ? (
        <SubmissionStatus status={status} />
      ) : (
        <StatusBadge tone="info" label={t(`stage.${stage}`)} />
      )}{' '}
      {percent !== null && <Percent value={percent} />}{' '}
      {late && <StatusBadge tone="warning" label={t('assignment.late')} />}
    </>
  );
}
