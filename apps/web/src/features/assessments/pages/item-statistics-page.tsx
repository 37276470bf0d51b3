import { IconChartBar } from '@tabler/icons-react';
import type { ItemStatisticsDto, QuestionStatisticsDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useHasRole } from '../../../platform/current-user';
import { useUrlState } from '../../../platform/use-url-state';
import { EmptyState } from '../../../ui/empty-state';
import { FilterBar } from '../../../ui/filter-bar';
import { FilterSelect } from '../../../ui/filter-select';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { Section } from '../../../ui/section';
import { useCohortsOfCourse, useItemStatistics } from '../api/use-statistics';
import { ItemCard } from '../statistics/item-card';

const FILTERS = { cohort: '' };

/** How the questions of one test perform, those to look at first. */
export default function ItemStatisticsPage() {
  const { courseId = '', activityId = '' } = useParams();
  const { t } = useTranslation('assessments');
  const [filters, setFilters] = useUrlState(FILTERS);
  const cohorts = useCohortsOfCourse(courseId).data ?? [];
  const statistics = useItemStatistics(activityId, filters.cohort);
  return (
    <Page
      title={statistics.data ? t('statistics.titleOf', { title: statistics.data.title }) : t('statistics.title')}
      lead={t('statistics.lead')}
      back={{ href: `/courses/${courseId}/results`, label: t('results.title') }}
    >
      <FilterBar values={filters} defaults={FILTERS} onChange={setFilters}>
        <FilterSelect
          label={t('statistics.cohort')}
          value={filters.cohort}
          options={[
            { value: '', label: t('statistics.allCohorts') },
            ...cohorts.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(cohort) => setFilters({ cohort })}
        />
      </FilterBar>
      <Loaded query={statistics}>{(loaded) => <Questions statistics={loaded} />}</Loaded>
    </Page>
  );
}

function Questions({ statistics: { questions, courseId } }: { statistics: ItemStatisticsDto }) {
  const { t } = useTranslation('assessments');
  const author = useHasRole('trainer');
  if (questions.length === 0) {
    return (
      <EmptyState icon={IconChartBar} title={t('statistics.emptyTitle')}>
        {t('statistics.emptyWhy')}
      </EmptyState>
    );
  }
  const hrefOf = ({ questionId }: QuestionStatisticsDto): string | null =>
    author ? `/questions/${courseId}/${questionId}` : null;
  const cards = (shown: readonly QuestionStatisticsDto[]) =>
    shown.map((question) => <ItemCard key={question.questionId} question={question} href={hrefOf(question)} />);
  const [signed, calm] = [
    questions.filter(({ signs }) => signs.length > 0),
    questions.filter(({ signs }) => signs.length === 0),
  ];
  return (
    <>
      {signed.length > 0 && (
        <Section title={t('statistics.toLookAt', { count: signed.length })}>{cards(signed)}</Section>
      )}
      {calm.length > 0 && <Section title={t('statistics.nothingToSay', { count: calm.length })}>{cards(calm)}</Section>}
    </>
  );
}
