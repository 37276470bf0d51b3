import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { writePaper, type PaperDto, type RevisionDto } from '@tamkin/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../platform/api-problem';
import { sayDone } from '../../../platform/undo';
import { Card, Section } from '../../../ui/section';
import { ProblemDetails } from '../components/problem-details';
import { BankPicker } from './bank-picker';
import { PaperQuestions, type PlacedQuestion } from './paper-questions';
import { QuestionEditor } from './question-editor';
import classes from './paper-editor.module.css';

const NUMBERS = ['passPercent', 'attemptsAllowed', 'coolDownHours', 'timeLimitMinutes'] as const;
type NumberRule = (typeof NUMBERS)[number];

/** The rules of a quiz and its questions, written together. */
export function PaperEditor({ paper }: { paper: PaperDto }) {
  const { t } = useTranslation('assessments');
  const client = useQueryClient();
  const { activity } = paper;
  const [rules, setRules] = useState(() => ({
    passPercent: typed(paper.passPercent),
    attemptsAllowed: typed(paper.attemptsAllowed),
    coolDownHours: typed(paper.coolDownHours),
    timeLimitMinutes: typed(paper.timeLimitMinutes),
  }));
  const [shuffles, setShuffles] = useState({ questions: paper.shuffleQuestions, options: paper.shuffleOptions });
  const [questions, setQuestions] = useState<PlacedQuestion[]>(paper.questions);
  const [adding, setAdding] = useState<'new' | 'bank' | null>(null);
  const saving = useMutation<
    RevisionDto,
    ApiProblem,
    readonly Pick<PlacedQuestion, 'questionId' | 'points' | 'objective' | 'section'>[]
  >({
    mutationFn: (placed) =>
      writePaper(activity.id, {
        revision: paper.revision,
        passPercent: given(rules.passPercent),
        attemptsAllowed: given(rules.attemptsAllowed),
        coolDownHours: given(rules.coolDownHours),
        timeLimitMinutes: given(rules.timeLimitMinutes),
        shuffleQuestions: shuffles.questions,
        shuffleOptions: shuffles.options,
        questions: placed.map(({ questionId, points, objective, section }) => ({
          questionId,
          points,
          objective,
          section,
        })),
        ...keptRules(paper),
      }),
    onSuccess: async () => {
      sayDone(t('editor.saved'));
      await client.invalidateQueries({ queryKey: ['authored', activity.id] });
    },
  });
  const add = (questionId: string): void => {
    setAdding(null);
    saving.mutate([...questions, { questionId, points: 1, objective: null, section: null }]);
  };
  return (
    <>
      <Section title={t('editor.rules')} look="card">
        <div className={classes.rules}>
          {NUMBERS.map((rule: NumberRule) => (
            <TextInput
              key={rule}
              label={t(`rules.${rule}`)}
              description={t('rules.emptyMeans')}
              inputMode="numeric"
              dir="ltr"
              disabled={!activity.editable}
              value={rules[rule]}
              onChange={(event) => setRules({ ...rules, [rule]: event.currentTarget.value.replace(/\D/g, '') })}
            />
          ))}
          <Checkbox
            label={t('rules.shuffleQuestions')}
            checked={shuffles.questions}
            disabled={!activity.editable}
            onChange={(event) => setShuffles({ ...shuffles, questions: event.currentTarget.checked })}
          />
          <Checkbox
            label={t('rules.shuffleOptions')}
            checked={shuffles.options}
            disabled={!activity.editable}
            onChange={(event) => setShuffles({ ...shuffles, options: event.currentTarget.checked })}
          />
        </div>
      </Section>
      <Section title={t('editor.questions', { count: questions.length })}>
        <PaperQuestions
          questions={questions}
          languages={activity.languages}
          courseId={activity.courseId}
          editable={activity.editable}
          onChange={setQuestions}
        />
        {saving.error && <ProblemDetails problem={saving.error} />}
        {activity.editable && adding === null && (
          <div className={classes.actions}>
            <Button loading={saving.isPending} onClick={() => saving.mutate(questions)}>
              {t('common:actions.save')}
            </Button>
            <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding('new')}>
              {t('editor.newQuestion')}
            </Button>
            <Button variant="default" onClick={() => setAdding('bank')}>
              {t('editor.fromBank')}
            </Button>
          </div>
        )}
        {adding === 'new' && (
          <Card>
            <QuestionEditor
              courseId={activity.courseId}
              question={null}
              onSaved={add}
              onCancel={() => setAdding(null)}
            />
          </Card>
        )}
        {adding === 'bank' && (
          <BankPicker
            courseId={activity.courseId}
            taken={questions.map(({ questionId }) => questionId)}
            onPick={add}
            onClose={() => setAdding(null)}
          />
        )}
      </Section>
    </>
  );
}

function typed(value: number | null): string {
  return value === null ? '' : String(value);
}

function given(value: string): number | null {
  return value === '' ? null : Number(value);
}

function keptRules({ pageMode, backAllowed, scoreKept, feedbackAt, keyAt, parallelTo, sections, pools }: PaperDto) {
  const own = parallelTo === null ? pools : [];
  return { pageMode, backAllowed, scoreKept, feedbackAt, keyAt, parallelTo, sections, pools: own };
}
