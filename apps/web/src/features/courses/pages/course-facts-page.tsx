import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { CourseDraftDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { useFormProblems } from '../../../platform/form-problems';
import { directionOf, LANGUAGES } from '../../../platform/language';
import { sayDone } from '../../../platform/undo';
import { FieldPair, FormActions, FormColumn } from '../../../ui/form-column';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { useChangeDraft } from '../api/use-change-draft';
import { useCourseDraft } from '../api/use-course-draft';
import { AUDIENCES } from '../audience';
import { PublishedOnly } from '../components/published-only';
import { RulesFields } from '../components/rules-fields';
import { TitleFields } from '../components/title-fields';
import { factsOf, changeOf, wrongNumber } from '../facts-form';

/** The first page of a course and what its certificate asks for. */
export default function CourseFactsPage() {
  const { id = '' } = useParams<{ id: string }>();
  const draft = useCourseDraft(id);
  if (draft.error?.code === 'course.no-draft') return <PublishedOnly courseId={id} />;
  return <Loaded query={draft}>{(loaded) => <FactsForm draft={loaded} />}</Loaded>;
}

function FactsForm({ draft }: { draft: CourseDraftDto }) {
  const { t } = useTranslation('courses');
  const [, navigate] = useLocation();
  const { baseLanguage } = draft;
  const form = useForm({
    initialValues: factsOf(draft),
    validate: (values) => ({
      ...(values.title[baseLanguage].trim() ? {} : { [`title.${baseLanguage}`]: t('fields.titleMissing') }),
      ...wrongNumber(values, t('fields.numberWrong')),
    }),
  });
  const problems = useFormProblems(form);
  const changing = useChangeDraft(draft.courseId);
  const { languages } = form.values;
  const back = `/courses/${draft.courseId}`;
  const save = form.onSubmit((values) => {
    changing.mutate(changeOf(values, draft.revision), {
      onError: problems.show,
      onSuccess: () => {
        sayDone(t('facts.saved'));
        navigate(back);
      },
    });
  }, problems.showInvalid);
  return (
    <Page title={t('facts.title')} width="reading" back={{ href: back, label: t('editor.back') }}>
      <FormColumn problems={problems} onSubmit={save}>
        <Checkbox.Group
          label={t('fields.languages')}
          description={t('fields.languagesHelp')}
          value={languages}
          onChange={(chosen) =>
            form.setFieldValue('languages', [
              baseLanguage,
              ...LANGUAGES.filter((each) => each !== baseLanguage && chosen.includes(each)),
            ])
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
        <TitleFields
          languages={languages}
          baseLanguage={baseLanguage}
          inputProps={(language) => form.getInputProps(`title.${language}`)}
        />
        {(['summary', 'objectives'] as const).map((field) =>
          languages.map((language) => (
            <Textarea
              key={`${field}-${language}`}
              label={t(`fields.${field}In`, { language: t(`inLanguage.${language}`) })}
              description={field === 'objectives' ? t('fields.objectivesHelp') : undefined}
              lang={language}
              dir={directionOf(language)}
              rows={field === 'summary' ? 3 : 5}
              {...form.getInputProps(`${field}.${language}`)}
            />
          )),
        )}
        <Checkbox.Group label={t('catalogue.audience')} {...form.getInputProps('audience')}>
          {AUDIENCES.map((audience) => (
            <Checkbox key={audience} value={audience} label={t(`audience.${audience}`)} mt="sm" />
          ))}
        </Checkbox.Group>
        <FieldPair>
          <TextInput
            label={t('fields.onlineHours')}
            inputMode="decimal"
            dir="ltr"
            {...form.getInputProps('onlineHours')}
          />
          <TextInput
            label={t('fields.faceToFaceHours')}
            inputMode="decimal"
            dir="ltr"
            {...form.getInputProps('faceToFaceHours')}
          />
        </FieldPair>
        <RulesFields form={form} />
        <FormActions>
          <Button type="submit" size="lg" loading={changing.isPending}>
            {t('common:actions.save')}
          </Button>
        </FormActions>
      </FormColumn>
    </Page>
  );
}
