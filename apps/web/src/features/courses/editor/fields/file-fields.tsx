import { useTranslation } from 'react-i18next';
import { MediaField } from '../media-field';
import type { BlockFieldsProps } from './block-fields';
import classes from './fields.module.css';
import { WordField } from './word-field';

export function FileFields({ block, language, onChange }: BlockFieldsProps) {
  const { t } = useTranslation('courses');
  return (
    <div className={classes.fields}>
      <MediaField
        kind="document"
        label={t('block.file')}
        file={block.file}
        onChange={(file) => onChange({ ...block, file })}
      />
      <WordField
        label={t('block.title')}
        value={block.title}
        language={language}
        onChange={(title) => onChange({ ...block, title })}
      />
    </div>
  );
}
