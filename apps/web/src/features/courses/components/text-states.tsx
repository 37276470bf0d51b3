import type { DraftActivityDto } from '@tamkin/api-client';
import { IconAlertTriangle, IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../platform/language';
import classes from './outline-editor.module.css';

/** How far the text of an activity is in each language: written, missing, or behind its base. */
export function TextStates({ activity, languages }: { activity: DraftActivityDto; languages: readonly Language[] }) {
  const { t } = useTranslation('courses');
  return (
    <span className={classes.states}>
      {languages.map((language) => {
        const text = activity.texts.find((state) => state.language === language);
        const state = !text || text.empty || text.missing > 0 ? 'missing' : text.outOfDate ? 'out-of-date' : 'written';
        const Icon = { missing: IconCircleDashed, 'out-of-date': IconAlertTriangle, written: IconCheck }[state];
        return (
          <span key={language} className={classes.state} data-state={state}>
            <Icon size={16} aria-hidden />
            <span lang={language}>{t(`common:language.${language}`)}</span>
            <span className={state === 'written' ? classes.hidden : undefined}>{t(`textState.${state}`)}</span>
          </span>
        );
      })}
    </span>
  );
}
