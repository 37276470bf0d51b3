import type { BlockerDto } from '@tamkin/api-client';
import { IconCertificate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../platform/use-language';
import { localeOf } from '../../../platform/language';
import classes from './still-needed.module.css';

/** "Still needed for your certificate: …", or that nothing is. */
export function StillNeeded({ blockers }: { blockers: readonly BlockerDto[] }) {
  const { t } = useTranslation('enrolments');
  const language = useLanguage();
  const list = new Intl.ListFormat(localeOf(language), { type: 'conjunction' });
  return (
    <p className={classes.line}>
      <IconCertificate size={22} aria-hidden className={classes.icon} />
      <span>
        {blockers.length === 0
          ? t('certificate.nothingMissing')
          : t('certificate.stillNeeded', { list: list.format(blockers.map(({ words }) => words)) })}
      </span>
    </p>
  );
}

/** The same as a list, where there is room. */
export function StillNeededList({ blockers }: { blockers: readonly BlockerDto[] }) {
  const { t } = useTranslation('enrolments');
  if (blockers.length === 0) return <p>{t('certificate.nothingMissing')}</p>;
  return (
    <ul className={classes.list}>
      {blockers.map(({ code, words }) => (
        <li key={code}>{words}</li>
      ))}
    </ul>
  );
}
