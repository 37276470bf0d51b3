import { Checkbox, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { FactsValues } from '../facts-form';
import classes from './rules-fields.module.css';

const RULES = [
  { asked: 'attendanceAsked', percent: 'attendance' },
  { asked: 'finalTestAsked', percent: 'finalTest' },
  { asked: 'observationAsked', percent: 'observation' },
] as const;

/** What the certificate asks for, each rule a sentence to tick with its percentage. */
export function RulesFields({ form }: { form: UseFormReturnType<FactsValues> }) {
  const { t } = useTranslation('courses');
  return (
    <fieldset className={classes.rules}>
      <legend className={classes.legend}>{t('course.certificate')}</legend>
      <p className={classes.intro}>{t('rules.intro')}</p>
      <div className={classes.rule}>
        <Percent label={t('ruleFields.mandatory')} {...form.getInputProps('mandatory')} />
      </div>
      {RULES.map(({ asked, percent }) => (
        <div key={asked} className={classes.rule}>
          <Checkbox label={t(`ruleFields.${percent}`)} {...form.getInputProps(asked, { type: 'checkbox' })} />
          {form.values[asked] && <Percent label={t(`ruleFields.${percent}Percent`)} {...form.getInputProps(percent)} />}
        </div>
      ))}
      <div className={classes.rule}>
        <Checkbox label={t('rules.actionPlan')} {...form.getInputProps('actionPlan', { type: 'checkbox' })} />
      </div>
    </fieldset>
  );
}

function Percent({ label, ...input }: { label: string }) {
  return <TextInput label={label} inputMode="numeric" dir="ltr" maxLength={3} w="10rem" {...input} />;
}
