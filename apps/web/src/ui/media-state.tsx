import { useQuery } from '@tanstack/react-query';
import { listFileRenditions, type FileRenditionsDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../platform/format/use-format';
import { useLanguage } from '../platform/use-language';
import { ProgressBar } from './progress-bar';
import { StatusBadge } from './status-badge';

const POLL_MS = 2_000;

/** For authors: how far the lighter versions of a picture, sound or video are, what they weigh, or why there are none. */
export function MediaState({ fileId }: { fileId: string }) {
  const language = useLanguage();
  const query = useQuery({
    queryKey: ['renditions', fileId, language],
    queryFn: () => listFileRenditions(fileId),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.items[0]) ? POLL_MS : false),
  });
  const state = query.data?.items[0];
  return state ? <State state={state} /> : null;
}

function State({ state }: { state: FileRenditionsDto }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  if (isUnderWay(state)) {
    return <ProgressBar label={t('media.making')} done={state.progress} total={100} words={t('media.making')} />;
  }
  if (state.problem !== null) return <StatusBadge tone="warning" label={state.problem} sentence />;
  const [lightest] = state.renditions;
  return lightest ? <span>{t('media.phones', { size: format.fileSize(lightest.size) })}</span> : null;
}

function isUnderWay(state: FileRenditionsDto | undefined): boolean {
  return state?.status === 'waiting' || state?.status === 'working';
}
