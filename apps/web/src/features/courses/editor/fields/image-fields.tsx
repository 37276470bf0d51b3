import { useTranslation } from 'react-i18next';
import { PictureBlock } from '../../../../ui/lesson/picture-block';
import { MediaField } from '../media-field';
import type { BlockFieldsProps } from './block-fields';
import classes from './fields.module.css';
import { WordField } from './word-field';

export function ImageFields({ block, language, onChange }: BlockFieldsProps) {
  const { t } = useTranslation('courses');
  return (
    <div className={classes.fields}>
      <MediaField
        kind="image"
        label={t('block.imageFile')}
        file={block.file}
        onChange={(file) => onChange({ ...block, file })}
      />
      {block.file && <PictureBlock block={{ ...block, caption: '' }} language={language} atOnce />}
      <PictureWords block={block} language={language} onChange={onChange} />
    </div>
  );
}

/** What a picture shows, and what stands under it. */
export function PictureWords({ block, language, onChange }: Pick<BlockFieldsProps, 'block' | 'language' | 'onChange'>) {
  const { t } = useTranslation('courses');
  return (
    <>
      <WordField
        label={t('block.alt')}
        description={t('block.altHelp')}
        rows={2}
        value={block.alt}
        language={language}
        onChange={(alt) => onChange({ ...block, alt })}
      />
      <WordField
        label={t('block.caption')}
        value={block.caption}
        language={language}
        onChange={(caption) => onChange({ ...block, caption })}
      />
    </>
  );
}
