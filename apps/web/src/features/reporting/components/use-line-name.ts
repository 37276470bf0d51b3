import type { BreakdownLineDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import type { DimensionName } from '../dimensions';

/** How a line of a breakdown is called: by its own name, or by the word of this language for what it is. */
export function useLineName(dimension: DimensionName): (line: Pick<BreakdownLineDto, 'key' | 'name'>) => string {
  const { t } = useTranslation('reporting');
  return ({ key, name }) => name ?? t(`lines.${dimension}.${key}`, { defaultValue: key });
}
