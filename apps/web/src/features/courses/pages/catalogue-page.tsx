import { Button } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import type { CourseCardDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import type { CursorList } from '../../../platform/cursor-list';
import { LANGUAGES } from '../../../platform/language';
import { useUrlState } from '../../../platform/use-url-state';
import { EmptyState } from '../../../ui/empty-state';
import { FilterBar } from '../../../ui/filter-bar';
import { FilterSelect } from '../../../ui/filter-select';
import { Waiting } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ProblemNotice } from '../../../ui/problem-notice';
import { SearchField } from '../../../ui/search-field';
import { useCatalogue } from '../api/use-catalogue';
import { AUDIENCES } from '../audience';
import { CourseCard } from '../components/course-card';
import classes from './catalogue-page.module.css';

const FILTERS = { q: '', audience: '', language: '', minutes: '' };
/** Minutes offered as "at most": half a day, a day, two days of work. */
const LENGTHS = ['240', '480', '960'];

/** Every published course: looked for by words, audience, language and length. */
export default function CataloguePage() {
  const { t } = useTranslation('courses');
  const [filters, setFilters] = useUrlState(FILTERS);
  const list = useCatalogue(filters);
  const all = { value: '', label: t('catalogue.all') };
  return (
    <Page title={t('catalogue.title')} lead={t('catalogue.lead')}>
      <FilterBar values={filters} defaults={FILTERS} onChange={setFilters}>
        <SearchField value={filters.q} onChange={(q) => setFilters({ q })} placeholder={t('catalogue.searchHint')} />
        <FilterSelect
          label={t('catalogue.audience')}
          value={filters.audience}
          onChange={(audience) => setFilters({ audience })}
          options={[all, ...AUDIENCES.map((value) => ({ value, label: t(`audience.${value}`) }))]}
        />
        <FilterSelect
          label={t('catalogue.language')}
          value={filters.language}
          onChange={(language) => setFilters({ language })}
          options={[all, ...LANGUAGES.map((value) => ({ value, label: t(`common:language.${value}`) }))]}
        />
        <FilterSelect
          label={t('catalogue.length')}
          value={filters.minutes}
          onChange={(minutes) => setFilters({ minutes })}
          options={[all, ...LENGTHS.map((value) => ({ value, label: t(`length.${value}`) }))]}
        />
      </FilterBar>
      <Cards list={list} />
    </Page>
  );
}

function Cards({ list }: { list: CursorList<CourseCardDto> }) {
  const { t } = useTranslation('courses');
  if (list.problem && list.items.length === 0) return <ProblemNotice problem={list.problem} onRetry={list.retry} />;
  if (list.isLoading) return <Waiting />;
  if (list.items.length === 0) {
    return (
      <EmptyState icon={IconBook2} title={t('catalogue.emptyTitle')}>
        <p>{t('catalogue.emptyWhy')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <p role="status" className={classes.count}>
        {t('catalogue.found', { count: list.items.length })}
      </p>
      <ul className={classes.cards}>
        {list.items.map((course) => (
          <li key={course.id}>
            <CourseCard course={course} />
          </li>
        ))}
      </ul>
      {list.hasMore && (
        <Button variant="default" loading={list.isLoadingMore} onClick={list.showMore}>
          {t('common:actions.showMore')}
        </Button>
      )}
    </>
  );
}
