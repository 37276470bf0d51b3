import { Button } from '@mantine/core';
import { IconFile, IconUpload, IconX } from '@tabler/icons-react';
import { useId, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../platform/format/use-format';
import { Bidi } from './bidi';
import classes from './file-drop.module.css';

/** Isolates left-to-right text inside a sentence that may be Arabic. */
const LTR = '\u2066';
const END = '\u2069';

interface FileDropProps {
  label: string;
  help?: string;
  /** Accepted endings, with the dot: ['.xlsx', '.csv']. The server checks the content. */
  endings: readonly string[];
  maxBytes: number;
  file: File | null;
  /** A refusal of the server about this file. */
  error?: string;
  onChange: (file: File | null) => void;
}

/** One file, chosen or dropped; says beforehand what is accepted, and refuses with the reason. */
export function FileDrop({ label, help, endings, maxBytes, file, error, onChange }: FileDropProps) {
  const { t, i18n } = useTranslation('common');
  const format = useFormat();
  const id = useId();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const types = `${LTR}${endings.join(', ')}${END}`;
  const take = (chosen: File | undefined): void => {
    if (!chosen) return;
    const known = endings.some((ending) => chosen.name.toLowerCase().endsWith(ending));
    const size = format.fileSize(chosen.size);
    if (!known) return setRefusal(t('file.wrongType', { types }));
    if (chosen.size > maxBytes) return setRefusal(t('file.tooLarge', { size, limit: format.fileSize(maxBytes) }));
    setRefusal(null);
    onChange(chosen);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  const message = refusal ?? error;
  return (
    <div>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      {help !== undefined && <p className={classes.help}>{help}</p>}
      {message !== undefined && (
        <p role="alert" id={`${id}-error`} className={classes.error}>
          {message}
        </p>
      )}
      <div
        className={classes.zone}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          id={id}
          type="file"
          accept={endings.join(',')}
          className={classes.input}
          aria-describedby={message === undefined ? `${id}-limit` : `${id}-error ${id}-limit`}
          onChange={(event) => {
            take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        {file ? (
          <ChosenFile file={file} onRemove={() => onChange(null)} />
        ) : (
          <p className={classes.invite}>
            <IconUpload size={22} aria-hidden />
            <span>
              <span className={classes.choose}>{t('file.choose')}</span> {t('file.drop')}
            </span>
          </p>
        )}
      </div>
      <p id={`${id}-limit`} className={classes.help}>
        {/* In an editor it may stand beside words of the other direction. */}
        <bdi dir={i18n.dir()}>{t('file.limit', { types, size: format.fileSize(maxBytes) })}</bdi>
      </p>
    </div>
  );
}

function ChosenFile({ file, onRemove }: { file: File; onRemove: () => void }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  return (
    <p className={classes.chosen}>
      <IconFile size={22} aria-hidden />
      <Bidi>{file.name}</Bidi>
      <span className={classes.size}>{format.fileSize(file.size)}</span>
      <Button variant="subtle" onClick={onRemove} leftSection={<IconX size={18} aria-hidden />}>
        {t('file.remove')}
      </Button>
    </p>
  );
}
