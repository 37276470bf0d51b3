import type { CertificateLineDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { StatusBadge, type Tone } from '../../../ui/status-badge';

const TONES: Record<CertificateLineDto['status'], Tone> = {
  issuing: 'info',
  valid: 'success',
  superseded: 'neutral',
  revoked: 'danger',
};

export function CertificateStatus({ status }: Pick<CertificateLineDto, 'status'>) {
  const { t } = useTranslation('certificates');
  return <StatusBadge tone={TONES[status]} label={t(`status.${status}`)} />;
}
