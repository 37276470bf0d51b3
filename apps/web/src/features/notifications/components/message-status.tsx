import { IconArchive } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StatusBadge, type Tone } from '../../../ui/status-badge';
import type { MessageStatus as Status } from '../api/use-outbox';

const TONES: Record<Status, Tone> = { queued: 'warning', sent: 'success', kept: 'neutral', failed: 'danger' };

/** What became of a message, in one word. */
export function MessageStatus({ status }: { status: Status }) {
  const { t } = useTranslation('notifications');
  const icon = status === 'kept' ? { icon: IconArchive } : {};
  return <StatusBadge tone={TONES[status]} label={t(`outbox.statuses.${status}`)} {...icon} />;
}
