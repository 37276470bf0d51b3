import type { CourseDraftDto, DraftActivityDto } from '@tamkin/api-client';
import { IconAlertTriangle, IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { hasText, textGap } from '../activity-gaps';
import classes from './outline-editor.module.css';

interface ActivityStatesProps {
  activity: DraftActivityDto;
  draft: Pick<CourseDraftDto, 'baseLanguage' | 'languages'>;
}

/** What an activity still lacks: its text in each language, or questions. */
export function ActivityStates({ activity, draft: { baseLanguage, languages } }: ActivityStatesProps) {
  const { t } = useTranslation('courses');
  if (!hasText(activity)) {
    if (!activity.empty) return null;
    return (
      <span className={classes.states}>
        <span className={classes.state} data-state="missing">
          <IconCircleDashed size={16} aria-hidden />
          {t('textState.no-questions')}
        </span>
      </span>
    );
  }
  return (
    <span className={classes.states}>
      {languages.map((language) => {
        const gap = textGap(activity, language, baseLanguage);
        const behind = gap?.what === 'out-of-date' || gap?.what === 'unfinished';
        const Icon = gap === null ? IconCheck : behind ? IconAlertTriangle : IconCircleDashed;
        return (
          <span key={language} className={classes.state} data-state={gap ? 'missing' : 'written'}>
            <Icon size={16} aria-hidden />
            <span lang={language}>{t(`common:language.${language}`)}</span>
            <span className={gap ? undefined : classes.hidden}>
              {gap ? t(`textState.${gap.what}`, { count: gap.count }) : t('textState.written')}
            </span>
          </span>
        );
      })}
    </span>
  );
}
