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
import { TextLink } from '../../../ui/text-link';
import { ProblemDetails } from '../components/problem-details';
import { BankPicker } from './bank-picker';
import { draftOf, paperOf, type PaperDraft } from './paper-draft';
import { PaperPools } from './paper-pools';
import { PaperQuestions } from './paper-questions';
import { PaperSections } from './paper-sections';
import { PaperSettings } from './paper-settings';
import { QuestionEditor } from './question-editor';
import classes from './paper-editor.module.css';

type PlacedOnPaper = WritePaperDto['questions'][number];
type PaperDraftToSave = Pick<WritePaperDto, 'questions'>;

/** The questions of a quiz, what is drawn, and its rules, written together: what most authors come for stands first. */
export function PaperEditor({ paper }: { paper: PaperDto }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const client = useQueryClient();
  const { activity } = paper;
  const [draft, setDraft] = useState(() => draftOf(paper));
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
  const add = (questionId: string): void => save([{ questionId, points: 1, objective: null, section: null }]);
  return (
    <>
      <Section title={t('editor.questions', { number: format.number(draft.questions.length) })}>
        <PaperQuestions
          questions={draft.questions}
          sections={draft.sections}
          languages={activity.languages}
          courseId={activity.courseId}
          editable={activity.editable}
          onChange={(questions) => setDraft({ ...draft, questions })}
        />
        {activity.editable && <AddQuestion draft={draft} courseId={activity.courseId} onAdd={add} />}
      </Section>
      <Section
        title={t('pools.title')}
        look="card"
        aside={<TextLink href={`/courses/${activity.courseId}/objectives`}>{t('objectiveMap.title')}</TextLink>}
      >
        <PaperPools paper={paper} draft={draft} onChange={setDraft} />
      </Section>
      <Section title={t('sections.heading')} look="card">
        <PaperSections draft={draft} languages={activity.languages} editable={activity.editable} onChange={setDraft} />
      </Section>
      <Section title={t('editor.rules')} look="card">
        <PaperSettings draft={draft} editable={activity.editable} onChange={setDraft} />
      </Section>
      {saving.error && <ProblemDetails problem={saving.error} />}
      {activity.editable && (
        <div className={classes.actions}>
          <Button size="lg" loading={saving.isPending} onClick={() => save()}>
            {t('common:actions.save')}
          </Button>
        </div>
      )}
    </>
  );
}

interface AddQuestionProps {
  draft: PaperDraft;
  courseId: string;
  /** Puts the question on the paper and saves the paper. */
  onAdd: (questionId: string) => void;
}

/** A question written here, or one the bank has already. */
function AddQuestion({ draft, courseId, onAdd }: AddQuestionProps) {
  const { t } = useTranslation('assessments');
  const [adding, setAdding] = useState<'new' | 'bank' | null>(null);
  const stop = (): void => setAdding(null);
  const add = (questionId: string): void => {
    stop();
    onAdd(questionId);
  };
  if (adding === 'new') {
    return (
      <Card>
        <QuestionEditor courseId={courseId} question={null} onSaved={add} onCancel={stop} />
      </Card>
    );
  }
  if (adding === 'bank') {
    const taken = draft.questions.map(({ questionId }) => questionId);
    return <BankPicker courseId={courseId} taken={taken} onPick={add} onClose={stop} />;
  }
  return (
    <div className={classes.actions}>
      <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding('new')}>
        {t('editor.newQuestion')}
      </Button>
      <Button variant="default" onClick={() => setAdding('bank')}>
        {t('editor.fromBank')}
      </Button>
    </div>
  );
}
