import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../../platform/language';
import { PROVIDER_TYPES } from '../../../platform/provider-types';
import { FilterBar } from '../../../ui/filter-bar';
import { FilterSelect } from '../../../ui/filter-select';
import { useReportChoices } from '../api/use-report-choices';
import { AGE_BANDS, SEXES } from '../dimensions';
import { PRESETS } from '../periods';
import { FILTER_NAMES, REPORT_DEFAULTS, type FilterName, type ReportAddress } from '../report-address';

interface ReportFiltersProps {
  address: ReportAddress;
  onChange: (change: Partial<ReportAddress>) => void;
}

interface Option {
  value: string;
  label: string;
}

/** Period first, then who and what. A list with one entry is left out: there is nothing to choose. */
export function ReportFilters({ address, onChange }: ReportFiltersProps) {
  const { t } = useTranslation('reporting');
  const choices = useReportChoices().data;
  const named = (items: { key: string; name: string }[] = []): Option[] =>
    items.map(({ key, name }) => ({ value: key, label: name }));
  const said = (dimension: string, keys: readonly string[]): Option[] =>
    keys.map((key) => ({ value: key, label: t(`lines.${dimension}.${key}`) }));
  const options: Record<FilterName, Option[]> = {
    region: named(choices?.regions),
    sex: said('sex', SEXES),
    providerType: said('provider-type', PROVIDER_TYPES),
    provider: named(choices?.providers),
    course: named(choices?.courses),
    language: said('language', LANGUAGES),
    ageBand: said('age-band', AGE_BANDS),
  };
  const day = (name: 'from' | 'to') => (
    <TextInput
      type="date"
      label={t(`filters.${name}`)}
      value={address[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <FilterBar
      values={address}
      defaults={{ ...REPORT_DEFAULTS, by: address.by, show: address.show }}
      onChange={onChange}
    >
      <FilterSelect
        label={t('filters.period')}
        value={address.period}
        options={PRESETS.map((preset) => ({ value: preset, label: t(`periods.${preset}`) }))}
        onChange={(period) => onChange({ period })}
      />
      {address.period === 'custom' && day('from')}
      {address.period === 'custom' && day('to')}
      {FILTER_NAMES.filter((name) => options[name].length > 1).map((name) => (
        <FilterSelect
          key={name}
          label={t(`filters.${name}`)}
          value={address[name]}
          options={[{ value: '', label: t(`filters.allOf.${name}`) }, ...options[name]]}
          onChange={(value) => onChange({ [name]: value })}
        />
      ))}
    </FilterBar>
  );
}
