import { Button, Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { OptionPictureFields } from './option-picture-fields';
import type { DraftText } from './question-draft';
import { QuestionMediaFields } from './question-media-fields';
import type { Body } from './types/editor-type';
import { editorOf } from './types/editor-types';
import classes from './question-editor.module.css';

interface QuestionWordsProps {
  body: Body;
  text: DraftText;
  /** Pictures of parts in the other languages, by key. */
  elsewhere: Readonly<Record<string, string>>;
  onChange: (change: Partial<DraftText>) => void;
}

/** Everything of a question that is said in one language. */
export function QuestionWords({ body, text, elsewhere, onChange }: QuestionWordsProps) {
  const { t } = useTranslation('assessments');
  const editor = editorOf(body);
  const acceptedLabel = (number: string): string => {
    if (!number) return t('editor.accepted');
    return body.type === 'scenario' ? t('editor.acceptedInStep', { number }) : t('editor.acceptedIn', { number });
  };
  return (
    <div className={classes.words}>
      <QuestionText
        gaps={editor.gaps?.(body) ?? []}
        value={text.text}
        onChange={(value) => onChange({ text: value })}
      />
      {editor.hasUnit && (
        <TextInput
          label={t('editor.unit')}
          maxLength={20}
          value={text.unit}
          onChange={(event) => onChange({ unit: event.currentTarget.value })}
        />
      )}
      {editor.parts(body).map(({ key, kind, number }) => (
        <Textarea
          key={key}
          label={t(`editor.part.${kind}`, { number })}
          autosize
          minRows={1}
          maxLength={500}
          value={text.options[key] ?? ''}
          onChange={(event) => onChange({ options: { ...text.options, [key]: event.currentTarget.value } })}
        />
      ))}
      {editor.accepted?.(body).map(({ key, number }) => (
        <Textarea
          key={key}
          label={acceptedLabel(number)}
          description={t('editor.acceptedHelp')}
          autosize
          minRows={2}
          value={text.accepted[key] ?? ''}
          onChange={(event) => onChange({ accepted: { ...text.accepted, [key]: event.currentTarget.value } })}
        />
      ))}
      <Textarea
        label={t('editor.feedback')}
        autosize
        minRows={2}
        maxLength={2000}
        value={text.feedback}
        onChange={(event) => onChange({ feedback: event.currentTarget.value })}
      />
      {editor.hasOptionFeedback && <OptionFeedback body={body} text={text} onChange={onChange} />}
      {editor.pictured && (
        <OptionPictureFields
          body={body}
          text={text}
          elsewhere={elsewhere}
          onChange={(pictures) => onChange({ pictures })}
        />
      )}
      <QuestionMediaFields media={text.media} onChange={(media) => onChange({ media })} />
    </div>
  );
}

/** Words for those who chose an option, folded away: most questions do without. */
function OptionFeedback({ body, text, onChange }: Omit<QuestionWordsProps, 'elsewhere'>) {
  const { t } = useTranslation('assessments');
  const written = Object.values(text.optionFeedback).some((words) => words !== '');
  return (
    <details open={written} className={classes.more}>
      <summary>{t('editor.optionFeedback')}</summary>
      {editorOf(body)
        .parts(body)
        .map(({ key, number }) => (
          <Textarea
            key={key}
            label={t('editor.feedbackOn', { number })}
            autosize
            minRows={1}
            maxLength={500}
            value={text.optionFeedback[key] ?? ''}
            onChange={(event) =>
              onChange({ optionFeedback: { ...text.optionFeedback, [key]: event.currentTarget.value } })
            }
          />
        ))}
    </details>
  );
}

interface QuestionTextProps {
  gaps: readonly string[];
  value: string;
  onChange: (value: string) => void;
}

/** The question; gaps that its text does not name yet are put in where the caret stands. */
function QuestionText({ gaps, value, onChange }: QuestionTextProps) {
  const { t } = useTranslation('assessments');
  const field = useRef<HTMLTextAreaElement>(null);
  const missing = gaps.filter((key) => !value.includes(`[[${key}]]`));
  const insert = (key: string): void => {
    const place = field.current?.selectionStart ?? value.length;
    onChange(`${value.slice(0, place)}[[${key}]]${value.slice(place)}`);
    field.current?.focus();
  };
  return (
    <div>
      <Textarea
        ref={field}
        label={t('editor.text')}
        description={gaps.length > 0 ? t('editor.gapsHelp') : undefined}
        autosize
        minRows={2}
        maxLength={2000}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {missing.map((key) => (
        <Button key={key} variant="default" className={classes.insert} onClick={() => insert(key)}>
          {t('editor.insertGap', { gap: `[[${key}]]` })}
        </Button>
      ))}
    </div>
  );
}
