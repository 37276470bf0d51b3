import { Button, NativeSelect } from '@mantine/core';
import { addQuestion, changeQuestion, type QuestionDto } from '@tamkin/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../platform/api-problem';
import type { Language } from '../../../platform/language';
import { useLanguage } from '../../../platform/use-language';
import { FormActions } from '../../../ui/form-column';
import { SideBySide } from '../../../ui/side-by-side';
import { ProblemDetails } from '../components/problem-details';
import { contentOf, draftOf, textIn, withBody, withText, type QuestionDraft } from './question-draft';
import { QuestionWords } from './question-words';
import type { QuestionType } from './types/editor-type';
import { editorOf, emptyBody, QUESTION_TYPES } from './types/editor-types';
import classes from './question-editor.module.css';

interface QuestionEditorProps {
  courseId: string;
  /** `null` for a new one. */
  question: QuestionDto | null;
  onSaved: (questionId: string) => void;
  onCancel: () => void;
}

/** A question in French and Arabic side by side: what is the same in both above, the words below. */
export function QuestionEditor({ courseId, question, onSaved, onCancel }: QuestionEditorProps) {
  const { t } = useTranslation('assessments');
  const client = useQueryClient();
  const [draft, setDraft] = useState<QuestionDraft>(() =>
    question ? draftOf(question) : { body: emptyBody('single'), texts: {} },
  );
  const saving = useMutation<string, ApiProblem>({
    mutationFn: async () => {
      const content = contentOf(draft);
      if (!question) return (await addQuestion(courseId, content)).id;
      await changeQuestion(question.id, { ...content, revision: question.revision });
      return question.id;
    },
    onSuccess: async (id) => {
      await client.invalidateQueries({ queryKey: ['questions'] });
      onSaved(id);
    },
  });
  const { Key } = editorOf(draft.body);
  const [first, second] = useLanguage() === 'ar' ? (['ar', 'fr'] as const) : (['fr', 'ar'] as const);
  const wordsOf = (key: string): string =>
    textIn(draft, first).options[key] || textIn(draft, second).options[key] || '';
  const words = (language: Language) => (
    <QuestionWords
      body={draft.body}
      text={textIn(draft, language)}
      onChange={(change) => setDraft((before) => withText(before, language, change))}
    />
  );
  return (
    <div className={classes.editor}>
      <NativeSelect
        label={t('editor.type')}
        value={draft.body.type}
        data={QUESTION_TYPES.map((type) => ({ value: type, label: t(`types.${type}`) }))}
        onChange={({ currentTarget: { value } }) => setDraft(withBody(draft, emptyBody(value as QuestionType)))}
      />
      <Key
        key={draft.body.type}
        body={draft.body}
        words={wordsOf}
        imageId={textIn(draft, 'fr').media.imageId ?? textIn(draft, 'ar').media.imageId}
        onChange={(body) => setDraft((before) => withBody(before, body))}
      />
      <SideBySide fr={words('fr')} ar={words('ar')} />
      {saving.error && <ProblemDetails problem={saving.error} />}
      <FormActions>
        <Button loading={saving.isPending} onClick={() => saving.mutate()}>
          {t('editor.saveQuestion')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common:actions.cancel')}
        </Button>
      </FormActions>
    </div>
  );
}
