import { Button, TextInput } from '@mantine/core';
import type { TargetDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '../../../platform/use-url-state';
import { FilterSelect } from '../../../ui/filter-select';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ProblemNotice } from '../../../ui/problem-notice';
import { StatusBadge } from '../../../ui/status-badge';
import { useSetTargets, useTargets } from '../api/use-targets';
import classes from '../components/figure-card.module.css';
import { TARGETED_INDICATORS } from '../targeted';

const NOW = new Date().getFullYear();
const DEFAULTS = { year: String(NOW) };

/** What the programme wants of a year. Who changed what is kept in the audit trail. */
export default function TargetsPage() {
  const { t } = useTranslation('reporting');
  const [{ year }, setAddress] = useUrlState(DEFAULTS);
  const targets = useTargets(Number(year));
  return (
    <Page
      title={t('targets.title')}
      lead={t('targets.lead')}
      back={{ href: '/report', label: t('title') }}
      width="reading"
    >
      <FilterSelect
        label={t('targets.year')}
        value={year}
        options={[NOW - 1, NOW, NOW + 1].map((value) => ({ value: String(value), label: String(value) }))}
        onChange={(value) => setAddress({ year: value })}
      />
      <Loaded query={targets}>{({ items }) => <TargetsForm key={year} year={Number(year)} targets={items} />}</Loaded>
    </Page>
  );
}

function TargetsForm({ year, targets }: { year: number; targets: readonly TargetDto[] }) {
  const { t } = useTranslation('reporting');
  const known = new Map(targets.map(({ indicator, value }) => [indicator, String(value)]));
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const save = useSetTargets(year);
  const changed = TARGETED_INDICATORS.filter((name) => typed[name] && typed[name] !== known.get(name));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(new Map(changed.map((name) => [name, Number(typed[name])])));
      }}
    >
      <div className={classes.cards}>
        {TARGETED_INDICATORS.map((name) => (
          <TextInput
            key={name}
            label={t(`targets.indicators.${name.replace('.', '')}`)}
            inputMode="numeric"
            pattern="[0-9]*"
            value={typed[name] ?? known.get(name) ?? ''}
            onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value.replace(/\D/g, '') })}
          />
        ))}
      </div>
      {save.isError && <ProblemNotice problem={save.error} />}
      {save.isSuccess && changed.length === 0 && <StatusBadge tone="success" label={t('targets.saved')} />}
      <Button type="submit" loading={save.isPending} disabled={changed.length === 0} mt="md">
        {t('common:actions.save')}
      </Button>
    </form>
  );
}
