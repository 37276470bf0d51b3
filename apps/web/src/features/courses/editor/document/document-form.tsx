import { Button, Checkbox, NativeSelect } from '@mantine/core';
import type { AuthoredTextsDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileDrop } from '../../../../ui/file-drop';
import { FormActions } from '../../../../ui/form-column';
import { ProblemNotice } from '../../../../ui/problem-notice';
import { Section } from '../../../../ui/section';
import { useSendLessonDocument } from '../../api/use-lesson-document';
import classes from './document.module.css';

const LARGEST_BYTES = 20 * 1_048_576;

interface DocumentFormProps {
  loaded: AuthoredTextsDto;
  onSent: (documentId: string) => void;
}

export function DocumentForm({ loaded: { activityId, languages }, onSent }: DocumentFormProps) {
  const { t } = useTranslation('courses');
  const [file, setFile] = useState<File | null>(null);
  const [language, setLanguage] = useState('');
  const [notes, setNotes] = useState(true);
  const [id, setId] = useState(() => crypto.randomUUID());
  const sending = useSendLessonDocument(activityId);
  const renew = (): void => {
    sending.reset();
    setId(crypto.randomUUID());
  };
  const send = (): void => {
    if (!file) return;
    const chosen = languages.find((each) => each === language) ?? null;
    sending.mutate({ id, file, language: chosen, notes }, { onSuccess: (made) => onSent(made.id) });
  };
  return (
    <Section title={t('document.send')} look="card">
      <div className={classes.form}>
        <FileDrop
          label={t('document.file')}
          help={t('document.fileHelp')}
          endings={['.docx', '.pptx']}
          maxBytes={LARGEST_BYTES}
          file={file}
          onChange={(next) => {
            renew();
            setFile(next);
          }}
        />
        <NativeSelect
          label={t('document.language')}
          description={t('document.languageHelp')}
          value={language}
          data={[
            { value: '', label: t('document.languageTold') },
            ...languages.map((value) => ({ value, label: t(`common:language.${value}`) })),
          ]}
          onChange={(event) => {
            renew();
            setLanguage(event.currentTarget.value);
          }}
        />
        <Checkbox
          label={t('document.notes')}
          checked={notes}
          onChange={(event) => {
            renew();
            setNotes(event.currentTarget.checked);
          }}
        />
        {sending.error && <ProblemNotice problem={sending.error} />}
        <FormActions>
          <Button loading={sending.isPending} disabled={!file} onClick={send}>
            {t('document.read')}
          </Button>
        </FormActions>
        <p className={classes.quiet}>{t('document.nothingYet')}</p>
      </div>
    </Section>
  );
}
