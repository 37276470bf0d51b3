import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProvider, useProviderChoices } from '../api/use-providers';

interface PlaceFieldsProps {
  providerId: string;
  branchId: string;
  day: string;
  dayLabel: string;
  onChange: (change: { providerId?: string; branchId?: string; day?: string }) => void;
  error?: string;
  /** Nobody has to work somewhere. */
  optional?: boolean;
}

/** Where somebody works and since which day: provider, its branch, date. */
export function PlaceFields({ providerId, branchId, day, dayLabel, onChange, error, optional }: PlaceFieldsProps) {
  const { t } = useTranslation('people');
  const providers = useProviderChoices();
  const provider = useProvider(providerId);
  const none = { value: '', label: optional ? t('place.none') : t('place.choose') };
  return (
    <>
      <NativeSelect
        label={t('place.provider')}
        value={providerId}
        error={error}
        data={[none, ...(providers.data ?? []).map(({ id, displayName }) => ({ value: id, label: displayName }))]}
        onChange={(event) => onChange({ providerId: event.currentTarget.value, branchId: '' })}
      />
      {providerId !== '' && (
        <NativeSelect
          label={t('place.branch')}
          value={branchId}
          data={[
            { value: '', label: t('common:state.notStated') },
            ...(provider.data?.branchList ?? []).map(({ id, displayName }) => ({ value: id, label: displayName })),
          ]}
          onChange={(event) => onChange({ branchId: event.currentTarget.value })}
        />
      )}
      {providerId !== '' && (
        <TextInput
          type="date"
          label={dayLabel}
          value={day}
          onChange={(event) => onChange({ day: event.currentTarget.value })}
        />
      )}
    </>
  );
}
