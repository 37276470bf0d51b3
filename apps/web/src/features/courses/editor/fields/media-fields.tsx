import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MediaBlock } from '../../../../ui/lesson/media-block';
import { MediaField } from '../media-field';
import type { BlockFieldsProps } from './block-fields';
import { CaptionsField } from './captions-field';
import classes from './fields.module.css';
import { WordField } from './word-field';

/** Sound or video: a file of ours or an address, its title, and its words for who cannot hear it. */
export function MediaFields({ block, language, onChange }: BlockFieldsProps) {
  const { t } = useTranslation('courses');
  const kind = block.type === 'audio' ? 'audio' : 'video';
  return (
    <div className={classes.fields}>
      {!block.url && (
        <MediaField
          kind={kind}
          label={t(`block.${kind}File`)}
          file={block.file}
          onChange={(file) => onChange({ ...block, file, url: undefined })}
        />
      )}
      {block.file && <MediaBlock block={{ ...block, title: '', transcript: '' }} language={language} />}
      {!block.file && (
        <AddressField value={block.url ?? ''} onChange={(url) => onChange({ ...block, url: url || undefined })} />
      )}
      <WordField
        label={t('block.title')}
        value={block.title}
        language={language}
        onChange={(title) => onChange({ ...block, title })}
      />
      <WordField
        label={t('block.transcript')}
        description={t('block.transcriptHelp')}
        rows={3}
        maxLength={20_000}
        value={block.transcript}
        language={language}
        onChange={(transcript) => onChange({ ...block, transcript })}
      />
      {kind === 'video' && (
        <CaptionsField
          value={block.captions ?? ''}
          language={language}
          onChange={(captions) => onChange({ ...block, captions })}
        />
      )}
    </div>
  );
}

/** Taken over when it is whole: half an address is not worth saving. */
function AddressField({ value, onChange }: { value: string; onChange: (url: string) => void }) {
  const { t } = useTranslation('courses');
  const [typed, setTyped] = useState(value);
  const whole = typed === '' || /^https:\/\/[^\s/]+\.[^\s]+$/.test(typed);
  return (
    <TextInput
      type="url"
      label={t('block.address')}
      description={t('block.addressHelp')}
      placeholder="https://"
      dir="ltr"
      maxLength={2000}
      value={typed}
      error={whole ? undefined : t('fieldsOf.addressNotWhole')}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={() => whole && onChange(typed.trim())}
    />
  );
}
