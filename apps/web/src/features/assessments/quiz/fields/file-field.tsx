import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FileDrop } from '../../../../ui/file-drop';
import { SubmittedFiles } from '../../components/submitted-files';
import classes from './answer-fields.module.css';
import type { AnswerFieldProps } from './answer-field';
import { useAnswerFiles } from './use-answer-files';

const ENDINGS = ['.jpg', '.jpeg', '.png', '.webp', '.pdf'] as const;
const MAX_BYTES = 20 * 1_048_576;

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
      {files.length < most && (
        <FileDrop
          label={t('assignment.file')}
          help={uploading ? t('assignment.uploading') : t('files.most', { count: most })}
          endings={ENDINGS}
          maxBytes={MAX_BYTES}
          file={null}
          error={problem?.message}
          onChange={(file) => file && send(file)}
        />
      )}
    </>
  );
}
