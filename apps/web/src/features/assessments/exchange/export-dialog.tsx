import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import type { NewQuestionExportDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../ui/choice-field';
import { Dialog } from '../../../ui/dialog';
import { FormActions } from '../../../ui/form-column';
import { ProblemNotice } from '../../../ui/problem-notice';
import { useExportQuestions } from '../api/use-question-exports';
import { ExportResult } from './export-result';
import classes from './exchange.module.css';

type Filter = Pick<NewQuestionExportDto, 'q' | 'type' | 'topic' | 'objective' | 'difficulty' | 'part'>;
type Which = 'selected' | 'filtered' | 'all';
type Format = NewQuestionExportDto['format'];

interface ExportDialogProps {
  courseId: string;
  /** Ids of the questions that are ticked. */
  selected: readonly string[];
  /** As the bank is narrowed now; `null` = it is not. */
  filter: Filter | null;
}

/** Questions of the bank as a file for another platform: which, in what format, and what could not go along. */
export function ExportDialog(props: ExportDialogProps) {
  const { t } = useTranslation('question-exchange');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconFileExport size={18} aria-hidden />} onClick={() => setOpen(true)}>
        {t('export.title')}
      </Button>
      <Dialog cross open={open} title={t('export.title')} onClose={() => setOpen(false)}>
        <ExportForm {...props} />
      </Dialog>
    </>
  );
}

function ExportForm({ courseId, selected, filter }: ExportDialogProps) {
  const { t } = useTranslation('question-exchange');
  const parts: readonly Which[] = [
    ...(selected.length > 0 ? (['selected'] as const) : []),
    ...(filter ? (['filtered'] as const) : []),
    'all',
  ];
  const [which, setWhich] = useState<Which>(parts[0] ?? 'all');
  const [format, setFormat] = useState<Format>('qti');
  const [id, setId] = useState(() => crypto.randomUUID());
  const making = useExportQuestions(courseId);
  const labels = {
    selected: t('export.selected', { count: selected.length }),
    filtered: t('export.filtered'),
    all: t('export.all'),
  };
  const make = (): void => {
    const chosen =
      which === 'selected' ? { ...filter, questionIds: [...selected] } : which === 'filtered' ? filter : {};
    making.mutate({ id, format, ...chosen });
  };
  const again = (): void => {
    making.reset();
    setId(crypto.randomUUID());
  };
  if (making.isSuccess) return <ExportResult id={making.data.id} courseId={courseId} onAgain={again} />;
  return (
    <div className={classes.items}>
      {parts.length > 1 && (
        <ChoiceField
          label={t('export.which')}
          value={which}
          choices={parts.map((value) => ({ value, label: labels[value] }))}
          onChange={setWhich}
        />
      )}
      <ChoiceField
        label={t('export.format')}
        value={format}
        choices={[
          { value: 'qti', label: t('export.qti'), help: t('export.qtiHelp') },
          { value: 'moodle', label: t('export.moodle'), help: t('export.moodleHelp') },
        ]}
        onChange={setFormat}
      />
      <p className={classes.quiet}>{t('export.what')}</p>
      {making.error && <ProblemNotice problem={making.error} />}
      <FormActions>
        <Button loading={making.isPending} onClick={make}>
          {t('export.make')}
        </Button>
      </FormActions>
    </div>
  );
}
