import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconMoon, IconTrash } from '@tabler/icons-react';
import type { RamadanDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormProblems } from '../../../platform/form-problems';
import { useFormat } from '../../../platform/format/use-format';
import { offerUndo } from '../../../platform/undo';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { FieldPair, FormActions, FormColumn } from '../../../ui/form-column';
import { Loaded } from '../../../ui/loaded';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Card, Section } from '../../../ui/section';
import { usePutRamadan, useRamadans, useRemoveRamadan } from '../api/use-calendar';
import classes from './calendar-settings.module.css';

/** The months of Ramadan: other hours for messages. */
export function RamadanSettings() {
  const { t } = useTranslation('notifications');
  const [adding, setAdding] = useState(false);
  return (
    <Section
      title={t('ramadan.title')}
      aside={
        !adding && (
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('ramadan.add')}
          </Button>
        )
      }
    >
      <div className={classes.stack}>
        {adding && <RamadanForm onDone={() => setAdding(false)} />}
        <Loaded query={useRamadans()}>{({ items }) => <RamadanTable months={items} />}</Loaded>
      </div>
    </Section>
  );
}

function RamadanForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('notifications');
  const put = usePutRamadan();
  const needed = (day: string): string | null => (day === '' ? t('holidays.dateNeeded') : null);
  const form = useForm({ initialValues: { startsOn: '', endsOn: '' }, validate: { startsOn: needed, endsOn: needed } });
  const problems = useFormProblems(form);
  const save = (month: RamadanDto): void => put.mutate(month, { onSuccess: onDone, onError: problems.show });
  return (
    <Card>
      <FormColumn onSubmit={form.onSubmit(save, problems.showInvalid)} problems={problems}>
        <FieldPair>
          <TextInput type="date" label={t('ramadan.startsOn')} required {...form.getInputProps('startsOn')} />
          <TextInput type="date" label={t('ramadan.endsOn')} required {...form.getInputProps('endsOn')} />
        </FieldPair>
        <FormActions>
          <Button type="submit" loading={put.isPending}>
            {t('common:actions.save')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('common:actions.cancel')}
          </Button>
        </FormActions>
      </FormColumn>
    </Card>
  );
}

function RamadanTable({ months }: { months: RamadanDto[] }) {
  const { t } = useTranslation('notifications');
  const format = useFormat();
  const remove = useRemoveRamadan();
  const put = usePutRamadan();
  const periodOf = ({ startsOn, endsOn }: RamadanDto): string => format.period(startsOn, endsOn);
  const removeNow = (month: RamadanDto): void =>
    remove.mutate(month.startsOn, {
      onSuccess: () => offerUndo(t('ramadan.removed', { period: periodOf(month) }), () => put.mutate(month)),
    });
  if (months.length === 0) {
    return (
      <EmptyState icon={IconMoon} title={t('ramadan.emptyTitle')}>
        {t('ramadan.emptyWhy')}
      </EmptyState>
    );
  }
  return (
    <>
      {remove.error && <ProblemNotice problem={remove.error} />}
      <DataTable
        caption={t('ramadan.title')}
        columns={[
          { key: 'period', header: t('ramadan.period'), cell: periodOf },
          {
            key: 'change',
            header: t('holidays.change'),
            cell: (month) => (
              <span className={classes.actions}>
                <Button
                  variant="subtle"
                  color="danger"
                  aria-label={t('ramadan.removeOf', { period: periodOf(month) })}
                  onClick={() => removeNow(month)}
                >
                  <IconTrash size={18} aria-hidden />
                </Button>
              </span>
            ),
          },
        ]}
        rows={months}
        rowKey={({ startsOn }) => startsOn}
      />
    </>
  );
}
