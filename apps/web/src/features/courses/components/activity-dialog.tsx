import { Button, Checkbox, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { CourseDraftDto, DraftActivityDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormProblems } from '../../../platform/form-problems';
import { ChoiceField } from '../../../ui/choice-field';
import { Dialog } from '../../../ui/dialog';
import { FormActions, FormColumn } from '../../../ui/form-column';
import { useOutlineChanges } from '../api/use-outline-changes';
import { filled } from '../localised';
import { TitleFields } from './title-fields';

/** What an author chooses between: a kind, and for some what it is for. */
const CHOICES = {
  lesson: { kind: 'lesson', purpose: undefined, actionPlan: false },
  'pre-test': { kind: 'quiz', purpose: 'pre-test', actionPlan: false },
  formative: { kind: 'quiz', purpose: 'formative', actionPlan: false },
  final: { kind: 'quiz', purpose: 'final', actionPlan: false },
  assignment: { kind: 'assignment', purpose: undefined, actionPlan: false },
  'action-plan': { kind: 'assignment', purpose: undefined, actionPlan: true },
  session: { kind: 'session', purpose: undefined, actionPlan: false },
  survey: { kind: 'survey', purpose: undefined, actionPlan: false },
} as const;
type ChoiceName = keyof typeof CHOICES;
const NAMES = Object.keys(CHOICES) as ChoiceName[];

/** Never counts, whatever an author may think: a pre-test and a survey do not block (domain rules). */
const OPTIONAL = new Set<ChoiceName>(['pre-test', 'survey']);

interface ActivityDialogProps {
  draft: CourseDraftDto;
  moduleId: string;
  /** `null`: a new one. Its kind does not change any more. */
  activity: DraftActivityDto | null;
  open: boolean;
  onClose: () => void;
}

/** Adds an activity, or changes its title, length and weight. */
export function ActivityDialog(props: ActivityDialogProps) {
  const { t } = useTranslation('courses');
  const title = props.activity ? t('outline.changeActivity') : t('outline.addActivity');
  return (
    <Dialog cross open={props.open} title={title} onClose={props.onClose}>
      <ActivityForm {...props} />
    </Dialog>
  );
}

function ActivityForm({ draft, moduleId, activity, onClose }: ActivityDialogProps) {
  const { t } = useTranslation('courses');
  const { baseLanguage } = draft;
  const form = useForm({
    initialValues: {
      choice: activity ? choiceOf(activity) : 'lesson',
      title: { fr: '', ar: '', en: '', ...activity?.title },
      minutes: String(activity?.minutes ?? 8),
      mandatory: activity?.mandatory ?? true,
    },
    validate: (values) => ({
      ...(values.title[baseLanguage].trim() ? {} : { [`title.${baseLanguage}`]: t('fields.titleMissing') }),
      ...(/^\d{1,4}$/.test(values.minutes.trim()) ? {} : { minutes: t('fields.minutesWrong') }),
    }),
  });
  const problems = useFormProblems(form);
  const changing = useOutlineChanges(draft.courseId);
  const save = form.onSubmit((values) => {
    const { kind, purpose, actionPlan } = CHOICES[values.choice];
    const facts = { title: filled(values.title), minutes: Number(values.minutes), mandatory: values.mandatory };
    const common = { ...facts, ...(purpose ? { purpose } : {}), actionPlan };
    changing.mutate(
      activity
        ? { do: 'change-activity', activityId: activity.id, activity: common }
        : { do: 'add-activity', moduleId, activity: { ...common, kind } },
      { onSuccess: onClose, onError: problems.show },
    );
  }, problems.showInvalid);
  const kindOf = activity ? CHOICES[choiceOf(activity)].kind : null;
  const choices = NAMES.filter((name) => kindOf === null || CHOICES[name].kind === kindOf);
  return (
    <FormColumn problems={problems} onSubmit={save}>
      {choices.length > 1 && (
        <ChoiceField
          label={t('fields.kind')}
          choices={choices.map((value) => ({ value, label: t(`choice.${value}`), help: t(`choiceHelp.${value}`) }))}
          value={form.values.choice}
          onChange={(choice) => form.setValues({ choice, mandatory: !OPTIONAL.has(choice) })}
        />
      )}
      <TitleFields
        languages={draft.languages}
        baseLanguage={baseLanguage}
        inputProps={(language) => form.getInputProps(`title.${language}`)}
      />
      <TextInput
        label={t('fields.minutes')}
        description={t('fields.minutesHelp')}
        inputMode="numeric"
        dir="ltr"
        styles={{ wrapper: { maxInlineSize: '8rem' } }}
        {...form.getInputProps('minutes')}
      />
      <Checkbox
        label={t('fields.mandatory')}
        description={t('fields.mandatoryHelp')}
        {...form.getInputProps('mandatory', { type: 'checkbox' })}
      />
      <FormActions>
        <Button type="submit" loading={changing.isPending}>
          {t('common:actions.save')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common:actions.cancel')}
        </Button>
      </FormActions>
    </FormColumn>
  );
}

function choiceOf({ kind, purpose, actionPlan }: DraftActivityDto): ChoiceName {
  return NAMES.find((name) => {
    const choice = CHOICES[name];
    return choice.kind === kind && (choice.purpose ?? null) === purpose && choice.actionPlan === actionPlan;
  })!;
}
