import type { NamesDto } from '@tamkin/api-client';
import { useLanguage } from '../../../platform/use-language';

/** A name as plain text, for titles and for screen readers. */
export function useNameWords(): (names: NamesDto) => string {
  const language = useLanguage();
  return ({ latin, arabic }) => {
    const { given, family } = language === 'ar' && arabic ? arabic : latin;
    return `${given} ${family}`;
  };
}
