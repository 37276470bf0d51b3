import type { BlockerDto } from '@tamkin/api-client';
import { IconCertificate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './still-needed.module.css';

/** "Still needed: …" line by line, or that nothing is. */
export function StillNeeded({ blockers }: { blockers: readonly BlockerDto[] }) {
  const { t } = useTranslation('enrolments');
  return (
    <div className={classes.line}>
      <IconCertificate size={22} aria-hidden className={classes.icon} />
      <div>
        {blockers.length > 0 && <p className={classes.lead}>{t('certificate.stillNeeded')}</p>}
        <StillNeededList blockers={blockers} />
      </div>
    </div>
  );
}

/** What is missing, under a heading that says so. */
export function StillNeededList({ blockers }: { blockers: readonly BlockerDto[] }) {
  const { t } = useTranslation('enrolments');
  if (blockers.length === 0) return <p className={classes.lead}>{t('certificate.nothingMissing')}</p>;
  return (
    <ul className={classes.list}>
      {blockers.map(({ code, words }) => (
        <li key={code}>{words}</li>
      ))}
    </ul>
  );
}
