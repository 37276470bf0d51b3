import { Button } from '@mantine/core';
import type { MyCertificateDto } from '@tamkin/api-client';
import { IconBrandWhatsapp, IconCheck, IconCopy, IconShare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The link to the verification page: copied, sent by WhatsApp, or given to the phone's own list. */
export function ShareCertificate({ certificate }: { certificate: MyCertificateDto }) {
  const { t } = useTranslation('certificates');
  const [copied, setCopied] = useState(false);
  const { verificationUrl: url } = certificate;
  const text = `${t(`kind.${certificate.kind}`)} · ${certificate.course.fr}`;
  const canShare = typeof navigator.share === 'function';
  return (
    <>
      <Button
        variant="default"
        leftSection={copied ? <IconCheck size={20} aria-hidden /> : <IconCopy size={20} aria-hidden />}
        onClick={() => void navigator.clipboard.writeText(url).then(() => setCopied(true))}
      >
        <span aria-live="polite">{t(copied ? 'common:actions.copied' : 'mine.copyLink')}</span>
      </Button>
      <Button
        component="a"
        variant="default"
        href={`https://wa.me/?text=${encodeURIComponent(`${text}\n${url}`)}`}
        target="_blank"
        rel="noreferrer"
        leftSection={<IconBrandWhatsapp size={20} aria-hidden />}
      >
        {t('mine.whatsapp')}
      </Button>
      {canShare && (
        <Button
          variant="default"
          leftSection={<IconShare size={20} aria-hidden />}
          onClick={() => void navigator.share({ title: text, url }).catch(() => undefined)}
        >
          {t('mine.share')}
        </Button>
      )}
    </>
  );
}
