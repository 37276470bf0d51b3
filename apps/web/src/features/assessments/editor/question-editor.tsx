import { Button, NativeSelect } from '@mantine/core';
import type { QuestionDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../platform/language';
import { useLanguage } from '../../../platform/use-language';
import { FormActions } from '../../../ui/form-column';
import { SideBySide } from '../../../ui/side-by-side';
import { sayDone } from '../../../platform/undo';
import { ProblemDetails } from '../components/problem-details';
import {
  blankAfter,
  draftOf,
  picturesElsewhere,
  textIn,
  withBody,
  withText,
  type QuestionDraft,
} from './question-draft';
import { QuestionWords } from './question-words';
import { NO_TAGS, QuestionTags } from './tag-fields';
import type { QuestionType } from './types/editor-type';
import { editorOf, emptyBody, QUESTION_TYPES } from './types/editor-types';
import { useSaveQuestion, type OnSaved } from './use-save-question';
import classes from './question-editor.module.css';

interface QuestionEditorProps {
  courseId: string;
  /** `null` for a new one. */
  question: QuestionDto | null;
  onSaved: OnSaved;
  /** Several are written one after the other: a blank one follows at a button's press. */
  inRow?: boolean;
  onCancel: () => void;
}

/** A question in French and Arabic side by side, and once what is the same in both: which answer is right. */
export function QuestionEditor({ courseId, question, onSaved, inRow = false, onCancel }: QuestionEditorProps) {
  const { t } = useTranslation('assessments');
  const [draft, setDraft] = useState<QuestionDraft>(() =>
    question ? draftOf(question) : { tags: NO_TAGS, body: emptyBody('single'), texts: {} },
  );
  const saving = useSaveQuestion(courseId, question);
  const next = (): void => {
    sayDone(t('editor.saved'));
    setDraft(blankAfter(draft));
    window.scrollTo({ top: 0 });
  };
  const { Key, keyFirst = false } = editorOf(draft.body);
  const [first, second] = useLanguage() === 'ar' ? (['ar', 'fr'] as const) : (['fr', 'ar'] as const);
  const wordsOf = (key: string): string =>
    textIn(draft, first).options[key] || textIn(draft, second).options[key] || '';
  const words = (language: Language) => (
    <QuestionWords
      body={draft.body}
      text={textIn(draft, language)}
      elsewhere={picturesElsewhere(draft, language)}
      onChange={(change) => setDraft((before) => withText(before, language, change))}
    />
  );
  const key = (
    <Key
      key={draft.body.type}
      body={draft.body}
      words={wordsOf}
      imageId={textIn(draft, 'fr').media.imageId ?? textIn(draft, 'ar').media.imageId}
      onChange={(body) => setDraft((before) => withBody(before, body))}
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
      {keyFirst && key}
      <SideBySide fr={words('fr')} ar={words('ar')} />
      {!keyFirst && key}
      <QuestionTags courseId={courseId} tags={draft.tags} onChange={(tags) => setDraft({ ...draft, tags })} />
      {saving.error && <ProblemDetails problem={saving.error} />}
      <FormActions>
        <Button loading={saving.isPending} onClick={() => saving.mutate({ draft, onSaved })}>
          {t('editor.saveQuestion')}
        </Button>
        {inRow && (
          <Button variant="default" disabled={saving.isPending} onClick={() => saving.mutate({ draft, onSaved: next })}>
            {t('editor.saveAndNext')}
          </Button>
        )}
        <Button variant="default" onClick={onCancel}>
          {t('common:actions.cancel')}
        </Button>
      </FormActions>
    </div>
  );
}
