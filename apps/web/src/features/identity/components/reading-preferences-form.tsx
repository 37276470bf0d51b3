import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../../platform/language';
import { setReadingPreferences, TEXT_SIZES, useReadingPreferences } from '../../../platform/reading-preferences';
import { useLanguage } from '../../../platform/use-language';
import { ChoiceField } from '../../../ui/choice-field';
import { ProblemNotice } from '../../../ui/problem-notice';
import { useChooseLanguage } from '../api/use-choose-language';
import classes from './reading-preferences-form.module.css';

const SCHEMES: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];

/** How this person reads on this device; each choice is at work at once, there is nothing to save. */
export function ReadingPreferencesForm() {
  const { t } = useTranslation('identity');
  const language = useLanguage();
  const keeping = useChooseLanguage();
  const { textSize, saveData } = useReadingPreferences();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className={classes.choices}>
      <ChoiceField
        label={t('common:language.label')}
        help={t('me.languageHelp')}
        look="row"
        value={language}
        choices={LANGUAGES.map((value) => ({ value, label: t(`common:language.${value}`) }))}
        onChange={(value) => keeping.mutate(value)}
      />
      {keeping.error && <ProblemNotice problem={keeping.error} />}
      <ChoiceField
        label={t('me.textSize')}
        look="row"
        value={textSize}
        choices={TEXT_SIZES.map((value) => ({ value, label: t(`me.textSizes.${value}`) }))}
        onChange={(value) => setReadingPreferences({ textSize: value })}
      />
      <ChoiceField
        label={t('me.scheme')}
        look="row"
        value={colorScheme}
        choices={SCHEMES.map((value) => ({ value, label: t(`me.schemes.${value}`) }))}
        onChange={setColorScheme}
      />
      <ChoiceField
        label={t('me.data')}
        help={t('me.dataHelp')}
        look="row"
        value={saveData ? 'save' : 'all'}
        choices={(['all', 'save'] as const).map((value) => ({ value, label: t(`me.dataChoices.${value}`) }))}
        onChange={(value) => setReadingPreferences({ saveData: value === 'save' })}
      />
    </div>
  );
}
