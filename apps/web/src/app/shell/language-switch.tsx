import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../../platform/i18n';
import { LANGUAGES, type Language } from '../../platform/language';
import { useLanguage } from '../../platform/use-language';
import classes from './language-switch.module.css';

/** As people know them from every Moroccan site; the full name is read out. */
const SHORT: Record<Language, string> = { fr: 'FR', ar: 'ع', en: 'EN' };

/** On every screen; keeps the page, what is typed and the position. */
export function LanguageSwitch() {
  const { t } = useTranslation('common');
  const current = useLanguage();
  return (
    <div role="group" aria-label={t('language.label')} className={`${classes.switch} tk-no-print`}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          aria-label={t(`language.${language}`)}
          className={classes.language}
          onClick={() => void changeLanguage(language)}
        >
          {SHORT[language]}
        </button>
      ))}
    </div>
  );
}
