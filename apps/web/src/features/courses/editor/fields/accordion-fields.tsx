import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Waiting } from '../../../../ui/loaded';
import { newId } from '../desk/blocks';
import type { BlockFieldsProps } from './block-fields';
import { PartList } from './part-list';
import { WordField } from './word-field';

const RichTextField = lazy(() => import('../rich-text-field'));

export function AccordionFields({ block, language, wordsOnly, onChange }: BlockFieldsProps) {
  const { t } = useTranslation('courses');
  return (
    <PartList
      parts={block.sections ?? []}
      nameOf={(number) => t('fieldsOf.section', { number })}
      addLabel={t('fieldsOf.addSection')}
      newPart={() => ({ id: newId(), title: '', html: '' })}
      wordsOnly={wordsOnly}
      max={30}
      onChange={(sections) => onChange({ ...block, sections })}
    >
      {(section, set) => (
        <>
          <WordField
            label={t('block.title')}
            value={section.title}
            language={language}
            onChange={(title) => set({ title })}
          />
          <Suspense fallback={<Waiting />}>
            <RichTextField
              label={t('fieldsOf.sectionText')}
              html={section.html}
              language={language}
              onChange={(html) => set({ html })}
            />
          </Suspense>
        </>
      )}
    </PartList>
  );
}
