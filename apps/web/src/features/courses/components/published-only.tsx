import { Button } from '@mantine/core';
import type { CourseDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ProblemNotice } from '../../../ui/problem-notice';
import { StatusBadge } from '../../../ui/status-badge';
import { TextLink } from '../../../ui/text-link';
import { useCourse } from '../api/use-course';
import { useMakeDraft } from '../api/use-make-draft';
import classes from '../pages/course-editor-page.module.css';
import { DuplicateButton } from './duplicate-button';
import { ExportButton } from './export-button';
import { PublishedVersions } from './published-versions';

/** A course without a draft: what is published stays as it is, and this is the way on. */
export function PublishedOnly({ courseId }: { courseId: string }) {
  const course = useCourse(courseId);
  return <Loaded query={course}>{(loaded) => <Published course={loaded} />}</Loaded>;
}

function Published({ course }: { course: CourseDto }) {
  const { t } = useTranslation('courses');
  const making = useMakeDraft(course.id);
  return (
    <Page
      title={course.title}
      back={{ href: '/courses', label: t('authored.title') }}
      lead={course.archived ? <StatusBadge status="archived" /> : <StatusBadge status="published" />}
      action={
        <Button loading={making.isPending} onClick={() => making.mutate(undefined)}>
          {t('editor.newVersion')}
        </Button>
      }
    >
      <p>{t('editor.newVersionWhy')}</p>
      {making.error && <ProblemNotice problem={making.error} />}
      <p>
        <TextLink href={`/catalogue/${course.id}`}>{t('editor.seePublished')}</TextLink>
      </p>
      <p>
        <TextLink href={`/courses/${course.id}/results`}>{t('course.results')}</TextLink>
      </p>
      <p>
        <TextLink href={`/courses/${course.id}/objectives`}>{t('editor.objectiveMap')}</TextLink>
      </p>
      <div className={classes.ways}>
        <DuplicateButton course={course} />
        <ExportButton courseId={course.id} />
      </div>
      <PublishedVersions courseId={course.id} />
    </Page>
  );
}
