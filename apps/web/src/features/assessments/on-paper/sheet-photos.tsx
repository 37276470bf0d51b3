import { Button, FileButton } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import type { SheetPhotoDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { Bidi } from '../../../ui/bidi';
import { ProblemNotice } from '../../../ui/problem-notice';
import { ProgressBar } from '../../../ui/progress-bar';
import { Section } from '../../../ui/section';
import { StatusBadge } from '../../../ui/status-badge';
import { TextLink } from '../../../ui/text-link';
import classes from './sheet-photos.module.css';
import { useSendPhotos, useSheetPhotos } from './use-sheet-photos';

const PICTURES = 'image/jpeg,image/png,image/webp';

interface SheetPhotosProps {
  cohortId: string;
  activityId: string;
}

/** Photos of a whole pile of answer sheets: each finds its person by its codes, and waits for the trainer to confirm. */
export function SheetPhotos({ cohortId, activityId }: SheetPhotosProps) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const { progress, refused, send } = useSendPhotos(cohortId, activityId);
  const photos = useSheetPhotos(cohortId, activityId).data?.items ?? [];
  const sending = t('onPaper.photo.sending', {
    done: format.number(progress?.done ?? 0),
    total: format.number(progress?.total ?? 0),
  });
  return (
    <Section title={t('onPaper.photo.title')} look="card">
      <p>{t('onPaper.photo.why')}</p>
      <p className={classes.limits}>{t('onPaper.photo.limits')}</p>
      <FileButton multiple accept={PICTURES} onChange={(files) => void send(files)}>
        {(props) => (
          <Button {...props} loading={progress !== null} leftSection={<IconCamera size={20} aria-hidden />}>
            {t('onPaper.photo.choose')}
          </Button>
        )}
      </FileButton>
      {progress && <ProgressBar label={sending} done={progress.done} total={progress.total} words={sending} />}
      {refused.map(({ name, problem }) => (
        <div key={name}>
          <Bidi>{name}</Bidi>
          <ProblemNotice problem={problem} />
        </div>
      ))}
      {photos.length > 0 && (
        <ul className={classes.photos} aria-label={t('onPaper.photo.list')}>
          {photos.map((photo) => (
            <Photo key={photo.id} photo={photo} path={`/cohorts/${cohortId}/paper/${activityId}`} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Photo({ photo, path }: { photo: SheetPhotoDto; path: string }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const { name, personName, enrolmentId, page, problemMessage, createdAt } = photo;
  return (
    <li className={classes.photo}>
      <div>
        {enrolmentId === null ? (
          <Bidi dir="ltr">{name}</Bidi>
        ) : (
          <TextLink href={`${path}/${enrolmentId}`}>{personName}</TextLink>
        )}{' '}
        <span className={classes.soft}>
          {page !== null && `${t('onPaper.photo.page', { number: format.number(page) })} · `}
          {format.when(createdAt)}
        </span>
      </div>
      <PhotoState photo={photo} />
      {problemMessage !== null && <p className={classes.problem}>{problemMessage}</p>}
    </li>
  );
}

function PhotoState({ photo: { status, keyed, doubts } }: { photo: SheetPhotoDto }) {
  const { t } = useTranslation('assessments');
  if (status === 'reading') return <StatusBadge tone="info" label={t('onPaper.photo.reading')} />;
  if (status === 'refused') return <StatusBadge tone="danger" label={t('onPaper.photo.refused')} />;
  if (keyed) return <StatusBadge tone="success" label={t('onPaper.photo.keyed')} />;
  if (doubts > 0) return <StatusBadge tone="warning" label={t('onPaper.photo.doubts', { count: doubts })} />;
  return <StatusBadge tone="info" label={t('onPaper.photo.toConfirm')} />;
}
