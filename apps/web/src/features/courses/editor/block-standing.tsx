import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconChecks, IconCircleDashed } from '@tabler/icons-react';
import type { BlockStandingDto } from '@tamkin/api-client';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../platform/language';
import { Waiting } from '../../../ui/loaded';
import classes from './text-desk.module.css';

const WhatChanged = lazy(() => import('./what-changed'));

const ICONS = {
  missing: IconCircleDashed,
  'out-of-date': IconAlertTriangle,
  translated: IconCheck,
  reviewed: IconChecks,
  wordless: IconCheck,
  'without-base': IconAlertTriangle,
};

/** Where a translated block stands: word, icon and colour. */
export function StandingMark({ state }: { state: BlockStandingDto['state'] }) {
  const { t } = useTranslation('courses');
  const Icon = ICONS[state];
  return (
    <span className={classes.standing} data-state={state}>
      <Icon size={16} aria-hidden />
      {t(`standing.${state}`)}
    </span>
  );
}

interface StandingActionsProps {
  /** "Block 3. Text, in Arabic": every button says what it is about. */
  name: string;
  standing: BlockStandingDto;
  base: Language;
  /** The text is still being saved: what would be reviewed is not on the server yet. */
  waiting: boolean;
  onConfirm: () => void;
  onReview: (reviewed: boolean) => void;
}

/** What the base said when this was translated, and the author's word that the translation is right. */
export function StandingActions({ name, standing, base, waiting, onConfirm, onReview }: StandingActionsProps) {
  const { t } = useTranslation('courses');
  const { state, change } = standing;
  if (state === 'out-of-date') {
    return (
      <div className={classes.behind}>
        <p>{change?.before ? t('change.since') : t('change.unknown')}</p>
        {change?.before && (
          <Suspense fallback={<Waiting />}>
            <WhatChanged before={change.before} now={change.now} language={base} />
          </Suspense>
        )}
        <Button variant="default" aria-label={t('standing.confirmNamed', { name })} onClick={onConfirm}>
          {t('standing.confirm')}
        </Button>
      </div>
    );
  }
  if (state !== 'translated' && state !== 'reviewed') return null;
  const reviewed = state === 'reviewed';
  return (
    <Button
      variant="subtle"
      disabled={waiting}
      aria-label={reviewed ? t('standing.unreviewNamed', { name }) : t('standing.reviewNamed', { name })}
      onClick={() => onReview(!reviewed)}
    >
      {reviewed ? t('standing.unreview') : t('standing.review')}
    </Button>
  );
}
