import type { ChosenAnswerDto } from '@tamkin/api-client';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { Bidi } from '../../../ui/bidi';
import { DataTable, type Column } from '../../../ui/data-table';
import { ProgressBar } from '../../../ui/progress-bar';
import classes from './chosen-answers.module.css';

interface ChosenAnswersProps {
  chosen: readonly ChosenAnswerDto[];
  /** Attempts that showed the question. */
  shown: number;
  /** False of opinions, which have nothing to do with the rest of the test. */
  scored: boolean;
  caption: string;
}

/** Which answers were given, how often, and how those who gave them did on the rest of the test. */
export function ChosenAnswers({ chosen, shown, scored, caption }: ChosenAnswersProps) {
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
        <ProgressBar label={text} done={count} total={shown} words={format.share(count, shown)} />
      ),
    },
  ];
  const rest: Column<ChosenAnswerDto> = {
    key: 'rest',
    header: t('statistics.rest'),
    numeric: true,
    cell: ({ meanRest }) => (meanRest === null ? '–' : (format.percent(meanRest, 1) ?? '–')),
  };
  return (
    <DataTable
      caption={caption}
      captionShown
      columns={scored ? [...columns, rest] : columns}
      rows={chosen}
      rowKey={({ key }) => key}
    />
  );
}
