import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  changeTrainingSession,
  getTerritory,
  scheduleTrainingSession,
  type CohortSessionsDto,
  type TrainingSessionDto,
} from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormProblems } from '../../../platform/form-problems';
import { sayDone } from '../../../platform/undo';
import { FieldPair, FormActions, FormColumn } from '../../../ui/form-column';

interface SessionFormProps {
  cohortId: string;
  plan: CohortSessionsDto;
  /** Null to plan a new one. */
  session: TrainingSessionDto | null;
  onClose: () => void;
}

interface Values extends Record<string, unknown> {
  activityId: string;
  date: string;
  from: string;
  to: string;
  placeFr: string;
  placeAr: string;
  provinceCode: string;
}

/** When and where a session takes place, in the local time of the cohort. */
export function SessionForm({ cohortId, plan, session, onClose }: SessionFormProps) {
  const { t } = useTranslation('sessions');
  const client = useQueryClient();
  const [id] = useState(() => crypto.randomUUID());
  const form = useForm<Values>({ initialValues: initialValues(plan, session) });
  const problems = useFormProblems(form);
  const saving = useMutation({
    mutationFn: async (values: Values) => {
      const body = bodyOf(values);
      if (session) await changeTrainingSession(session.id, { ...body, revision: session.revision });
      else await scheduleTrainingSession(cohortId, { ...body, id });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['cohort-sessions', cohortId] });
      sayDone(t(session ? 'form.changed' : 'form.planned'));
      onClose();
    },
    onError: problems.show,
  });
  return (
    <FormColumn problems={problems} onSubmit={form.onSubmit((values) => saving.mutate(values), problems.showInvalid)}>
      <NativeSelect
        label={t('form.activity')}
        data={plan.activities.map((activity) => ({ value: activity.id, label: activity.title }))}
        {...form.getInputProps('activityId')}
      />
      <TextInput
        type="date"
        label={t('form.date')}
        min={plan.startsOn}
        max={plan.endsOn}
        {...form.getInputProps('date')}
      />
      <FieldPair>
        <TextInput type="time" label={t('form.from')} {...form.getInputProps('from')} />
        <TextInput type="time" label={t('form.to')} {...form.getInputProps('to')} />
      </FieldPair>
      <TextInput
        label={t('form.placeFr')}
        description={t('form.placeHelp')}
        lang="fr"
        {...form.getInputProps('placeFr')}
      />
      <TextInput label={t('form.placeAr')} lang="ar" dir="rtl" {...form.getInputProps('placeAr')} />
      <ProvinceField {...form.getInputProps('provinceCode')} />
      <FormActions>
        <Button type="submit" loading={saving.isPending}>
          {t(session ? 'form.save' : 'form.plan')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common:actions.cancel')}
        </Button>
      </FormActions>
    </FormColumn>
  );
}

function ProvinceField(props: object) {
  const { t } = useTranslation('sessions');
  const { data } = useQuery({ queryKey: ['territory'], queryFn: () => getTerritory() });
  const groups = (data?.regions ?? []).map(({ name, provinces }) => ({
    group: name,
    items: provinces.map((province) => ({ value: province.code, label: province.name })),
  }));
  return (
    <NativeSelect
      label={t('form.province')}
      data={[{ value: '', label: t('form.noProvince') }, ...groups]}
      {...props}
    />
  );
}

function initialValues({ activities, startsOn }: CohortSessionsDto, session: TrainingSessionDto | null): Values {
  return {
    activityId: session?.activityId ?? activities[0]?.id ?? '',
    date: session?.date ?? startsOn,
    from: session?.from ?? '09:00',
    to: session?.to ?? '13:00',
    placeFr: session?.place.fr ?? '',
    placeAr: session?.place.ar ?? '',
    provinceCode: session?.provinceCode ?? '',
  };
}

function bodyOf({ activityId, date, from, to, placeFr, placeAr, provinceCode }: Values) {
  return {
    activityId,
    date,
    from,
    to,
    place: { fr: placeFr, ar: placeAr },
    ...(provinceCode ? { provinceCode } : {}),
  };
}
