import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/format/use-format';
import type { BlockType } from '../desk/blocks';
import type { Placement } from './place-document';

/** What becomes of a part of a document, in a sentence. */
export function useSayPlacement(): (placement: Placement) => string {
  const { t } = useTranslation('courses');
  const format = useFormat();
  const named = (type: BlockType | null): string => (type ? t(`block.${type}`) : t('document.nothing'));
  return (placement) => {
    switch (placement.kind) {
      case 'added':
        return t('document.added', { count: placement.count });
      case 'translated': {
        const { count, replaced } = placement;
        const filled = t('document.translated', { count });
        return replaced > 0 ? `${filled} ${t('document.replaced', { count: replaced })}` : filled;
      }
      case 'differs': {
        const { at, base, given } = placement;
        return t('document.differs', { at: format.number(at), base: named(base), given: named(given) });
      }
      case 'no-base':
        return t('document.noBase');
      case 'too-many':
        return t('document.tooMany', { max: format.number(placement.max) });
    }
  };
}
