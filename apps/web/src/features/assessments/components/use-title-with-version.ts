import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';

interface Versioned {
  readonly title: string;
  readonly versionNumber: number;
}

/** The title, with the version of the course where the cohort has people on several: the same work then stands there twice. */
export function useTitleWithVersion(all: readonly Versioned[]): (one: Versioned) => string {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const several = new Set(all.map(({ versionNumber }) => versionNumber)).size > 1;
  return ({ title, versionNumber }) =>
    several ? `${title} · ${t('ofVersion', { number: format.number(versionNumber) })}` : title;
}
