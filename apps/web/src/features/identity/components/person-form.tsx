import { NativeSelect, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { NewPersonDto, PersonDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { sayPhone } from '../../../platform/format/say-phone';
import { LANGUAGES, type Language } from '../../../platform/language';
import { ChoiceField } from '../../../ui/choice-field';
import { FieldPair } from '../../../ui/form-column';
import { POSITION_FAMILIES, SEXES } from './person-words';

/** What the fields hold: texts, empty where nothing is known. */
export interface PersonValues {
  [field: string]: unknown;
  names: { latin: { given: string; family: string }; arabic: { given: string; family: string } };
  sex: (typeof SEXES)[number];
  birthYear: string;
  positionFamily: string;
  language: Language;
  phone: string;
  email: string;
  userName: string;
}

export const NOBODY: PersonValues = {
  names: { latin: { given: '', family: '' }, arabic: { given: '', family: '' } },
  sex: 'not-stated',
  birthYear: '',
  positionFamily: '',
  language: 'fr',
  phone: '',
  email: '',
  userName: '',
};

export function valuesOf(person: PersonDto): PersonValues {
  const { names, sex, birthYear, positionFamily, language, phone, email, userName } = person;
  return {
    names: { latin: names.latin, arabic: names.arabic ?? { given: '', family: '' } },
    sex,
    birthYear: birthYear === null ? '' : String(birthYear),
    positionFamily: positionFamily ?? '',
    language,
    phone: phone === null ? '' : sayPhone(phone),
    email: email ?? '',
    userName: userName ?? '',
  };
}

type PersonInput = Omit<NewPersonDto, 'id' | 'providerId' | 'branchId' | 'memberSince'>;

/** What is sent: nothing instead of empty texts. */
export function inputOf(values: PersonValues): PersonInput {
  const { names, sex, language } = values;
  const arabic = names.arabic.given.trim() || names.arabic.family.trim() ? names.arabic : null;
  const family = POSITION_FAMILIES.find((known) => known === values.positionFamily);
  return {
    names: { latin: names.latin, arabic },
    sex,
    birthYear: values.birthYear.trim() === '' ? null : Number(values.birthYear),
    positionFamily: family ?? null,
    language,
    phone: values.phone.trim() || null,
    email: values.email.trim() || null,
    userName: values.userName.trim() || null,
  };
}

/** What the form refuses by itself, each in words that say what to do. */
export function usePersonRules(): (values: PersonValues) => Record<string, string | null> {
  const { t } = useTranslation('people');
  return ({ names, phone, email, userName }) => ({
    'names.latin.given': names.latin.given.trim() === '' ? t('form.missing.given') : null,
    'names.latin.family': names.latin.family.trim() === '' ? t('form.missing.family') : null,
    phone: [phone, email, userName].every((way) => way.trim() === '') ? t('form.missing.contact') : null,
  });
}

/** The fields of a person; names are asked in both scripts and never made from each other. */
export function PersonFields({ form }: { form: UseFormReturnType<PersonValues> }) {
  const { t } = useTranslation('people');
  return (
    <>
      <FieldPair>
        <TextInput label={t('form.given')} dir="ltr" lang="fr" {...form.getInputProps('names.latin.given')} />
        <TextInput label={t('form.family')} dir="ltr" lang="fr" {...form.getInputProps('names.latin.family')} />
      </FieldPair>
      <FieldPair>
        <TextInput label={t('form.givenArabic')} dir="rtl" lang="ar" {...form.getInputProps('names.arabic.given')} />
        <TextInput label={t('form.familyArabic')} dir="rtl" lang="ar" {...form.getInputProps('names.arabic.family')} />
      </FieldPair>
      <TextInput
        label={t('form.phone')}
        description={t('form.phoneHelp')}
        type="tel"
        inputMode="tel"
        dir="ltr"
        {...form.getInputProps('phone')}
      />
      <TextInput label={t('form.email')} type="email" dir="ltr" {...form.getInputProps('email')} />
      <TextInput
        label={t('form.userName')}
        description={t('form.userNameHelp')}
        autoCapitalize="none"
        dir="ltr"
        {...form.getInputProps('userName')}
      />
      <ChoiceField
        label={t('form.sex')}
        look="row"
        value={form.values.sex}
        choices={SEXES.map((value) => ({ value, label: t(`sex.${value}`) }))}
        onChange={(sex) => form.setFieldValue('sex', sex)}
      />
      <TextInput
        label={t('form.birthYear')}
        inputMode="numeric"
        maxLength={4}
        dir="ltr"
        {...form.getInputProps('birthYear')}
      />
      <NativeSelect
        label={t('form.position')}
        data={[
          { value: '', label: t('common:state.notStated') },
          ...POSITION_FAMILIES.map((value) => ({ value, label: t(`position.${value}`) })),
        ]}
        {...form.getInputProps('positionFamily')}
      />
      <ChoiceField
        label={t('form.language')}
        look="row"
        value={form.values.language}
        choices={LANGUAGES.map((value) => ({ value, label: t(`common:language.${value}`) }))}
        onChange={(language) => form.setFieldValue('language', language)}
      />
    </>
  );
}
