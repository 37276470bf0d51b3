import { Button } from '@mantine/core';
import { IconUserPlus, IconUsers } from '@tabler/icons-react';
import type { CandidateDto } from '@tamkin/api-client';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { offerUndo, sayDone } from '../../../platform/undo';
import { useUrlState } from '../../../platform/use-url-state';
import { Bidi } from '../../../ui/bidi';
import { EmptyState } from '../../../ui/empty-state';
import { FilterBar } from '../../../ui/filter-bar';
import { ListTable } from '../../../ui/list-table';
import { Names } from '../../../ui/names';
import { ProblemNotice } from '../../../ui/problem-notice';
import { SearchField } from '../../../ui/search-field';
import { StatusBadge } from '../../../ui/status-badge';
import { useBringIn, useCandidates, useTakeBack } from '../api/nominations';
import { useNameWords } from './name-words';

interface CandidatesProps {
  cohortId: string;
  /** A focal point nominates and may take back; a trainer enrols. */
  as: 'nominate' | 'enrol';
  /** Whether a nomination may still be taken back. */
  beforeStart: boolean;
}

const FILTERS = { q: '' };

/** Staff that could come, with one button each. */
export function Candidates({ cohortId, as, beforeStart }: CandidatesProps) {
  const { t } = useTranslation('enrolments');
  const [filters, setFilters] = useUrlState(FILTERS);
  const candidates = useCandidates(cohortId, filters.q);
  const bringing = useBringIn(cohortId, as);
  const takingBack = useTakeBack(cohortId);
  const ids = useRef(new Map<string, string>());
  const bring = ({ personId }: CandidateDto): void => {
    const id = ids.current.get(personId) ?? crypto.randomUUID();
    ids.current.set(personId, id);
    bringing.mutate(
      { personId, id },
      {
        onSuccess: () => {
          ids.current.delete(personId);
          if (as === 'nominate' && beforeStart) offerUndo(t('nominate.done'), () => takingBack.mutate(id));
          else sayDone(t('nominate.done'));
        },
      },
    );
  };
  const problem = bringing.error ?? takingBack.error;
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <FilterBar values={filters} defaults={FILTERS} onChange={setFilters}>
        <SearchField
          value={filters.q}
          onChange={(q) => setFilters({ q })}
          placeholder={t('people.searchPlaceholder')}
        />
      </FilterBar>
      <ListTable
        list={candidates}
        caption={t('nominate.staff')}
        rowKey={({ personId }) => personId}
        columns={[
          { key: 'name', header: t('people.name'), cell: ({ names }) => <Names names={names} /> },
          {
            key: 'work',
            header: t('people.work'),
            cell: ({ branchName, providerName }) => (
              <Bidi>{as === 'enrol' ? providerName : (branchName ?? providerName)}</Bidi>
            ),
          },
          {
            key: 'state',
            header: t('nominate.state'),
            cell: (row) => <CandidateState row={row} />,
          },
          {
            key: 'action',
            header: t('nominate.action'),
            action: true,
            cell: (row) => (
              <CandidateAction
                row={row}
                label={as === 'enrol' ? t('nominate.enrol') : t('nominate.one')}
                busy={bringing.isPending && bringing.variables.personId === row.personId}
                onBring={() => bring(row)}
                onTakeBack={as === 'nominate' && beforeStart ? (id) => takingBack.mutate(id) : undefined}
              />
            ),
          },
        ]}
        empty={
          <EmptyState icon={IconUsers} title={t('nominate.noStaffTitle')}>
            {filters.q ? t('nominate.noStaffFound') : t('nominate.noStaffWhy')}
          </EmptyState>
        }
      />
    </>
  );
}

function CandidateState({ row }: { row: CandidateDto }) {
  const { t } = useTranslation('enrolments');
  if (row.enrolmentStatus === 'enrolled') return <StatusBadge tone="success" label={t('nominate.isIn')} />;
  if (row.enrolmentStatus === 'withdrawn') return <StatusBadge tone="neutral" label={t('standing.withdrawn')} />;
  if (row.completedBefore) return <StatusBadge tone="info" label={t('nominate.completedBefore')} />;
  return '–';
}

interface CandidateActionProps {
  row: CandidateDto;
  label: string;
  busy: boolean;
  onBring: () => void;
  onTakeBack: ((enrolmentId: string) => void) | undefined;
}

function CandidateAction({ row, label, busy, onBring, onTakeBack }: CandidateActionProps) {
  const { t } = useTranslation('enrolments');
  const { enrolmentId, enrolmentStatus, started } = row;
  const name = useNameWords()(row.names);
  if (enrolmentId === null) {
    return (
      <Button
        variant="light"
        leftSection={<IconUserPlus size={18} aria-hidden />}
        aria-label={`${label} · ${name}`}
        loading={busy}
        onClick={onBring}
      >
        {label}
      </Button>
    );
  }
  if (enrolmentStatus !== 'enrolled' || started || !onTakeBack) return null;
  return (
    <Button variant="default" onClick={() => onTakeBack(enrolmentId)}>
      {t('nominate.takeBack')}
    </Button>
  );
}
