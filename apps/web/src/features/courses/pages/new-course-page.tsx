import { Button, Checkbox, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useFormProblems } from '../../../platform/form-problems';
import { LANGUAGES, type Language } from '../../../platform/language';
import { useLanguage } from '../../../platform/use-language';
import { ChoiceField } from '../../../ui/choice-field';
import { FormActions, FormColumn } from '../../../ui/form-column';
import { Page } from '../../../ui/page';
import { useCreateCourse } from '../api/use-create-course';
import { TitleFields } from '../components/title-fields';
import { filled } from '../localised';

/** The little that makes a course; everything else is written in its draft. */
export default function NewCoursePage() {
  const { t } = useTranslation('courses');
  const screen = useLanguage();
  const [, navigate] = useLocation();
  const [id] = useState(() => crypto.randomUUID());
  const form = useForm({
    initialValues: {
      code: '',
      baseLanguage: screen,
      languages: screen === 'en' ? (['en', 'fr', 'ar'] as Language[]) : (['fr', 'ar'] as Language[]),
      title: { fr: '', ar: '', en: '' },
    },
    validate: {
      code: (code) => (code.trim() === '' ? t('fields.codeMissing') : null),
      title: {
        fr: (title, { baseLanguage }) => (baseLanguage === 'fr' && !title.trim() ? t('fields.titleMissing') : null),
        ar: (title, { baseLanguage }) => (baseLanguage === 'ar' && !title.trim() ? t('fields.titleMissing') : null),
        en: (title, { baseLanguage }) => (baseLanguage === 'en' && !title.trim() ? t('fields.titleMissing') : null),
      },
    },
  });
  const problems = useFormProblems(form);
  const creating = useCreateCourse();
  const { baseLanguage, languages } = form.values;
  const create = form.onSubmit((values) => {
    const course = { ...values, id, languages: withBase(values.languages, values.baseLanguage) };
    creating.mutate(
      { ...course, title: filled(values.title) },
      { onError: problems.show, onSuccess: (made) => navigate(`/courses/${made.id}`) },
    );
  }, problems.showInvalid);
  return (
    <Page
      title={t('new.title')}
      lead={t('new.lead')}
      width="reading"
      back={{ href: '/courses', label: t('authored.title') }}
    >
      <FormColumn problems={problems} onSubmit={create}>
        <ChoiceField
          label={t('fields.baseLanguage')}
          help={t('fields.baseLanguageHelp')}
          look="row"
          choices={LANGUAGES.map((value) => ({ value, label: t(`common:language.${value}`) }))}
          value={baseLanguage}
          onChange={(value) => form.setFieldValue('baseLanguage', value)}
        />
        <Checkbox.Group
          label={t('fields.languages')}
          description={t('fields.languagesHelp')}
          value={withBase(languages, baseLanguage)}
          onChange={(chosen) =>
            form.setFieldValue(
              'languages',
              LANGUAGES.filter((each) => chosen.includes(each)),
            )
          }
        >
          {LANGUAGES.map((language) => (
            <Checkbox
              key={language}
              value={language}
              label={t(`common:language.${language}`)}
              disabled={language === baseLanguage}
              mt="sm"
            />
          ))}
        </Checkbox.Group>
        <TextInput
          label={t('course.code')}
          description={t('fields.codeHelp')}
          dir="ltr"
          maxLength={12}
          autoComplete="off"
          {...form.getInputProps('code')}
        />
        <TitleFields
          languages={withBase(languages, baseLanguage)}
          baseLanguage={baseLanguage}
          inputProps={(language) => form.getInputProps(`title.${language}`)}
        />
        <FormActions>
          <Button type="submit" size="lg" loading={creating.isPending}>
            {t('new.create')}
          </Button>
        </FormActions>
      </FormColumn>
    </Page>
  );
}

function withBase(languages: readonly Language[], base: Language): Language[] {
  return [base, ...languages.filter((language) => language !== base)];
}
