import { useTranslation } from 'react-i18next';
import { newId } from '../desk/blocks';
import type { BlockFieldsProps } from './block-fields';
import { PartList } from './part-list';
import { WordField } from './word-field';

export function FlashcardsFields({ block, language, wordsOnly, onChange }: BlockFieldsProps) {
  const { t } = useTranslation('courses');
  return (
    <PartList
      parts={block.flashcards ?? []}
      nameOf={(number) => t('fieldsOf.card', { number })}
      addLabel={t('fieldsOf.addCard')}
      newPart={() => ({ id: newId(), front: '', back: '' })}
      wordsOnly={wordsOnly}
      max={50}
      onChange={(flashcards) => onChange({ ...block, flashcards })}
    >
      {(card, set) => (
        <>
          <WordField
            label={t('fieldsOf.front')}
            value={card.front}
            language={language}
            onChange={(front) => set({ front })}
          />
          <WordField
            label={t('fieldsOf.back')}
            rows={2}
            maxLength={2000}
            value={card.back}
            language={language}
            onChange={(back) => set({ back })}
          />
        </>
      )}
    </PartList>
  );
}
