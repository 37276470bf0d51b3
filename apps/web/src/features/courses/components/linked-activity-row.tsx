import type { DraftActivityDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { useLanguage } from '../../../platform/use-language';
import { TextLink } from '../../../ui/text-link';
import { inLanguage } from '../localised';
import { ActivityIcon, useKindName } from './activity-kind';
import classes from './outline-editor.module.css';

/** An activity of a module that is written in another course: to look at, not to change. */
export function LinkedActivityRow({ courseId, activity }: { courseId: string; activity: DraftActivityDto }) {
  const { t } = useTranslation('courses');
  const format = useFormat();
  const nameOf = useKindName();
  const title = inLanguage(activity.title, useLanguage());
  const facts = [
    nameOf(activity),
    ...(activity.minutes > 0 ? [format.minutes(activity.minutes)] : []),
    ...(activity.mandatory ? [] : [t('outline.optional')]),
  ];
  return (
    <li className={classes.activity}>
      <span aria-hidden className={classes.icon}>
        <ActivityIcon kind={activity.kind} />
      </span>
      <span className={classes.what}>
        <TextLink quiet href={`/courses/${courseId}/preview/${activity.id}`}>
          <bdi lang={title.language}>{title.text}</bdi>
        </TextLink>
        <span className={classes.facts}>{facts.join(' · ')}</span>
      </span>
    </li>
  );
}
