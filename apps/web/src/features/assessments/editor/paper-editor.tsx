import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { writePaper, type PaperDto, type RevisionDto, type WritePaperDto } from '@tamkin/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../platform/api-problem';
import { useFormat } from '../../../platform/format/use-format';
import { sayDone } from '../../../platform/undo';
import { Card, Section } from '../../../ui/section';
import { ProblemDetails } from '../components/problem-details';
import { BankPicker } from './bank-picker';
import { draftOf, paperOf } from './paper-draft';
import { PaperPools } from './paper-pools';
import { PaperQuestions } from './paper-questions';
import { PaperSections } from './paper-sections';
import { PaperSettings } from './paper-settings';
import { QuestionEditor } from './question-editor';
import classes from './paper-editor.module.css';

type PlacedOnPaper = WritePaperDto['questions'][number];
type PaperDraftToSave = Pick<WritePaperDto, 'questions'>;

/** The rules of a quiz, its questions and what is drawn, written together. */
export function PaperEditor({ paper }: { paper: PaperDto }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const client = useQueryClient();
  const { activity } = paper;
  const [draft, setDraft] = useState(() => draftOf(paper));
  const [adding, setAdding] = useState<'new' | 'bank' | null>(null);
  const saving = useMutation<RevisionDto, ApiProblem, PaperDraftToSave>({
    mutationFn: ({ questions }) =>
      writePaper(activity.id, { ...paperOf(draft, paper.revision), questions: [...questions] }),
    onSuccess: async () => {
      sayDone(t('editor.saved'));
      await client.invalidateQueries({ queryKey: ['authored', activity.id] });
    },
  });
  const save = (more: PlacedOnPaper[] = []): void =>
    saving.mutate({ questions: [...paperOf(draft, paper.revision).questions, ...more] });
  const add = (questionId: string): void => {
    setAdding(null);
    save([{ questionId, points: 1, objective: null, section: null }]);
  };
  return (
    <>
      <Section title={t('editor.rules')} look="card">
        <PaperSettings draft={draft} editable={activity.editable} onChange={setDraft} />
      </Section>
      <Section title={t('sections.heading')} look="card">
        <PaperSections draft={draft} languages={activity.languages} editable={activity.editable} onChange={setDraft} />
      </Section>
      <Section title={t('pools.title')} look="card">
        <PaperPools paper={paper} draft={draft} onChange={setDraft} />
      </Section>
      <Section title={t('editor.questions', { number: format.number(draft.questions.length) })}>
        <PaperQuestions
          questions={draft.questions}
          sections={draft.sections}
          languages={activity.languages}
          courseId={activity.courseId}
          editable={activity.editable}
          onChange={(questions) => setDraft({ ...draft, questions })}
        />
        {saving.error && <ProblemDetails problem={saving.error} />}
        {activity.editable && adding === null && (
          <div className={classes.actions}>
            <Button loading={saving.isPending} onClick={() => save()}>
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
            taken={draft.questions.map(({ questionId }) => questionId)}
            onPick={add}
            onClose={() => setAdding(null)}
          />
        )}
      </Section>
    </>
  );
}
