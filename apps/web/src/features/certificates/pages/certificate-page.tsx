import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getCertificate, type CertificateDto, type CertificateHistoryDto } from '@tamkin/api-client';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { usePresence } from '../../../platform/current-user';
import { useFormat } from '../../../platform/format/use-format';
import { Bidi } from '../../../ui/bidi';
import { CodeText } from '../../../ui/code-text';
import { DataTable } from '../../../ui/data-table';
import { DateText } from '../../../ui/date-text';
import { FactList } from '../../../ui/fact-list';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { Section } from '../../../ui/section';
import { TextLink } from '../../../ui/text-link';
import { CertificateStatus } from '../components/certificate-status';
import { CorrectCertificate } from '../components/correct-certificate';
import { HolderName, InBoth } from '../components/in-both';
import classes from '../components/report-texts.module.css';
import { RevokeCertificate } from '../components/revoke-certificate';

const POLL_MS = 1_500;

/** One certificate of the register, with everything that is printed and everything that happened to it. */
export default function CertificatePage() {
  const { id } = useParams<{ id: string }>();
  const query = useQuery({
    queryKey: ['certificate', id],
    queryFn: () => getCertificate(id),
    refetchInterval: ({ state: { data } }) => (data?.status === 'issuing' ? POLL_MS : false),
  });
  return <Loaded query={query}>{(certificate) => <Entry certificate={certificate} />}</Loaded>;
}

function Entry({ certificate }: { certificate: CertificateDto }) {
  const { t } = useTranslation('certificates');
  const { active } = usePresence();
  const corrects = active.role === 'reviewer';
  return (
    <Page
      title={certificate.serial}
      lead={
        <>
          <HolderName name={certificate.holder} /> · {t(`kind.${certificate.kind}`)}{' '}
          <CertificateStatus status={certificate.status} />
        </>
      }
      back={{ href: '/register', label: t('register.title') }}
    >
      {certificate.status === 'issuing' && <p role="status">{t('mine.issuing')}</p>}
      {certificate.madeAt !== null && (
        <div className={classes.buttons}>
          <Button
            component="a"
            variant="default"
            href={`/api/v1/certificates/${certificate.id}/file`}
            download={`${certificate.serial}.pdf`}
            leftSection={<IconDownload size={20} aria-hidden />}
          >
            {t('mine.download')}
          </Button>
          <Button component="a" variant="default" href={certificate.snapshot.verificationUrl} target="_blank">
            {t('entry.verify')}
          </Button>
        </div>
      )}
      <Section title={t('entry.printed')} look="card">
        <Printed certificate={certificate} />
      </Section>
      <Section title={t('entry.history')}>
        <History entries={certificate.history} />
        {certificate.siblings.map((sibling) => (
          <p key={sibling.id}>
            {t('entry.sibling')} <TextLink href={`/register/${sibling.id}`}>{sibling.serial}</TextLink>{' '}
            <CertificateStatus status={sibling.status} />
          </p>
        ))}
      </Section>
      {corrects && <Changes key={certificate.status} certificate={certificate} />}
    </Page>
  );
}

/** Both change the register for ever, so neither form is open until it is asked for. */
function Changes({ certificate }: { certificate: CertificateDto }) {
  const { t } = useTranslation('certificates');
  const [asked, setAsked] = useState<'correct' | 'revoke' | null>(null);
  const cancel = (): void => setAsked(null);
  const { status } = certificate;
  if (status !== 'valid' && status !== 'issuing') return null;
  if (asked === 'correct') return <CorrectCertificate certificate={certificate} onCancel={cancel} />;
  if (asked === 'revoke') return <RevokeCertificate certificate={certificate} onCancel={cancel} />;
  return (
    <div className={`${classes.buttons} tk-no-print`}>
      {status === 'valid' && (
        <Button variant="default" onClick={() => setAsked('correct')}>
          {t('correct.open')}
        </Button>
      )}
      <Button variant="default" onClick={() => setAsked('revoke')}>
        {t('revoke.open')}
      </Button>
    </div>
  );
}

function Printed({ certificate }: { certificate: CertificateDto }) {
  const { t } = useTranslation('certificates');
  const format = useFormat();
  const { snapshot } = certificate;
  return (
    <FactList
      facts={[
        { label: t('entry.latin'), value: <Bidi lang="fr">{snapshot.holder.latin}</Bidi> },
        { label: t('entry.arabic'), value: <Bidi lang="ar">{snapshot.holder.arabic || '–'}</Bidi> },
        { label: t('register.provider'), value: <InBoth text={snapshot.provider} /> },
        { label: t('register.course'), value: <InBoth text={snapshot.course} /> },
        { label: t('review.online'), value: format.minutes(snapshot.hours.online * 60) },
        { label: t('review.faceToFace'), value: format.minutes(snapshot.hours.faceToFace * 60) },
        { label: t('validate.dates'), value: format.period(snapshot.startedOn, snapshot.endedOn) },
        { label: t('review.places'), value: snapshot.place ? <InBoth text={snapshot.place} /> : '–' },
        {
          label: t('review.trainers'),
          value: snapshot.trainers.map((trainer) => (
            <div key={trainer.latin}>
              <HolderName name={trainer} />
            </div>
          )),
        },
        { label: t('entry.band'), value: snapshot.scoreBand ? t(`band.${snapshot.scoreBand}`) : '–' },
        { label: t('entry.issued'), value: <DateText value={snapshot.issuedOn} form="full" /> },
        { label: t('entry.code'), value: <CodeText code={certificate.code} copyable /> },
        { label: t('entry.hash'), value: <CodeText code={certificate.fileSha256 ?? '–'} /> },
      ]}
    />
  );
}

function History({ entries }: { entries: readonly CertificateHistoryDto[] }) {
  const { t } = useTranslation('certificates');
  return (
    <DataTable
      caption={t('entry.history')}
      rows={entries}
      rowKey={({ at, kind }) => `${at} ${kind}`}
      columns={[
        { key: 'what', header: t('entry.what'), cell: ({ kind }) => t(`event.${kind}`) },
        { key: 'when', header: t('entry.when'), cell: ({ at }) => <DateText value={at} form="full" /> },
        { key: 'who', header: t('entry.who'), cell: ({ actor }) => <Bidi>{actor ?? t('entry.product')}</Bidi> },
        { key: 'why', header: t('entry.why'), cell: ({ reason }) => <Bidi>{reason || '–'}</Bidi> },
      ]}
    />
  );
}
