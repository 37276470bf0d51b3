import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { writeSurvey, type RevisionDto, type SurveyDto, type SurveyQuestionDto } from '@tamkin/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../platform/api-problem';
import { sayDone } from '../../../platform/undo';
import { ProblemDetails } from '../components/problem-details';
import { ItemRows } from './item-rows';
import { TemplatePicker } from './template-picker';
import { withMore } from './survey-questions';
import classes from './item-rows.module.css';

const BLANK = { type: 'scale', mandatory: true } as const;

/** The questions of a survey: faces from 1 to 5, or open. */
export function SurveyEditor({ survey }: { survey: SurveyDto }) {
  const { t } = useTranslation('assessments');
  const client = useQueryClient();
  const { activity, revision } = survey;
  const [questions, setQuestions] = useState<SurveyQuestionDto[]>(survey.questions);
  const saving = useMutation<RevisionDto, ApiProblem>({
    mutationFn: () => writeSurvey(activity.id, { revision, questions }),
    onSuccess: async () => {
      sayDone(t('editor.saved'));
      await client.invalidateQueries({ queryKey: ['authored', activity.id] });
    },
  });
  return (
    <>
      {activity.editable && <TemplatePicker onPick={(more) => setQuestions((known) => withMore(known, more))} />}
      <ItemRows
        items={questions}
        editable={activity.editable}
        prefix="s"
        blank={BLANK}
        addLabel={t('editor.newQuestion')}
        nameOf={(number) => t('items.question', { number })}
        onChange={setQuestions}
        extra={(question, change) => (
          <>
            <NativeSelect
              aria-label={t('editor.type')}
              disabled={!activity.editable}
              value={question.type}
              data={[
                { value: 'scale', label: t('survey.scale') },
                { value: 'text', label: t('survey.open') },
              ]}
              onChange={(event) =>
                change({ ...question, type: event.currentTarget.value === 'text' ? 'text' : 'scale' })
              }
            />
            <Checkbox
              label={t('survey.mandatory')}
              disabled={!activity.editable}
              checked={question.mandatory}
              onChange={(event) => change({ ...question, mandatory: event.currentTarget.checked })}
            />
          </>
        )}
      />
      {saving.error && <ProblemDetails problem={saving.error} />}
      {activity.editable && (
        <div className={classes.save}>
          <Button size="lg" loading={saving.isPending} onClick={() => saving.mutate()}>
            {t('common:actions.save')}
          </Button>
        </div>
      )}
    </>
  );
}
