import type { SheetProposalDto } from '@tamkin/api-client';
import { IconCamera } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import classes from './sheet-form.module.css';

/** Says that what stands below was read from a photo, how much of it is doubtful, and which page is missing. */
export function ProposalNotice({ proposal: { answers, photos, pages } }: { proposal: SheetProposalDto }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  if (photos.length === 0) return null;
  const doubtful = answers.filter(({ doubt }) => doubt !== null && doubt !== 'written').length;
  const missing = Array.from({ length: pages }, (_, place) => place + 1).filter(
    (number) => !photos.some(({ page }) => page === number),
  );
  return (
    <div role="status" className={classes.notice}>
      <IconCamera size={22} aria-hidden />
      <div>
        <p>{t('onPaper.photo.proposal')}</p>
        <p>{doubtful > 0 ? t('onPaper.photo.look', { count: doubtful }) : t('onPaper.photo.plain')}</p>
        {missing.length > 0 && (
          <p>{t('onPaper.photo.missingPages', { pages: missing.map((number) => format.number(number)).join(', ') })}</p>
        )}
      </div>
    </div>
  );
}
