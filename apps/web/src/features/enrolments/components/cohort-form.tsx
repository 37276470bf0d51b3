import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { CohortChoicesDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormProblems } from '../../../platform/form-problems';
import { FieldPair, FormActions, FormColumn } from '../../../ui/form-column';
import { LinkButton } from '../../../ui/link-button';
import type { CohortPlan } from './cohort-plan';
import { ProvidersField } from './providers-field';
import { TrainersField } from './trainers-field';

interface CohortFormProps {
  initial: CohortPlan;
  choices: CohortChoicesDto;
  /** The course of a cohort that exists cannot be changed. */
  courseFixed: boolean;
  submitLabel: string;
  busy: boolean;
  cancelHref: string;
  onSubmit: (plan: CohortPlan, onError: (error: unknown) => void) => void;
}

/** Opens or changes a cohort: course, dates, who trains, who is invited, what is due when. */
export function CohortForm({
  initial,
  choices,
  courseFixed,
  submitLabel,
  busy,
  cancelHref,
  onSubmit,
}: CohortFormProps) {
  const { t } = useTranslation('enrolments');
  const given = (value: string, words: string): string | null => (value.trim() === '' ? words : null);
  const form = useForm<CohortPlan>({
    initialValues: initial,
    validate: {
      courseId: (value) => given(value, t('form.missing.courseId')),
      name: (value) => given(value, t('form.missing.name')),
      startsOn: (value) => given(value, t('form.missing.startsOn')),
      endsOn: (value, { startsOn }) =>
        given(value, t('form.missing.endsOn')) ?? (startsOn && value < startsOn ? t('form.endsBefore') : null),
      providerIds: (value) => (value.length === 0 ? t('form.noProvider') : null),
    },
  });
  const problems = useFormProblems(form);
  const course = choices.courses.find(({ courseId }) => courseId === form.values.courseId);
  return (
    <FormColumn
      problems={problems}
      onSubmit={form.onSubmit((plan) => onSubmit(plan, problems.show), problems.showInvalid)}
    >
      <NativeSelect
        label={t('cohort.course')}
        description={courseFixed ? t('form.courseFixed') : t('form.courseHelp')}
        disabled={courseFixed}
        data={[
          { value: '', label: t('form.choose') },
          ...choices.courses.map(({ courseId, code, title }) => ({ value: courseId, label: `${code} · ${title}` })),
        ]}
        {...form.getInputProps('courseId')}
      />
      <TextInput
        label={t('form.name')}
        description={t('form.nameHelp')}
        maxLength={120}
        {...form.getInputProps('name')}
      />
      <FieldPair>
        <TextInput type="date" label={t('form.startsOn')} {...form.getInputProps('startsOn')} />
        <TextInput type="date" label={t('form.endsOn')} {...form.getInputProps('endsOn')} />
      </FieldPair>
      <TextInput
        type="date"
        label={t('nominate.until')}
        description={t('form.untilHelp')}
        {...form.getInputProps('nominationsUntil')}
      />
      <TextInput
        label={t('cohort.capacity')}
        description={t('form.capacityHelp')}
        inputMode="numeric"
        {...form.getInputProps('capacity')}
      />
      <TrainersField
        trainers={choices.trainers}
        value={form.values.trainerIds}
        onChange={(trainerIds) => form.setFieldValue('trainerIds', trainerIds)}
      />
      <ProvidersField
        providers={choices.providers}
        value={form.values.providerIds}
        seats={form.values.seats}
        error={form.errors.providerIds}
        onChange={(providerIds) => form.setFieldValue('providerIds', providerIds)}
        onSeats={(seats) => form.setFieldValue('seats', seats)}
      />
      {course?.modules.map(({ id, title }) => (
        <TextInput
          key={id}
          type="date"
          label={t('form.due', { module: title })}
          min={form.values.startsOn || undefined}
          max={form.values.endsOn || undefined}
          value={form.values.dueDates[id] ?? ''}
          onChange={({ currentTarget: { value } }) =>
            form.setFieldValue('dueDates', { ...form.values.dueDates, [id]: value })
          }
        />
      ))}
      <FormActions>
        <Button type="submit" size="lg" loading={busy}>
          {submitLabel}
        </Button>
        <LinkButton href={cancelHref} size="lg" variant="default">
          {t('common:actions.cancel')}
        </LinkButton>
      </FormActions>
    </FormColumn>
  );
}
