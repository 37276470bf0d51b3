import { IconBook2 } from '@tabler/icons-react';
import type { AuthoredCourseDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '../../../platform/use-url-state';
import { Bidi } from '../../../ui/bidi';
import { DateText } from '../../../ui/date-text';
import { EmptyState } from '../../../ui/empty-state';
import { FilterBar } from '../../../ui/filter-bar';
import { FilterSelect } from '../../../ui/filter-select';
import { LinkButton } from '../../../ui/link-button';
import { ListTable } from '../../../ui/list-table';
import { Page } from '../../../ui/page';
import { SearchField } from '../../../ui/search-field';
import { StatusBadge } from '../../../ui/status-badge';
import { TextLink } from '../../../ui/text-link';
import { useAuthoredCourses } from '../api/use-authored-courses';
import classes from './authored-courses-page.module.css';

const FILTERS = { q: '', archived: '' };

/** The author's desk: every course, its draft, its version in use, what is behind. */
export default function AuthoredCoursesPage() {
  const { t } = useTranslation('courses');
  const [filters, setFilters] = useUrlState(FILTERS);
  const list = useAuthoredCourses(filters);
  const create = <LinkButton href="/courses/new">{t('authored.create')}</LinkButton>;
  return (
    <Page
      title={t('authored.title')}
      lead={
        <span className={classes.status}>
          <TextLink href="/catalogue">{t('authored.seeCatalogue')}</TextLink>
          <TextLink href="/courses/import">{t('transfer.import')}</TextLink>
        </span>
      }
      action={create}
    >
      <FilterBar values={filters} defaults={FILTERS} onChange={setFilters}>
        <SearchField value={filters.q} onChange={(q) => setFilters({ q })} />
        <FilterSelect
          label={t('authored.which')}
          value={filters.archived}
          onChange={(archived) => setFilters({ archived })}
          options={[
            { value: '', label: t('authored.inUse') },
            { value: 'yes', label: t('common:status.archived') },
          ]}
        />
      </FilterBar>
      <ListTable
        list={list}
        caption={t('authored.title')}
        columns={[
          { key: 'course', header: t('authored.course'), cell: (course) => <CourseCell course={course} /> },
          { key: 'status', header: t('authored.status'), cell: (course) => <StatusCell course={course} /> },
          { key: 'changed', header: t('authored.changed'), cell: ({ updatedAt }) => <DateText value={updatedAt} /> },
        ]}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={IconBook2} title={t('authored.emptyTitle')} action={create}>
            <p>{t('authored.emptyWhy')}</p>
          </EmptyState>
        }
      />
    </Page>
  );
}

function CourseCell({ course }: { course: AuthoredCourseDto }) {
  return (
    <TextLink quiet href={`/courses/${course.id}`}>
      <Bidi dir="ltr">{course.code}</Bidi> · <Bidi>{course.title}</Bidi>
    </TextLink>
  );
}

const REVIEW_TONES = { 'asked-of-me': 'warning', asked: 'info', approved: 'success', 'sent-back': 'warning' } as const;

function StatusCell({ course }: { course: AuthoredCourseDto }) {
  const { t } = useTranslation('courses');
  const { archived, publishedNumber, draftNumber, outOfDateTexts, review } = course;
  return (
    <span className={classes.status}>
      {archived && <StatusBadge status="archived" />}
      {publishedNumber !== null && (
        <StatusBadge tone="success" label={t('authored.published', { number: publishedNumber })} />
      )}
      {draftNumber !== null && <StatusBadge status="draft" />}
      {review && <StatusBadge tone={REVIEW_TONES[review]} label={t(`review.status.${review}`)} />}
      {outOfDateTexts > 0 && <StatusBadge tone="warning" label={t('authored.outOfDate', { count: outOfDateTexts })} />}
    </span>
  );
}
