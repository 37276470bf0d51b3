import { useQuery } from '@tanstack/react-query';
import { getCohortReport, type CohortReportDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { CohortFrame } from '../../../ui/cohort-frame';
import { EmptyState } from '../../../ui/empty-state';
import { Loaded } from '../../../ui/loaded';
import { Section } from '../../../ui/section';
import { StatusBadge, type Tone } from '../../../ui/status-badge';
import { Figures } from '../components/figures';
import { PeopleOutcomes } from '../components/people-outcomes';
import { ReportForm } from '../components/report-form';
import { ReportTexts } from '../components/report-texts';
import classes from '../components/report-texts.module.css';
import { StillWaiting } from '../components/still-waiting';
import { TrainingFacts } from '../components/training-facts';

const TONES: Record<CohortReportDto['status'], Tone> = {
  draft: 'neutral',
  submitted: 'info',
  'sent-back': 'warning',
  validated: 'success',
};

/** The trainer's end-of-training report: figures filled in, five texts to write. */
export default function CohortReportPage() {
  const { id } = useParams<{ id: string }>();
  const query = useQuery({
    queryKey: ['cohort-report', id],
    queryFn: () => getCohortReport(id),
    refetchOnWindowFocus: false,
  });
  return (
    <CohortFrame cohortId={id}>
      {() => <Loaded query={query}>{(report) => <Report report={report} />}</Loaded>}
    </CohortFrame>
  );
}

function Report({ report }: { report: CohortReportDto }) {
  const { t } = useTranslation('certificates');
  const { status, cohort } = report;
  const writable = cohort.status === 'closed' && (status === 'draft' || status === 'sent-back');
  return (
    <>
      {cohort.status === 'open' ? (
        <EmptyState title={t('report.openTitle')}>{t('report.openWhy')}</EmptyState>
      ) : (
        <div className={classes.state}>
          <StatusBadge tone={TONES[status]} label={t(`reportStatus.${status}`)} />
        </div>
      )}
      {status === 'sent-back' && report.reviewReason !== null && <SentBack reason={report.reviewReason} />}
      {writable && <StillWaiting cohortId={cohort.id} />}
      <TrainingFacts report={report} />
      <Section title={t('figures.title')} look="card">
        <Figures figures={report.figures} />
      </Section>
      {writable && <ReportForm key={report.revision} report={report} />}
      {!writable && cohort.status === 'closed' && <ReportTexts title={t('report.texts')} texts={report.texts} />}
      <Section title={t('people.title')}>
        <PeopleOutcomes people={report.people} />
      </Section>
    </>
  );
}

/** Why the reviewer did not validate, and what to do now: first on the page, in their own words. */
function SentBack({ reason }: { reason: string }) {
  const { t } = useTranslation('certificates');
  return (
    <div role="note" className={classes.sentBack}>
      <h2>{t('report.sentBackTitle')}</h2>
      <p>
        <strong>{t('report.reason')}</strong> <bdi>{reason}</bdi>
      </p>
      <p>{t('report.sentBackNext')}</p>
    </div>
  );
}
