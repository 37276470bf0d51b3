import { useQuery } from '@tanstack/react-query';
import { getReviewedReport, type ReviewedReportDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useFormat } from '../../../platform/format/use-format';
import { Bidi } from '../../../ui/bidi';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { Section } from '../../../ui/section';
import { Decision } from '../components/decision';
import { Figures } from '../components/figures';
import { PeopleOutcomes } from '../components/people-outcomes';
import { ReportTexts } from '../components/report-texts';
import { TrainingFacts } from '../components/training-facts';

const POLL_MS = 1_500;

/** A report to validate or to send back; then, how far the making of the certificates is. */
export default function ReviewReportPage() {
  const { id } = useParams<{ id: string }>();
  const query = useQuery({
    queryKey: ['reviewed-report', id],
    queryFn: () => getReviewedReport(id),
    refetchInterval: ({ state: { data } }) => (data && data.making.made < data.making.released ? POLL_MS : false),
  });
  return <Loaded query={query}>{(report) => <Review report={report} />}</Loaded>;
}

function Review({ report }: { report: ReviewedReportDto }) {
  const { t } = useTranslation('certificates');
  const format = useFormat();
  const { cohort } = report;
  return (
    <Page
      title={cohort.name}
      lead={
        <>
          <Bidi>{cohort.courseTitle}</Bidi> · {format.period(cohort.startsOn, cohort.endsOn)}
        </>
      }
      back={{ href: '/validate', label: t('validate.title') }}
    >
      <Decision report={report} />
      <TrainingFacts report={report} />
      <Section title={t('figures.title')} look="card">
        <Figures figures={report.figures} />
      </Section>
      <ReportTexts title={t('review.texts')} texts={report.texts} />
      <Section title={t('people.title')}>
        <PeopleOutcomes people={report.people} />
      </Section>
    </Page>
  );
}
