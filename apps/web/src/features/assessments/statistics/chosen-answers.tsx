import type { ChosenAnswerDto, QuestionStatisticsDto } from '@tamkin/api-client';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { Bidi } from '../../../ui/bidi';
import { DataTable, type Column } from '../../../ui/data-table';
import { ProgressBar } from '../../../ui/progress-bar';
import classes from './chosen-answers.module.css';

/** Which answers were given, how often, and how those who gave them did on the rest of the test. */
export function ChosenAnswers({ question }: { question: QuestionStatisticsDto }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const columns: Column<ChosenAnswerDto>[] = [
    {
      key: 'answer',
      header: t('statistics.answer'),
      cell: ({ text, correct }) => (
        <span className={classes.answer}>
          <Bidi>{text}</Bidi>
          {correct && (
            <span className={classes.right}>
              <IconCheck size={18} aria-hidden />
              {t('statistics.right')}
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'share',
      header: t('statistics.given'),
      cell: ({ text, count }) => (
        <ProgressBar
          label={text}
          done={count}
          total={question.figures.shown}
          words={format.share(count, question.figures.shown)}
        />
      ),
    },
    {
      key: 'rest',
      header: t('statistics.rest'),
      numeric: true,
      cell: ({ meanRest }) => (meanRest === null ? '–' : (format.percent(meanRest, 1) ?? '–')),
    },
  ];
  return (
    <DataTable
      caption={t('statistics.answers')}
      captionShown
      columns={columns}
      rows={question.chosen}
      rowKey={({ key }) => key}
    />
  );
}
