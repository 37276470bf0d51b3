import { listAuthoredCourses, listQuestions } from '@tamkin/api-client';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../platform/api-problem';
import { useCursorList } from '../../../platform/cursor-list';
import { useLanguage } from '../../../platform/use-language';
import { useUrlState } from '../../../platform/use-url-state';
import { EmptyState } from '../../../ui/empty-state';
import { FilterBar } from '../../../ui/filter-bar';
import { FilterSelect } from '../../../ui/filter-select';
import { LinkButton } from '../../../ui/link-button';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { SearchField } from '../../../ui/search-field';
import { QUESTION_TYPES } from '../editor/types/editor-types';
import { QuestionTable } from '../editor/question-table';

const FILTERS = { course: '', q: '', type: 'all' };
/** Courses in the list of choices: a programme has some twenty. */
const MOST_COURSES = 200;

type Courses = Awaited<ReturnType<typeof listAuthoredCourses>>['items'];

/** The bank of questions, one course at a time. */
export default function QuestionsPage() {
  const { t } = useTranslation('assessments');
  const language = useLanguage();
  const [{ course }] = useUrlState(FILTERS);
  const courses = useQuery<Courses, ApiProblem>({
    queryKey: ['question-courses', language],
    queryFn: async () => (await listAuthoredCourses({ limit: MOST_COURSES })).items,
  });
  return (
    <Loaded query={courses}>
      {(items) => {
        const chosen = items.find(({ id }) => id === course) ?? items[0];
        return chosen ? (
          <Bank key={chosen.id} courses={items} courseId={chosen.id} />
        ) : (
          <Page title={t('bank.title')}>
            <EmptyState
              title={t('bank.noCourse')}
              action={<LinkButton href="/courses">{t('bank.courses')}</LinkButton>}
            >
              {t('bank.noCourseWhy')}
            </EmptyState>
          </Page>
        );
      }}
    </Loaded>
  );
}

function Bank({ courses, courseId }: { courses: Courses; courseId: string }) {
  const { t } = useTranslation('assessments');
  const [filters, setFilters] = useUrlState(FILTERS);
  const type = QUESTION_TYPES.find((known) => known === filters.type);
  const list = useCursorList(['questions', courseId, filters.q, type], (cursor) =>
    listQuestions(courseId, { q: filters.q, $type: type, cursor }),
  );
  const types = QUESTION_TYPES.map((value) => ({ value, label: t(`types.${value}`) }));
  return (
    <Page
      title={t('bank.title')}
      lead={t('bank.lead')}
      action={<LinkButton href={`/questions/${courseId}/new`}>{t('editor.newQuestion')}</LinkButton>}
    >
      <FilterBar values={filters} defaults={FILTERS} onChange={setFilters}>
        <FilterSelect
          label={t('bank.course')}
          value={courseId}
          options={courses.map(({ id, code, title }) => ({ value: id, label: `${code} · ${title}` }))}
          onChange={(course) => setFilters({ course })}
        />
        <SearchField value={filters.q} onChange={(q) => setFilters({ q })} />
        <FilterSelect
          label={t('editor.type')}
          value={filters.type}
          options={[{ value: 'all', label: t('marking.all') }, ...types]}
          onChange={(value) => setFilters({ type: value })}
        />
      </FilterBar>
      <QuestionTable list={list} courseId={courseId} />
    </Page>
  );
}
