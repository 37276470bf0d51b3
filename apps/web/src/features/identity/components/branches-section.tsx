import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { BranchDto, ProviderDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormProblems } from '../../../platform/form-problems';
import { sayDone } from '../../../platform/undo';
import { Bidi } from '../../../ui/bidi';
import { ChoiceField } from '../../../ui/choice-field';
import { FormActions, FormColumn } from '../../../ui/form-column';
import { Section } from '../../../ui/section';
import { useSaveBranch } from '../api/use-providers';
import classes from './people.module.css';
import { ProvinceSelect } from './province-select';

const SETTINGS = ['urban', 'rural'] as const;

/** Where a provider serves clients. */
export function BranchesSection({ provider, manages }: { provider: ProviderDto; manages: boolean }) {
  const { t } = useTranslation('people');
  const [edited, setEdited] = useState<BranchDto | 'new' | null>(null);
  return (
    <Section title={t('branches.title')} look="card">
      <ul className={classes.items}>
        {provider.branchList.map((branch) => (
          <li key={branch.id} className={classes.item}>
            <span className={classes.stack}>
              <strong>
                <Bidi>{branch.displayName}</Bidi>
              </strong>
              <span className={classes.quiet}>
                <Bidi>{branch.provinceName}</Bidi> · {t(`branches.${branch.setting}`)} ·{' '}
                {t('branches.staff', { count: branch.staff })}
              </span>
            </span>
            {manages && (
              <span className={classes.acts}>
                <Button variant="subtle" onClick={() => setEdited(branch)}>
                  {t('branches.correct')}
                </Button>
              </span>
            )}
          </li>
        ))}
        {provider.branchList.length === 0 && <li className={classes.quiet}>{t('branches.none')}</li>}
      </ul>
      {manages && edited === null && (
        <Button variant="default" mt="md" onClick={() => setEdited('new')}>
          {t('branches.add')}
        </Button>
      )}
      {edited !== null && (
        <div className={classes.form}>
          <BranchForm
            key={edited === 'new' ? 'new' : edited.id}
            provider={provider}
            branch={edited === 'new' ? null : edited}
            onDone={() => setEdited(null)}
          />
        </div>
      )}
    </Section>
  );
}

interface BranchFormProps {
  provider: ProviderDto;
  branch: BranchDto | null;
  onDone: () => void;
}

function BranchForm({ provider, branch, onDone }: BranchFormProps) {
  const { t } = useTranslation('people');
  const [newId] = useState(() => crypto.randomUUID());
  const form = useForm({
    initialValues: {
      name: { fr: branch?.name.fr ?? '', ar: branch?.name.ar ?? '' },
      provinceCode: branch?.provinceCode ?? provider.provinceCode,
      setting: branch?.setting ?? 'urban',
    },
    validate: ({ name, provinceCode }) => ({
      'name.fr': name.fr.trim() === '' ? t('providers.missing.name') : null,
      provinceCode: provinceCode === '' ? t('providers.missing.province') : null,
    }),
  });
  const problems = useFormProblems(form);
  const saving = useSaveBranch(provider.id);
  const save = form.onSubmit(
    ({ name, provinceCode, setting }) =>
      saving.mutate(
        {
          id: branch?.id ?? null,
          newId,
          branch: { name: { fr: name.fr, ar: name.ar || undefined }, provinceCode, setting },
        },
        {
          onError: problems.show,
          onSuccess: () => {
            sayDone(t('branches.saved'));
            onDone();
          },
        },
      ),
    problems.showInvalid,
  );
  return (
    <FormColumn problems={problems} onSubmit={save}>
      <TextInput label={t('providers.nameFr')} dir="ltr" lang="fr" {...form.getInputProps('name.fr')} />
      <TextInput label={t('providers.nameAr')} dir="rtl" lang="ar" {...form.getInputProps('name.ar')} />
      <ProvinceSelect
        value={form.values.provinceCode}
        error={form.errors['provinceCode']}
        onChange={(code) => form.setFieldValue('provinceCode', code)}
      />
      <ChoiceField
        label={t('branches.setting')}
        look="row"
        value={form.values.setting}
        choices={SETTINGS.map((value) => ({ value, label: t(`branches.${value}`) }))}
        onChange={(setting) => form.setFieldValue('setting', setting)}
      />
      <FormActions>
        <Button type="submit" loading={saving.isPending}>
          {t('common:actions.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('common:actions.cancel')}
        </Button>
      </FormActions>
    </FormColumn>
  );
}
