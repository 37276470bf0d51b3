import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTerritory } from '../api/use-providers';

interface ProvinceSelectProps {
  value: string;
  error?: React.ReactNode;
  onChange: (code: string) => void;
}

/** One of the 75 provinces and prefectures, under its region. */
export function ProvinceSelect({ value, error, onChange }: ProvinceSelectProps) {
  const { t } = useTranslation('people');
  const regions = useTerritory();
  return (
    <NativeSelect
      label={t('providers.province')}
      value={value}
      error={error}
      data={[
        { value: '', label: t('place.choose') },
        ...(regions.data ?? []).map(({ name, provinces }) => ({
          group: name,
          items: provinces.map((province) => ({ value: province.code, label: province.name })),
        })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
