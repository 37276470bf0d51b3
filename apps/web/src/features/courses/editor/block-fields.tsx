import { Textarea, TextInput } from '@mantine/core';
import type { LessonBlockDto } from '@tamkin/api-client';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf, type Language } from '../../../platform/language';
import { Waiting } from '../../../ui/loaded';
import { PictureBlock } from '../../../ui/lesson/picture-block';
import { MediaField } from './media-field';
import classes from './text-desk.module.css';

const RichTextField = lazy(() => import('./rich-text-field'));

interface BlockFieldsProps {
  block: LessonBlockDto;
  /** Of the text; the labels stay in the language of the screen. */
  language: Language;
  onChange: (block: LessonBlockDto) => void;
}

/** The fields of one block in one language. */
export function BlockFields({ block, language, onChange }: BlockFieldsProps) {
  const { t } = useTranslation('courses');
  const words = { lang: language, dir: directionOf(language) };
  const set = (change: Partial<LessonBlockDto>): void => onChange({ ...block, ...change });
  switch (block.type) {
    case 'text':
    case 'callout':
      return (
        <Suspense fallback={<Waiting />}>
          <RichTextField
            label={`${t(`block.${block.type}`)} · ${t(`common:language.${language}`)}`}
            html={block.html ?? ''}
            language={language}
            onChange={(html) => set({ html })}
          />
        </Suspense>
      );
    case 'image':
      return (
        <div className={classes.fields}>
          <MediaField kind="image" label={t('block.imageFile')} file={block.file} onChange={(file) => set({ file })} />
          {block.file && <PictureBlock block={{ ...block, caption: '' }} />}
          <TextInput
            label={t('block.alt')}
            description={t('block.altHelp')}
            maxLength={500}
            {...words}
            value={block.alt ?? ''}
            onChange={({ currentTarget }) => set({ alt: currentTarget.value })}
          />
          <TextInput
            label={t('block.caption')}
            maxLength={500}
            {...words}
            value={block.caption ?? ''}
            onChange={({ currentTarget }) => set({ caption: currentTarget.value })}
          />
        </div>
      );
    case 'audio':
    case 'video':
      return <SoundOrVideoFields block={block} language={language} onChange={onChange} />;
    case 'file':
      return (
        <div className={classes.fields}>
          <MediaField kind="document" label={t('block.file')} file={block.file} onChange={(file) => set({ file })} />
          <TextInput
            label={t('block.title')}
            maxLength={200}
            {...words}
            value={block.title ?? ''}
            onChange={({ currentTarget }) => set({ title: currentTarget.value })}
          />
        </div>
      );
  }
}

function SoundOrVideoFields({ block, language, onChange }: BlockFieldsProps) {
  const { t } = useTranslation('courses');
  const kind = block.type === 'audio' ? 'audio' : 'video';
  const words = { lang: language, dir: directionOf(language) };
  const set = (change: Partial<LessonBlockDto>): void => onChange({ ...block, ...change });
  return (
    <div className={classes.fields}>
      {!block.url && (
        <MediaField
          kind={kind}
          label={t(`block.${kind}File`)}
          file={block.file}
          onChange={(file) => set({ file, url: undefined })}
        />
      )}
      {!block.file && (
        <TextInput
          type="url"
          label={t('block.address')}
          description={t('block.addressHelp')}
          placeholder="https://"
          dir="ltr"
          maxLength={2000}
          value={block.url ?? ''}
          onChange={({ currentTarget }) => set({ url: currentTarget.value || undefined })}
        />
      )}
      <TextInput
        label={t('block.title')}
        maxLength={200}
        {...words}
        value={block.title ?? ''}
        onChange={({ currentTarget }) => set({ title: currentTarget.value })}
      />
      <Textarea
        label={t('block.transcript')}
        description={t('block.transcriptHelp')}
        rows={3}
        maxLength={20000}
        {...words}
        value={block.transcript ?? ''}
        onChange={({ currentTarget }) => set({ transcript: currentTarget.value })}
      />
    </div>
  );
}
