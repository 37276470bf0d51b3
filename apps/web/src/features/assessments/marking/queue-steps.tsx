import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { TextLink } from '../../../ui/text-link';
import classes from './queue-steps.module.css';
import type { useQueue } from './use-queue';

/** How much waits, and the ways to the piece before and after without marking this one. */
export function QueueSteps({ queue }: { queue: ReturnType<typeof useQueue> }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const { position, waiting, previous, next } = queue;
  if (position === null || waiting < 2) return null;
  return (
    <nav className={classes.steps} aria-label={t('marking.title')}>
      <span>{t('marking.position', { position: format.number(position), waiting: format.number(waiting) })}</span>
      {previous && <TextLink href={previous}>{t('marking.previous')}</TextLink>}
      {next && <TextLink href={next}>{t('marking.next')}</TextLink>}
    </nav>
  );
}
