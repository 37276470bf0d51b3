import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { listMyCertificates, type MyCertificateDto } from '@tamkin/api-client';
import { IconCertificate, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Bidi } from '../../../ui/bidi';
import { DateText } from '../../../ui/date-text';
import { EmptyState } from '../../../ui/empty-state';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { Card, Section } from '../../../ui/section';
import { StatusBadge } from '../../../ui/status-badge';
import { CertificateStatus } from '../components/certificate-status';
import { HolderName, InBoth } from '../components/in-both';
import classes from '../components/report-texts.module.css';
import { ShareCertificate } from '../components/share-certificate';

const POLL_MS = 3_000;

/** One's own certificates: to download, to show, and what is still to come. */
export default function MyCertificatesPage() {
  const { t } = useTranslation('certificates');
  const query = useQuery({
    queryKey: ['my-certificates'],
    queryFn: () => listMyCertificates(),
    refetchInterval: ({ state: { data } }) =>
      data?.items.some(({ status }) => status === 'issuing') ? POLL_MS : false,
  });
  return (
    <Page title={t('mine.title')} width="reading">
      <Loaded query={query}>
        {({ items, awaited }) => (
          <>
            {items.length === 0 && awaited.length === 0 && (
              <EmptyState icon={IconCertificate} title={t('mine.emptyTitle')}>
                {t('mine.emptyWhy')}
              </EmptyState>
            )}
            <div className={classes.list}>
              {items.map((certificate) => (
                <CertificateCard key={certificate.id} certificate={certificate} />
              ))}
            </div>
            {awaited.length > 0 && (
              <Section title={t('mine.awaited')}>
                <div className={classes.list}>
                  {awaited.map(({ enrolmentId, courseTitle, cohortName, step }) => (
                    <Card key={enrolmentId}>
                      <p className={classes.title}>
                        <Bidi>{courseTitle}</Bidi>
                      </p>
                      <p>
                        <Bidi>{cohortName}</Bidi>
                      </p>
                      <StatusBadge tone="info" label={t(`mine.step.${step}`)} />
                    </Card>
                  ))}
                </div>
              </Section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function CertificateCard({ certificate }: { certificate: MyCertificateDto }) {
  const { t } = useTranslation('certificates');
  return (
    <Card>
      <div className={classes.head}>
        <p className={classes.title}>{t(`kind.${certificate.kind}`)}</p>
        <CertificateStatus status={certificate.status} />
      </div>
      <p>
        <InBoth text={certificate.course} />
        <br />
        <HolderName name={certificate.holder} /> · <DateText value={certificate.releasedAt} form="said" /> ·{' '}
        <bdi dir="ltr" className="tk-one-line">
          {certificate.serial}
        </bdi>
      </p>
      {certificate.status === 'valid' && (
        <div className={classes.buttons}>
          <Button
            component="a"
            href={`/api/v1/certificates/${certificate.id}/file`}
            download={`${certificate.serial}.pdf`}
            leftSection={<IconDownload size={20} aria-hidden />}
          >
            {t('mine.download')}
          </Button>
          <ShareCertificate certificate={certificate} />
        </div>
      )}
      {certificate.status === 'issuing' && <p>{t('mine.issuing')}</p>}
    </Card>
  );
}
