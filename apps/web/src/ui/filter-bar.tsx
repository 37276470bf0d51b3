import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UrlValues } from '../platform/url-state';
import classes from './filter-bar.module.css';

interface FilterBarProps<Values extends UrlValues> {
  /** Both from `useUrlState(defaults)`: the bar offers to clear when they differ. */
  values: Values;
  defaults: Values;
  onChange: (change: Partial<Values>) => void;
  /** SearchField and FilterSelect, the most used first. */
  children: ReactNode;
}

/** The filters of a list, kept in the address. */
export function FilterBar<Values extends UrlValues>({ values, defaults, onChange, children }: FilterBarProps<Values>) {
  const { t } = useTranslation('common');
  const filtered = Object.keys(defaults).some((key) => values[key] !== defaults[key]);
  return (
    <div role="search" className={`${classes.bar} tk-no-print`}>
      {children}
      {filtered && (
        <Button
          variant="subtle"
          leftSection={<IconX size={18} aria-hidden />}
          onClick={() => onChange(defaults)}
          className={classes.clear}
        >
          {t('actions.clearFilters')}
        </Button>
      )}
    </div>
  );
}
