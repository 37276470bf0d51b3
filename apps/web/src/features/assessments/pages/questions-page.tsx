import { listQuestions } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCursorList } from '../../../platform/cursor-list';
import { useUrlState } from '../../../platform/use-url-state';
import { EmptyState } from '../../../ui/empty-state';
import { FilterBar } from '../../../ui/filter-bar';
import { FilterSelect } from '../../../ui/filter-select';
import { LinkButton } from '../../../ui/link-button';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { SearchField } from '../../../ui/search-field';
import { TextLink } from '../../../ui/text-link';
import { sayObjective, useBankCourses, useBankTags, type BankCourses } from '../api/use-bank';
import { BulkBar } from '../editor/bulk-bar';
import { QUESTION_TYPES } from '../editor/types/editor-types';
import { QuestionTable } from '../editor/question-table';
import classes from '../exchange/exchange.module.css';
import { ExportDialog } from '../exchange/export-dialog';

const FILTERS = { course: '', q: '', type: 'all', topic: '', objective: '', difficulty: '', part: 'own' };
const PARTS = ['own', 'archived', 'shared-by-others'] as const;

/** The bank of questions, one course at a time. */
export default function QuestionsPage() {
  const { t } = useTranslation('assessments');
  const [{ course }] = useUrlState(FILTERS);
  const courses = useBankCourses();
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

type Filters = typeof FILTERS;

function Bank({ courses, courseId }: { courses: BankCourses; courseId: string }) {
  const { t } = useTranslation('assessments');
  const [filters, setFilters] = useUrlState(FILTERS);
  const [selected, setSelected] = useState<string[]>([]);
  const type = QUESTION_TYPES.find((known) => known === filters.type);
  const part = PARTS.find((known) => known === filters.part) ?? 'own';
  const tags = {
    topic: filters.topic || undefined,
    objective: filters.objective || undefined,
    difficulty: Number(filters.difficulty) || undefined,
  };
  const narrowed = Object.entries(FILTERS).some(
    ([field, usual]) => field !== 'course' && filters[field as keyof Filters] !== usual,
  );
  const list = useCursorList(['questions', courseId, 'list', filters], (cursor) =>
    listQuestions(courseId, { ...tags, q: filters.q, $type: type, part, cursor }),
  );
  const change = (changes: Partial<Filters>): void => {
    setSelected([]);
    setFilters(changes);
  };
  return (
    <Page
      title={t('bank.title')}
      lead={t('bank.lead')}
      width="wide"
      action={<LinkButton href={`/questions/${courseId}/new`}>{t('editor.newQuestion')}</LinkButton>}
    >
      <FilterBar values={filters} defaults={FILTERS} onChange={change}>
        <FilterSelect
          label={t('bank.course')}
          value={courseId}
          options={courses.map(({ id, code, title }) => ({ value: id, label: `${code} · ${title}` }))}
          onChange={(course) => change({ course, topic: '', objective: '' })}
        />
        <SearchField value={filters.q} onChange={(q) => change({ q })} />
        <TagFilters courseId={courseId} filters={filters} onChange={change} />
      </FilterBar>
      <div className={classes.transfers}>
        <ExportDialog
          courseId={courseId}
          selected={selected}
          filter={narrowed ? { ...tags, q: filters.q || undefined, type, part } : null}
        />
        <TextLink href={`/questions/${courseId}/imports`}>{t('bank.import')}</TextLink>
        <TextLink href={`/courses/${courseId}/objectives`}>{t('objectiveMap.title')}</TextLink>
      </div>
      {selected.length > 0 && part !== 'shared-by-others' && (
        <BulkBar
          courseId={courseId}
          courses={courses}
          selected={selected}
          archived={part === 'archived'}
          onDone={() => setSelected([])}
        />
      )}
      <QuestionTable
        list={list}
        courseId={courseId}
        {...(part === 'shared-by-others' ? {} : { selection: { ids: selected, onChange: setSelected } })}
      />
    </Page>
  );
}

interface TagFiltersProps {
  courseId: string;
  filters: Filters;
  onChange: (changes: Partial<Filters>) => void;
}

function TagFilters({ courseId, filters, onChange }: TagFiltersProps) {
  const { t } = useTranslation('assessments');
  const { topics, objectives } = useBankTags(courseId);
  const all = { value: '', label: t('marking.all') };
  const types = QUESTION_TYPES.map((value) => ({ value, label: t(`types.${value}`) }));
  const levels = (['1', '2', '3'] as const).map((value) => ({ value, label: t(`tags.levels.${value}`) }));
  const same = (values: readonly string[]) => [all, ...values.map((value) => ({ value, label: value }))];
  const usedObjectives = objectives
    .filter(({ code, questions }) => questions > 0 || code === filters.objective)
    .map(({ code }) => ({ value: code, label: sayObjective(code, objectives) }));
  const select = (label: string, field: keyof Filters, options: readonly { value: string; label: string }[]) => (
    <FilterSelect
      label={label}
      value={filters[field]}
      options={options}
      onChange={(value) => onChange({ [field]: value })}
    />
  );
  return (
    <>
      {select(t('editor.type'), 'type', [{ value: 'all', label: t('marking.all') }, ...types])}
      {select(t('tags.topic'), 'topic', same(topics))}
      {select(t('tags.objective'), 'objective', [all, ...usedObjectives])}
      {select(t('tags.difficulty'), 'difficulty', [all, ...levels])}
      {select(
        t('bank.part'),
        'part',
        PARTS.map((value) => ({ value, label: t(`bank.parts.${value}`) })),
      )}
    </>
  );
}
