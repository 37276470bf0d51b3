import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SubmittedFiles } from '../../components/submitted-files';
import { PhotoOrFile } from '../../marking/photo-or-file';
import classes from './answer-fields.module.css';
import type { AnswerFieldProps } from './answer-field';
import { useAnswerFiles } from './use-answer-files';

/** Photos or PDF pages, sent as soon as they are chosen. */
export function FileField(props: AnswerFieldProps) {
  const { t } = useTranslation('assessments');
  const most = props.question.limits.maxFiles ?? 1;
  const { files, uploading, problem, send, remove } = useAnswerFiles(props, most);
  return (
    <>
      <ul className={classes.plain}>
        {files.map((file) => (
          <li key={file.id}>
            <SubmittedFiles files={[file]} />
            <Button variant="subtle" leftSection={<IconX size={18} aria-hidden />} onClick={() => remove(file.id)}>
              {t('common:file.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {files.length < most && <PhotoOrFile most={most} uploading={uploading} error={problem?.message} onFile={send} />}
    </>
  );
}
