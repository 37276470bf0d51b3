import { useTranslation } from 'react-i18next';
import { FilterSelect } from '../../../../ui/filter-select';
import { newId } from '../desk/blocks';
import type { BlockFieldsProps } from './block-fields';
import classes from './fields.module.css';
import { PartList } from './part-list';
import { WordField } from './word-field';

export function SortingFields({ block, language, wordsOnly, onChange }: BlockFieldsProps) {
  const { t } = useTranslation('courses');
  const { boxes = [], cards = [] } = block;
  const boxChoices = boxes.map(({ id, text }, index) => ({
    value: id,
    label: text || t('fieldsOf.box', { number: index + 1 }),
  }));
  return (
    <div className={classes.fields}>
      <WordField
        label={t('fieldsOf.task')}
        value={block.text}
        language={language}
        maxLength={2000}
        onChange={(text) => onChange({ ...block, text })}
      />
      <PartList
        parts={boxes}
        nameOf={(number) => t('fieldsOf.box', { number })}
        addLabel={t('fieldsOf.addBox')}
        newPart={() => ({ id: newId(), text: '' })}
        wordsOnly={wordsOnly}
        max={6}
        onChange={(kept) => onChange({ ...block, boxes: kept })}
      >
        {(box, set) => (
          <WordField
            label={t('fieldsOf.boxName')}
            value={box.text}
            language={language}
            onChange={(text) => set({ text })}
          />
        )}
      </PartList>
      <PartList
        parts={cards}
        nameOf={(number) => t('fieldsOf.card', { number })}
        addLabel={t('fieldsOf.addCard')}
        newPart={() => ({ id: newId(), text: '', box: null, feedback: '' })}
        wordsOnly={wordsOnly}
        max={50}
        onChange={(kept) => onChange({ ...block, cards: kept })}
      >
        {(card, set) => (
          <>
            <WordField
              label={t('fieldsOf.cardText')}
              value={card.text}
              language={language}
              maxLength={2000}
              onChange={(text) => set({ text })}
            />
            {!wordsOnly && (
              <FilterSelect
                label={t('fieldsOf.itsBox')}
                value={card.box ?? ''}
                options={[{ value: '', label: t('fieldsOf.choose') }, ...boxChoices]}
                onChange={(box) => set({ box: box || null })}
              />
            )}
            <WordField
              label={t('fieldsOf.why')}
              value={card.feedback}
              language={language}
              maxLength={2000}
              onChange={(feedback) => set({ feedback })}
            />
          </>
        )}
      </PartList>
    </div>
  );
}
