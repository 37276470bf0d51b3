import { Button, NativeSelect } from '@mantine/core';
import { listSurveyTemplates, type SurveyQuestionDto, type SurveyTemplateDto } from '@tamkin/api-client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../platform/api-problem';
import { useLanguage } from '../../../platform/use-language';
import { ProblemNotice } from '../../../ui/problem-notice';
import classes from './template-picker.module.css';

/** Starts a survey from ours or from that of another course. */
export function TemplatePicker({ onPick }: { onPick: (questions: readonly SurveyQuestionDto[]) => void }) {
  const { t } = useTranslation('assessments');
  const language = useLanguage();
  const [chosen, setChosen] = useState('');
  const templates = useQuery<SurveyTemplateDto[], ApiProblem>({
    queryKey: ['survey-templates', language],
    queryFn: async () => (await listSurveyTemplates()).items,
  });
  if (templates.error) return <ProblemNotice problem={templates.error} onRetry={() => void templates.refetch()} />;
  const template = templates.data?.find(({ id }) => id === chosen) ?? templates.data?.[0];
  return (
    <div className={classes.picker}>
      <NativeSelect
        label={t('survey.startFrom')}
        value={template?.id ?? ''}
        data={(templates.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <Button variant="default" disabled={!template} onClick={() => template && onPick(template.questions)}>
        {t('survey.addTemplate')}
      </Button>
    </div>
  );
}
