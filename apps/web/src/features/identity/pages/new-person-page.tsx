import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { usePresence } from '../../../platform/current-user';
import { useFormProblems } from '../../../platform/form-problems';
import { sayDone } from '../../../platform/undo';
import { FormActions, FormColumn } from '../../../ui/form-column';
import { Page } from '../../../ui/page';
import { useAddPerson } from '../api/use-people';
import { inputOf, NOBODY, PersonFields, usePersonRules, type PersonValues } from '../components/person-form';
import { PlaceFields } from '../components/place-fields';
import { today } from '../components/today';

/** Adds one person; their page then offers the invitation. */
export default function NewPersonPage() {
  const { t } = useTranslation('people');
  const { active } = usePresence();
  const [, navigate] = useLocation();
  const [id] = useState(() => crypto.randomUUID());
  const [place, setPlace] = useState({ providerId: active.providerId ?? '', branchId: '', day: today() });
  const form = useForm<PersonValues>({ initialValues: NOBODY, validate: usePersonRules() });
  const problems = useFormProblems(form);
  const adding = useAddPerson();
  const save = form.onSubmit(
    (values) =>
      adding.mutate(
        {
          ...inputOf(values),
          id,
          providerId: place.providerId || null,
          branchId: place.branchId || null,
          ...(place.providerId && place.day ? { memberSince: place.day } : {}),
        },
        {
          onError: problems.show,
          onSuccess: (made) => {
            sayDone(t('new.done'));
            navigate(`/people/${made.id}`);
          },
        },
      ),
    problems.showInvalid,
  );
  return (
    <Page title={t('new.title')} back={{ href: '/people', label: t('list.title') }} width="reading">
      <FormColumn problems={problems} onSubmit={save}>
        <PersonFields form={form} />
        <PlaceFields
          {...place}
          dayLabel={t('place.since')}
          optional={active.role === 'administrator'}
          onChange={(change) => setPlace({ ...place, ...change })}
        />
        <FormActions>
          <Button type="submit" loading={adding.isPending}>
            {t('new.save')}
          </Button>
        </FormActions>
      </FormColumn>
    </Page>
  );
}
