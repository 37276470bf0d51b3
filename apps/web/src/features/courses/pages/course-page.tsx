import { Group } from '@mantine/core';
import type { CourseDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useHasRole } from '../../../platform/current-user';
import { useFormat } from '../../../platform/format/use-format';
import { Bidi } from '../../../ui/bidi';
import { FactList } from '../../../ui/fact-list';
import { LinkButton } from '../../../ui/link-button';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { Section } from '../../../ui/section';
import { TextLink } from '../../../ui/text-link';
import { useCourse } from '../api/use-course';
import { ActivityIcon, useKindName } from '../components/activity-kind';
import { CertificateRules } from '../components/certificate-rules';
import { CourseHours } from '../components/course-hours';
import classes from './course-page.module.css';

/** A published course before anybody enrols: what one learns, how long, what the certificate asks for. */
export default function CoursePage() {
  const { id = '' } = useParams<{ id: string }>();
  const query = useCourse(id);
  return <Loaded query={query}>{(course) => <Course course={course} />}</Loaded>;
}

function Course({ course }: { course: CourseDto }) {
  const { t } = useTranslation('courses');
  const author = useHasRole('trainer');
  const reviewer = useHasRole('reviewer');
  return (
    <Page
      title={course.title}
      lead={<span dir="auto">{course.summary}</span>}
      back={{ href: '/catalogue', label: t('catalogue.title') }}
      action={
        author ? (
          <Group>
            <LinkButton href={`/courses/${course.id}`} variant="default">
              {t('course.edit')}
            </LinkButton>
            <LinkButton href={`/cohorts/new?course=${course.id}`}>{t('course.openCohort')}</LinkButton>
          </Group>
        ) : undefined
      }
    >
      <Section title={t('course.inShort')} look="card">
        <FactList facts={useFacts(course)} />
      </Section>
      {course.objectives.length > 0 && (
        <Section title={t('course.objectives')}>
          <ul className={classes.objectives}>
            {course.objectives.map((objective) => (
              <li key={objective} dir="auto">
                {objective}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('course.modules')}>
        <Modules modules={course.modules} />
      </Section>
      {(author || reviewer) && (
        <Section title={t('course.resultsTitle')}>
          <TextLink href={`/courses/${course.id}/results`}>{t('course.results')}</TextLink>
        </Section>
      )}
      <Section title={t('course.certificate')} look="card">
        <p>{t('rules.intro')}</p>
        <CertificateRules rules={course.rules} />
      </Section>
    </Page>
  );
}

function useFacts(course: CourseDto) {
  const { t } = useTranslation('courses');
  const format = useFormat();
  const list = (words: string[]): string => words.join(t('list.separator'));
  return [
    { label: t('course.code'), value: <Bidi dir="ltr">{course.code}</Bidi> },
    ...(course.onlineMinutes + course.faceToFaceMinutes > 0
      ? [
          {
            label: t('course.hours'),
            value: <CourseHours online={course.onlineMinutes} faceToFace={course.faceToFaceMinutes} />,
          },
        ]
      : []),
    { label: t('course.languages'), value: list(course.languages.map((each) => t(`common:language.${each}`))) },
    { label: t('course.for'), value: list(course.audience.map((each) => t(`audience.${each}`))) },
    { label: t('course.publishedOn'), value: course.publishedAt ? format.whenInFull(course.publishedAt) : '' },
  ].filter(({ value }) => value !== '');
}

function Modules({ modules }: { modules: CourseDto['modules'] }) {
  const format = useFormat();
  const nameOf = useKindName();
  return (
    <ol className={classes.modules}>
      {modules.map((module) => (
        <li key={module.id} className={classes.module}>
          <h3 dir="auto" className={classes.moduleTitle}>
            {module.title}
          </h3>
          <ul className={classes.activities}>
            {module.activities.map((activity) => (
              <li key={activity.id} className={classes.activity}>
                <span aria-hidden className={classes.icon}>
                  <ActivityIcon kind={activity.kind} />
                </span>
                <span>
                  <span dir="auto">{activity.title}</span>
                  <span className={classes.facts}>
                    {nameOf(activity)}
                    {activity.minutes > 0 && ` · ${format.minutes(activity.minutes)}`}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
