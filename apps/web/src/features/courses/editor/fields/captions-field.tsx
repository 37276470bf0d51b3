import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../platform/language';
import { directionOf } from '../../../../platform/language';
import { FileDrop } from '../../../../ui/file-drop';
import classes from './fields.module.css';

const TIME = /\d:\d{2}[.,]\d{3} --> \d/;

interface CaptionsFieldProps {
  value: string;
  language: Language;
  onChange: (captions: string) => void;
}

/** Captions from a file or typed, with their times; WebVTT or SubRip. Taken over once they can be read. */
export function CaptionsField({ value, language, onChange }: CaptionsFieldProps) {
  const { t } = useTranslation('courses');
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    setTyped(value);
  }
  const readable = typed.trim() === '' || TIME.test(typed);
  const take = (text: string): void => {
    setTyped(text);
    if (text.trim() !== '' && !TIME.test(text)) return;
    setKnown(text);
    onChange(text);
  };
  return (
    <div className={classes.fields}>
      <Textarea
        label={t('fieldsOf.captions')}
        description={t('fieldsOf.captionsHelp')}
        rows={4}
        maxLength={100_000}
        lang={language}
        dir={directionOf(language)}
        value={typed}
        error={readable ? undefined : t('fieldsOf.captionsNotReadable')}
        onChange={({ currentTarget }) => take(currentTarget.value)}
      />
      <FileDrop
        label={t('fieldsOf.captionsFile')}
        endings={['.vtt', '.srt']}
        maxBytes={500_000}
        file={null}
        onChange={(file) => void file?.text().then(take)}
      />
    </div>
  );
}
