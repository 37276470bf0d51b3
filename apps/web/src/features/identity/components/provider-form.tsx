import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { NewProviderDto, ProviderDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toApiProblem } from '../../../platform/api-problem';
import { useFormProblems } from '../../../platform/form-problems';
import { PROVIDER_TYPES } from '../../../platform/provider-types';
import { FormActions, FormColumn } from '../../../ui/form-column';
import { ProvinceSelect } from './province-select';

type ProviderInput = Omit<NewProviderDto, 'id'>;

interface ProviderValues {
  [field: string]: unknown;
  type: ProviderInput['type'];
  name: { fr: string; ar: string; en: string };
  provinceCode: string;
  ice: string;
  namesakeMeant: boolean;
}

interface ProviderFormProps {
  provider?: ProviderDto;
  saveLabel: string;
  busy: boolean;
  onSave: (input: ProviderInput, refuse: (error: unknown) => void) => void;
}

/** The fields of a provider; the region follows from the province. */
export function ProviderForm({ provider, saveLabel, busy, onSave }: ProviderFormProps) {
  const { t } = useTranslation('people');
  const form = useForm<ProviderValues>({
    initialValues: {
      type: provider?.type ?? 'mfi_assoc',
      name: { fr: provider?.name.fr ?? '', ar: provider?.name.ar ?? '', en: provider?.name.en ?? '' },
      provinceCode: provider?.provinceCode ?? '',
      ice: provider?.ice ?? '',
      namesakeMeant: false,
    },
    validate: ({ name, provinceCode }) => ({
      'name.fr': name.fr.trim() === '' ? t('providers.missing.name') : null,
      provinceCode: provinceCode === '' ? t('providers.missing.province') : null,
    }),
  });
  const problems = useFormProblems(form);
  const [namesake, setNamesake] = useState(false);
  const refuse = (error: unknown): void => {
    problems.show(error);
    setNamesake(toApiProblem(error).code === 'provider.name-taken');
  };
  const save = form.onSubmit(
    ({ type, name, provinceCode, ice, namesakeMeant }) =>
      onSave(
        {
          type,
          name: { fr: name.fr, ar: name.ar || undefined, en: name.en || undefined },
          provinceCode,
          ice: ice || null,
          namesakeMeant: namesake && namesakeMeant,
        },
        refuse,
      ),
    problems.showInvalid,
  );
  return (
    <FormColumn problems={problems} onSubmit={save}>
      <TextInput label={t('providers.nameFr')} dir="ltr" lang="fr" {...form.getInputProps('name.fr')} />
      <TextInput label={t('providers.nameAr')} dir="rtl" lang="ar" {...form.getInputProps('name.ar')} />
      <TextInput label={t('providers.nameEn')} dir="ltr" lang="en" {...form.getInputProps('name.en')} />
      <NativeSelect
        label={t('providers.type')}
        data={PROVIDER_TYPES.map((value) => ({ value, label: t(`providerType.${value}`) }))}
        {...form.getInputProps('type')}
      />
      <ProvinceSelect
        value={form.values.provinceCode}
        error={form.errors['provinceCode']}
        onChange={(code) => form.setFieldValue('provinceCode', code)}
      />
      <TextInput
        label={t('providers.ice')}
        description={t('providers.iceHelp')}
        inputMode="numeric"
        dir="ltr"
        {...form.getInputProps('ice')}
      />
      {namesake && (
        <Checkbox label={t('providers.namesakeMeant')} {...form.getInputProps('namesakeMeant', { type: 'checkbox' })} />
      )}
      <FormActions>
        <Button type="submit" loading={busy}>
          {saveLabel}
        </Button>
      </FormActions>
    </FormColumn>
  );
}
