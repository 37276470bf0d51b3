import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { HolidayDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormProblems } from '../../../platform/form-problems';
import { ChoiceField } from '../../../ui/choice-field';
import { FormActions, FormColumn } from '../../../ui/form-column';
import { Card } from '../../../ui/section';
import { usePutHoliday } from '../api/use-calendar';

interface HolidayFormProps {
  /** Null for a new one. */
  holiday: HolidayDto | null;
  onDone: () => void;
}

const KINDS = ['fixed', 'moon'] as const;

/** Adds a holiday or corrects its name; its day is what it is known by. */
export function HolidayForm({ holiday, onDone }: HolidayFormProps) {
  const { t } = useTranslation('notifications');
  const put = usePutHoliday();
  const form = useForm({
    initialValues: {
      date: holiday?.date ?? '',
      fr: holiday?.name.fr ?? '',
      ar: holiday?.name.ar ?? '',
      en: holiday?.name.en ?? '',
      kind: holiday?.kind ?? 'moon',
    },
    validate: {
      date: (date) => (date === '' ? t('holidays.dateNeeded') : null),
      fr: (name) => (name.trim() === '' ? t('holidays.nameNeeded') : null),
    },
  });
  const problems = useFormProblems(form);
  const save = ({ date, kind, fr, ar, en }: typeof form.values): void =>
    put.mutate(
      { date, kind, name: { fr: fr.trim(), ...(ar.trim() && { ar: ar.trim() }), ...(en.trim() && { en: en.trim() }) } },
      { onSuccess: onDone, onError: problems.show },
    );
  return (
    <Card>
      <FormColumn onSubmit={form.onSubmit(save, problems.showInvalid)} problems={problems}>
        <TextInput
          type="date"
          label={t('holidays.date')}
          required
          readOnly={holiday !== null}
          {...form.getInputProps('date')}
        />
        <TextInput label={t('holidays.nameFr')} lang="fr" dir="ltr" required {...form.getInputProps('fr')} />
        <TextInput label={t('holidays.nameAr')} lang="ar" dir="rtl" {...form.getInputProps('ar')} />
        <TextInput label={t('holidays.nameEn')} lang="en" dir="ltr" {...form.getInputProps('en')} />
        <ChoiceField
          label={t('holidays.kind')}
          look="row"
          choices={KINDS.map((value) => ({ value, label: t(`holidays.kinds.${value}`) }))}
          value={form.values.kind}
          onChange={(kind) => form.setFieldValue('kind', kind)}
        />
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
