import type { NotificationPreferencesDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../ui/choice-field';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Section } from '../../../ui/section';
import { useChangeReminderChoices, useReminderChoices } from '../api/use-reminder-choices';
import classes from './reminder-choices-page.module.css';

const ANSWERS = ['yes', 'no'] as const;

/** Whether and when one is reminded; each choice is at work at once. */
export default function ReminderChoicesPage() {
  const { t } = useTranslation('notifications');
  const query = useReminderChoices();
  return (
    <Page
      title={t('choices.title')}
      lead={t('choices.lead')}
      back={{ href: '/messages', label: t('mine.title') }}
      width="reading"
    >
      <Section title={t('choices.section')} look="card">
        <Loaded query={query}>{(choices) => <Choices choices={choices} />}</Loaded>
      </Section>
    </Page>
  );
}

function Choices({ choices: { reminders, ramadanEvenings } }: { choices: NotificationPreferencesDto }) {
  const { t } = useTranslation('notifications');
  const keeping = useChangeReminderChoices();
  const answers = ANSWERS.map((value) => ({ value, label: t(`choices.answers.${value}`) }));
  return (
    <div className={classes.choices}>
      {keeping.error && <ProblemNotice problem={keeping.error} />}
      <ChoiceField
        label={t('choices.reminders')}
        help={t('choices.remindersHelp')}
        look="row"
        choices={answers}
        value={reminders ? 'yes' : 'no'}
        onChange={(answer) => keeping.mutate({ reminders: answer === 'yes' })}
      />
      <ChoiceField
        label={t('choices.ramadanEvenings')}
        help={t('choices.ramadanEveningsHelp')}
        look="row"
        choices={answers}
        value={ramadanEvenings ? 'yes' : 'no'}
        onChange={(answer) => keeping.mutate({ ramadanEvenings: answer === 'yes' })}
      />
      <p className={classes.saved} role="status">
        {keeping.isSuccess ? t('choices.saved') : ''}
      </p>
    </div>
  );
}
