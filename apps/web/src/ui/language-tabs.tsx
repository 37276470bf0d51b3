import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf, type Language } from '../platform/language';
import classes from './language-tabs.module.css';

interface LanguageTabsProps {
  languages: readonly Language[];
  value: Language;
  onChange: (language: Language) => void;
  /** Languages that need attention, with the word for it ("Translation missing"). */
  marks?: Partial<Record<Language, string>>;
  /** What is shown in the chosen language; it gets that language's direction. */
  children: ReactNode;
}

/** One text at a time, in the language chosen here; the language of the screen does not change. */
export function LanguageTabs({ languages, value, onChange, marks = {}, children }: LanguageTabsProps) {
  const { t } = useTranslation('common');
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const rtl = document.documentElement.dir === 'rtl';
    const step = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 }[event.key];
    if (step === undefined) return;
    const next = languages[(languages.indexOf(value) + step + languages.length) % languages.length];
    if (next === undefined) return;
    onChange(next);
    list.current?.querySelector<HTMLElement>(`[data-language="${next}"]`)?.focus();
  };
  return (
    <div>
      <div ref={list} role="tablist" aria-label={t('translation.tabs')} className={classes.tabs}>
        {languages.map((language) => (
          <button
            key={language}
            type="button"
            role="tab"
            id={`${id}-${language}`}
            data-language={language}
            aria-selected={language === value}
            aria-controls={`${id}-panel`}
            tabIndex={language === value ? 0 : -1}
            className={classes.tab}
            onClick={() => onChange(language)}
            onKeyDown={move}
          >
            <span lang={language}>{t(`language.${language}`)}</span>
            {marks[language] !== undefined && <span className={classes.mark}>{marks[language]}</span>}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${value}`}
        lang={value}
        dir={directionOf(value)}
        className={classes.panel}
      >
        {children}
      </div>
    </div>
  );
}
