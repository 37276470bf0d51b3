import { Button } from '@mantine/core';
import type { QuestionImportDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useUrlState } from '../../../platform/use-url-state';
import { EmptyState } from '../../../ui/empty-state';
import { FilterSelect } from '../../../ui/filter-select';
import { FormActions } from '../../../ui/form-column';
import { LinkButton } from '../../../ui/link-button';
import { Loaded, Waiting } from '../../../ui/loaded';
import { NumberLink } from '../../../ui/number-link';
import { Page } from '../../../ui/page';
import { ProblemNotice } from '../../../ui/problem-notice';
import { ProgressBar } from '../../../ui/progress-bar';
import { Section } from '../../../ui/section';
import { StatusBadge } from '../../../ui/status-badge';
import {
  OUTCOMES,
  ROW_FILTERS,
  useConfirmQuestionImport,
  useQuestionImport,
  useQuestionImportRows,
} from '../api/use-question-imports';
import classes from '../exchange/exchange.module.css';
import { ImportRows } from '../exchange/import-rows';
import { IMPORT_TONES } from '../exchange/import-tones';

/** One file of questions: being read, to be confirmed, being written, done. It can be left at any time. */
export default function QuestionImportPage() {
  const { t } = useTranslation('question-exchange');
  const { courseId = '', id = '' } = useParams<{ courseId: string; id: string }>();
  const query = useQuestionImport(id);
  return (
    <Page
      title={query.data?.fileName ?? t('import.one')}
      lead={query.data && t(`formats.${query.data.format}`)}
      back={{ href: `/questions/${courseId}/imports`, label: t('import.title') }}
    >
      <Loaded query={query}>{(item) => <ImportBody item={item} />}</Loaded>
    </Page>
  );
}

function ImportBody({ item }: { item: QuestionImportDto }) {
  const { t } = useTranslation('question-exchange');
  const { courseId, status, problemMessage, done, total } = item;
  return (
    <>
      <p>
        <StatusBadge tone={IMPORT_TONES[status]} label={t(`import.status.${status}`)} />
      </p>
      {status === 'reading' && <Waiting />}
      {status === 'refused' && (
        <EmptyState
          title={problemMessage ?? t('import.status.refused')}
          action={<LinkButton href={`/questions/${courseId}/imports`}>{t('import.again')}</LinkButton>}
        >
          {t('import.refusedWhy')}
        </EmptyState>
      )}
      {status === 'confirming' && (
        <Section title={t('import.writing')} look="card">
          <ProgressBar label={t('import.writing')} done={done} total={total} />
          <p className={classes.quiet}>{t('common:job.leave')}</p>
        </Section>
      )}
      {status !== 'reading' && status !== 'refused' && <Preview item={item} />}
    </>
  );
}

function Preview({ item }: { item: QuestionImportDto }) {
  const { t } = useTranslation('question-exchange');
  const { id, courseId, status, counts } = item;
  const [filters, setFilters] = useUrlState(ROW_FILTERS);
  const rows = useQuestionImportRows(id, status, filters.outcome);
  const words = status === 'done' ? 'import.outcomeDone' : 'import.outcome';
  return (
    <>
      <div className={classes.tiles}>
        {OUTCOMES.map((outcome) => (
          <NumberLink
            key={outcome}
            look="tile"
            value={counts[outcome]}
            label={t(`${words}.${outcome}`)}
            href={`/questions/${courseId}/imports/${id}?outcome=${outcome}`}
          />
        ))}
      </div>
      {status === 'ready' && <Confirmation item={item} />}
      {status === 'done' && (
        <div className={classes.after}>
          <FormActions>
            <LinkButton href={`/questions?course=${courseId}`}>{t('import.seeBank')}</LinkButton>
          </FormActions>
        </div>
      )}
      <Section
        title={t('import.rows')}
        aside={
          <FilterSelect
            label={t('import.show')}
            value={filters.outcome}
            options={[
              { value: '', label: t('import.all') },
              ...OUTCOMES.map((value) => ({ value, label: t(`${words}.${value}`) })),
            ]}
            onChange={(outcome) => setFilters({ outcome })}
          />
        }
      >
        <ImportRows list={rows} />
      </Section>
    </>
  );
}

function Confirmation({ item }: { item: QuestionImportDto }) {
  const { t } = useTranslation('question-exchange');
  const confirming = useConfirmQuestionImport(item.id);
  const { added, changed, bad } = item.counts;
  const count = added + changed;
  return (
    <Section title={t('import.confirmTitle')} look="card">
      {confirming.error && <ProblemNotice problem={confirming.error} />}
      <p>{count === 0 ? t('import.nothingToDo') : t('import.confirmHelp')}</p>
      {bad > 0 && <p>{t('import.badStay', { count: bad })}</p>}
      <FormActions>
        {count > 0 && (
          <Button loading={confirming.isPending} onClick={() => confirming.mutate()}>
            {t('import.confirm', { count })}
          </Button>
        )}
        <LinkButton href={`/questions/${item.courseId}/imports`} variant="default">
          {t('import.again')}
        </LinkButton>
      </FormActions>
    </Section>
  );
}
