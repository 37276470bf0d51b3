import { useMediaQuery } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf, type Language } from '../platform/language';
import { LanguageTabs } from './language-tabs';
import classes from './side-by-side.module.css';

interface SideBySideProps {
  /** The two texts; French always left and Arabic always right, whatever the language of the screen. */
  fr: ReactNode;
  ar: ReactNode;
  /** Words for a text that needs attention: "Translation to review". */
  marks?: Partial<Record<Language, string>>;
}

const PAIR = ['fr', 'ar'] as const;

/** The same thing in French and in Arabic: two columns on a desk, tabs on a phone. */
export function SideBySide({ fr, ar, marks = {} }: SideBySideProps) {
  const { t } = useTranslation('common');
  const [shown, setShown] = useState<Language>('fr');
  const roomy = useMediaQuery('(min-width: 62em)', true);
  if (!roomy) {
    return (
      <LanguageTabs languages={PAIR} value={shown} onChange={setShown} marks={marks}>
        {shown === 'ar' ? ar : fr}
      </LanguageTabs>
    );
  }
  return (
    <div dir="ltr" className={classes.pair}>
      {PAIR.map((language) => (
        <div
          key={language}
          role="group"
          aria-label={t(`language.${language}`)}
          lang={language}
          dir={directionOf(language)}
        >
          <p className={classes.language}>
            {t(`language.${language}`)}
            {marks[language] !== undefined && <span className={classes.mark}>{marks[language]}</span>}
          </p>
          {language === 'ar' ? ar : fr}
        </div>
      ))}
    </div>
  );
}
