import { diffWordsWithSpace } from 'diff';
import { useTranslation } from 'react-i18next';
import { directionOf, type Language } from '../../../platform/language';
import classes from './what-changed.module.css';

interface WhatChangedProps {
  before: string;
  now: string;
  language: Language;
}

/** Two texts word by word: what went is struck, what came is underlined, and a screen reader is told so. */
export default function WhatChanged({ before, now, language }: WhatChangedProps) {
  const { t } = useTranslation('courses');
  return (
    <p lang={language} dir={directionOf(language)} className={classes.text}>
      {diffWordsWithSpace(before, now).map(({ value, added, removed }, index) => {
        if (added) {
          return (
            <ins key={index}>
              <span className={classes.spoken}>{t('change.added')}</span>
              {value}
            </ins>
          );
        }
        if (removed) {
          return (
            <del key={index}>
              <span className={classes.spoken}>{t('change.removed')}</span>
              {value}
            </del>
          );
        }
        return <span key={index}>{value}</span>;
      })}
    </p>
  );
}
