import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { PersonDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { useFormProblems } from '../../../platform/form-problems';
import { sayDone } from '../../../platform/undo';
import { FormActions, FormColumn } from '../../../ui/form-column';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { useCorrectPerson, usePerson } from '../api/use-people';
import { inputOf, PersonFields, usePersonRules, valuesOf, type PersonValues } from '../components/person-form';

export default function CorrectPersonPage() {
  const { t } = useTranslation('people');
  const { id = '' } = useParams<{ id: string }>();
  const query = usePerson(id);
  return (
    <Page
      title={t('correct.title')}
      back={{ href: `/people/${id}`, label: query.data?.displayName ?? t('list.title') }}
      width="reading"
    >
      <Loaded query={query}>{(person) => <CorrectionForm person={person} />}</Loaded>
    </Page>
  );
}

function CorrectionForm({ person }: { person: PersonDto }) {
  const { t } = useTranslation('people');
  const [, navigate] = useLocation();
  const form = useForm<PersonValues>({ initialValues: valuesOf(person), validate: usePersonRules() });
  const problems = useFormProblems(form);
  const correcting = useCorrectPerson(person.id);
  const save = form.onSubmit(
    (values) =>
      correcting.mutate(
        { ...inputOf(values), revision: person.revision },
        {
          onError: problems.show,
          onSuccess: () => {
            sayDone(t('correct.done'));
            navigate(`/people/${person.id}`);
          },
        },
      ),
    problems.showInvalid,
  );
  return (
    <FormColumn problems={problems} onSubmit={save}>
      <PersonFields form={form} />
      <FormActions>
        <Button type="submit" loading={correcting.isPending}>
          {t('common:actions.save')}
        </Button>
      </FormActions>
    </FormColumn>
  );
}
