import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../../ui/choice-field';
import type { BlockFieldsProps } from './block-fields';
import classes from './fields.module.css';
import { WordField } from './word-field';

export function HeadingFields({ block, language, wordsOnly, onChange }: BlockFieldsProps) {
  const { t } = useTranslation('courses');
  return (
    <div className={classes.fields}>
      <WordField
        label={t('block.heading')}
        value={block.text}
        language={language}
        onChange={(text) => onChange({ ...block, text })}
      />
      {!wordsOnly && (
        <ChoiceField
          label={t('fieldsOf.level')}
          look="row"
          value={block.level === 3 ? '3' : '2'}
          choices={[
            { value: '2', label: t('richText.heading') },
            { value: '3', label: t('richText.subheading') },
          ]}
          onChange={(level) => onChange({ ...block, level: Number(level) })}
        />
      )}
    </div>
  );
}
