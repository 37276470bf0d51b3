import type { CourseCardDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Bidi } from '../../../ui/bidi';
import classes from './course-card.module.css';
import { CourseHours } from './course-hours';

/** One course of the catalogue; the whole card opens it. */
export function CourseCard({ course }: { course: CourseCardDto }) {
  const { t } = useTranslation('courses');
  return (
    <article className={classes.card}>
      <p className={classes.code}>
        <Bidi dir="ltr">{course.code}</Bidi>
      </p>
      <h2 className={classes.title}>
        <Link href={`/catalogue/${course.id}`} className={classes.link}>
          <span dir="auto">{course.title}</span>
        </Link>
      </h2>
      <p dir="auto" className={classes.summary}>
        {course.summary}
      </p>
      <p className={classes.facts}>
        <CourseHours online={course.onlineMinutes} faceToFace={course.faceToFaceMinutes} />
      </p>
      <p className={classes.facts}>
        {t('card.modules', { count: course.modules })}
        {course.languages.map((language) => (
          <span key={language} lang={language} className={classes.language}>
            {t(`common:language.${language}`)}
          </span>
        ))}
      </p>
    </article>
  );
}
