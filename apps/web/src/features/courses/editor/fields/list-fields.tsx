import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../../ui/choice-field';
import { newId } from '../desk/blocks';
import type { BlockFieldsProps } from './block-fields';
import classes from './fields.module.css';
import { PartList } from './part-list';
import { WordField } from './word-field';

export function ListFields({ block, language, wordsOnly, onChange }: BlockFieldsProps) {
  const { t } = useTranslation('courses');
  return (
    <div className={classes.fields}>
      {!wordsOnly && (
        <Checkbox
          label={t('fieldsOf.numbered')}
          checked={block.ordered ?? false}
          onChange={({ currentTarget }) => onChange({ ...block, ordered: currentTarget.checked })}
        />
      )}
      <PartList
        parts={block.items ?? []}
        nameOf={(number) => t('fieldsOf.item', { number })}
        addLabel={t('fieldsOf.addItem')}
        newPart={() => ({ id: newId(), text: '', level: block.items?.at(-1)?.level ?? 0 })}
        wordsOnly={wordsOnly}
        max={100}
        onChange={(items) => onChange({ ...block, items })}
      >
        {(item, set) => (
          <>
            <WordField
              label={t('fieldsOf.itemText')}
              value={item.text}
              language={language}
              maxLength={2000}
              onChange={(text) => set({ text })}
            />
            {!wordsOnly && (
              <ChoiceField
                label={t('fieldsOf.depth')}
                look="row"
                value={String(item.level)}
                choices={['0', '1', '2'].map((value) => ({ value, label: t(`depth.${value as '0' | '1' | '2'}`) }))}
                onChange={(level) => set({ level: Number(level) })}
              />
            )}
          </>
        )}
      </PartList>
    </div>
  );
}
