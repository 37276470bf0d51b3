import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { addQuestion, changeQuestion, type QuestionDto } from '@tamkin/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../platform/api-problem';
import type { Language } from '../../../platform/language';
import { FormActions } from '../../../ui/form-column';
import { SideBySide } from '../../../ui/side-by-side';
import { ProblemDetails } from '../components/problem-details';
import { readNumber } from '../quiz/read-number';
import { OptionRows } from './option-rows';
import {
  contentOf,
  draftOf,
  emptyDraft,
  QUESTION_TYPES,
  textIn,
  withText,
  type QuestionDraft,
  type QuestionType,
} from './question-draft';
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
  const [draft, setDraft] = useState<QuestionDraft>(() => (question ? draftOf(question) : emptyDraft()));
  const saving = useMutation<string, ApiProblem>({
    mutationFn: async () => {
      const content = contentOf(draft, readNumber);
      if (!question) return (await addQuestion(courseId, content)).id;
      await changeQuestion(question.id, { ...content, revision: question.revision });
      return question.id;
    },
    onSuccess: async (id) => {
      await client.invalidateQueries({ queryKey: ['questions'] });
      onSaved(id);
    },
  });
  const words = (language: Language) => <Words draft={draft} language={language} onChange={setDraft} />;
  return (
    <div className={classes.editor}>
      <NativeSelect
        label={t('editor.type')}
        value={draft.type}
        data={QUESTION_TYPES.map((type) => ({ value: type, label: t(`types.${type}`) }))}
        onChange={(event) => {
          const type = event.currentTarget.value as QuestionType;
          setDraft({ ...emptyDraft(type), texts: draft.texts });
        }}
      />
      {draft.type === 'numeric' ? (
        <NumberKey draft={draft} onChange={setDraft} />
      ) : (
        <OptionRows draft={draft} onChange={setDraft} />
      )}
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

interface PartProps {
  draft: QuestionDraft;
  onChange: (draft: QuestionDraft) => void;
}

function NumberKey({ draft, onChange }: PartProps) {
  const { t } = useTranslation('assessments');
  return (
    <div className={classes.pair}>
      <TextInput
        label={t('editor.value')}
        inputMode="decimal"
        dir="ltr"
        value={draft.value}
        onChange={(event) => onChange({ ...draft, value: event.currentTarget.value })}
      />
      <TextInput
        label={t('editor.tolerance')}
        description={t('editor.toleranceHelp')}
        inputMode="decimal"
        dir="ltr"
        value={draft.tolerance}
        onChange={(event) => onChange({ ...draft, tolerance: event.currentTarget.value })}
      />
    </div>
  );
}

function Words({ draft, language, onChange }: PartProps & { language: Language }) {
  const { t } = useTranslation('assessments');
  const text = textIn(draft, language);
  const change = (part: Partial<typeof text>): void => onChange(withText(draft, language, part));
  return (
    <div className={classes.words}>
      <Textarea
        label={t('editor.text')}
        autosize
        minRows={2}
        maxLength={2000}
        value={text.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      {draft.type === 'numeric' ? (
        <TextInput
          label={t('editor.unit')}
          maxLength={20}
          value={text.unit}
          onChange={(event) => change({ unit: event.currentTarget.value })}
        />
      ) : (
        draft.options.map(({ key }, place) => (
          <TextInput
            key={key}
            label={t('editor.option', { number: place + 1 })}
            maxLength={500}
            value={text.options[key] ?? ''}
            onChange={(event) => change({ options: { ...text.options, [key]: event.currentTarget.value } })}
          />
        ))
      )}
      <Textarea
        label={t('editor.feedback')}
        autosize
        minRows={2}
        maxLength={2000}
        value={text.feedback}
        onChange={(event) => change({ feedback: event.currentTarget.value })}
      />
    </div>
  );
}
