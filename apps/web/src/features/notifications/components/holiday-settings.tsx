import { Button } from '@mantine/core';
import { IconCalendarOff, IconPencil, IconTrash } from '@tabler/icons-react';
import type { HolidayDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { offerUndo } from '../../../platform/undo';
import { useUrlState } from '../../../platform/use-url-state';
import { useLanguage } from '../../../platform/use-language';
import { DataTable } from '../../../ui/data-table';
import { DateText } from '../../../ui/date-text';
import { EmptyState } from '../../../ui/empty-state';
import { FilterSelect } from '../../../ui/filter-select';
import { Loaded } from '../../../ui/loaded';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Section } from '../../../ui/section';
import { useHolidays, usePutHoliday, useRemoveHoliday } from '../api/use-calendar';
import { HolidayForm } from './holiday-form';
import classes from './calendar-settings.module.css';

const THIS_YEAR = new Date().getFullYear();
const YEARS = [THIS_YEAR, THIS_YEAR + 1, THIS_YEAR + 2].map(String);
const FILTERS = { year: String(THIS_YEAR) };

/** The public holidays of one year. */
export function HolidaySettings() {
  const { t } = useTranslation('notifications');
  const [{ year }, setFilters] = useUrlState(FILTERS);
  const [edited, setEdited] = useState<HolidayDto | 'new' | null>(null);
  return (
    <Section
      title={t('holidays.title')}
      aside={
        edited === null && (
          <Button variant="default" onClick={() => setEdited('new')}>
            {t('holidays.add')}
          </Button>
        )
      }
    >
      <div className={classes.stack}>
        {edited !== null && (
          <HolidayForm
            key={edited === 'new' ? 'new' : edited.date}
            holiday={edited === 'new' ? null : edited}
            onDone={() => setEdited(null)}
          />
        )}
        <div className={classes.filter}>
          <FilterSelect
            label={t('holidays.year')}
            value={year}
            options={YEARS.map((value) => ({ value, label: value }))}
            onChange={(value) => setFilters({ year: value })}
          />
        </div>
        <Loaded query={useHolidays(Number(year))}>
          {({ items }) => <HolidayTable holidays={items} onEdit={setEdited} />}
        </Loaded>
      </div>
    </Section>
  );
}

function HolidayTable({ holidays, onEdit }: { holidays: HolidayDto[]; onEdit: (holiday: HolidayDto) => void }) {
  const { t } = useTranslation('notifications');
  const language = useLanguage();
  const remove = useRemoveHoliday();
  const put = usePutHoliday();
  const nameOf = ({ name }: HolidayDto): string => name[language] ?? name.fr;
  const removeNow = (holiday: HolidayDto): void =>
    remove.mutate(holiday.date, {
      onSuccess: () => offerUndo(t('holidays.removed', { name: nameOf(holiday) }), () => put.mutate(holiday)),
    });
  if (holidays.length === 0) {
    return (
      <EmptyState icon={IconCalendarOff} title={t('holidays.emptyTitle')}>
        {t('holidays.emptyWhy')}
      </EmptyState>
    );
  }
  return (
    <>
      {remove.error && <ProblemNotice problem={remove.error} />}
      <DataTable
        caption={t('holidays.title')}
        columns={[
          { key: 'name', header: t('holidays.name'), cell: nameOf },
          { key: 'date', header: t('holidays.date'), cell: ({ date }) => <DateText value={date} form="full" /> },
          { key: 'kind', header: t('holidays.kind'), cell: ({ kind }) => t(`holidays.kinds.${kind}`) },
          {
            key: 'change',
            header: t('holidays.change'),
            cell: (holiday) => (
              <span className={classes.actions}>
                <Button
                  variant="subtle"
                  aria-label={t('holidays.editOf', { name: nameOf(holiday) })}
                  onClick={() => onEdit(holiday)}
                >
                  <IconPencil size={18} aria-hidden />
                </Button>
                <Button
                  variant="subtle"
                  color="danger"
                  aria-label={t('holidays.removeOf', { name: nameOf(holiday) })}
                  onClick={() => removeNow(holiday)}
                >
                  <IconTrash size={18} aria-hidden />
                </Button>
              </span>
            ),
          },
        ]}
        rows={holidays}
        rowKey={({ date }) => date}
      />
    </>
  );
}
