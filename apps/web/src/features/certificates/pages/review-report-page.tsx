import { Button, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  getReviewedReport,
  sendBackCohortReport,
  validateCohortReport,
  type ReviewedReportDto,
} from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { toApiProblem } from '../../../platform/api-problem';
import { useFormat } from '../../../platform/format/use-format';
import { sayDone } from '../../../platform/undo';
import { Bidi } from '../../../ui/bidi';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { FactList } from '../../../ui/fact-list';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ProblemNotice } from '../../../ui/problem-notice';
import { ProgressBar } from '../../../ui/progress-bar';
import { Section } from '../../../ui/section';
import { StatusBadge } from '../../../ui/status-badge';
import { TextLink } from '../../../ui/text-link';
import { Figures } from '../components/figures';
import { PeopleOutcomes } from '../components/people-outcomes';
import { ReportTexts } from '../components/report-texts';
import classes from '../components/report-texts.module.css';

const POLL_MS = 1_500;
const SHORTEST_REASON = 10;

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
      <Section title={t('review.training')} look="card">
        <FactList
          facts={[
            { label: t('review.trainers'), value: cohort.trainers.map((name) => <div key={name}>{name}</div>) },
            { label: t('review.places'), value: cohort.places.join(' · ') || '–' },
            { label: t('review.online'), value: format.minutes(cohort.onlineMinutes) },
            { label: t('review.faceToFace'), value: format.minutes(cohort.faceToFaceMinutes) },
            {
              label: t('review.scan'),
              value: report.hasScan ? (
                <a href={`/api/v1/cohort-reports/${report.id}/scan`}>{t('review.openScan')}</a>
              ) : (
                t('review.noScan')
              ),
            },
          ]}
        />
      </Section>
      <Section title={t('figures.title')} look="card">
        <Figures figures={report.figures} />
      </Section>
      <ReportTexts texts={report.texts} />
      <Section title={t('people.title')}>
        <PeopleOutcomes people={report.people} />
      </Section>
    </Page>
  );
}

function Decision({ report }: { report: ReviewedReportDto }) {
  const { t } = useTranslation('certificates');
  if (report.status === 'validated') return <Making report={report} />;
  if (report.status === 'submitted') return <Deciding report={report} />;
  return (
    <div className={classes.state}>
      <StatusBadge tone="warning" label={t('reportStatus.sent-back')} />
      <p>
        <strong>{t('report.reason')}</strong> <bdi>{report.reviewReason}</bdi>
      </p>
    </div>
  );
}

function Making({ report: { making, cohort } }: { report: ReviewedReportDto }) {
  const { t } = useTranslation('certificates');
  return (
    <div className={classes.state}>
      <StatusBadge tone="success" label={t('reportStatus.validated')} />
      <ProgressBar label={t('review.making')} done={making.made} total={making.released} />
      {making.made < making.released && <p>{t('common:job.leave')}</p>}
      <TextLink href={`/register?cohortId=${cohort.id}`}>{t('review.inRegister')}</TextLink>
    </div>
  );
}

function Deciding({ report }: { report: ReviewedReportDto }) {
  const { t } = useTranslation('certificates');
  const format = useFormat();
  const client = useQueryClient();
  const [asked, setAsked] = useState<'validate' | 'return' | null>(null);
  const [reason, setReason] = useState('');
  const id = report.id ?? '';
  const { revision, figures } = report;
  const deciding = useMutation({
    mutationFn: async () => {
      if (asked === 'validate') await validateCohortReport(id, { revision });
      else await sendBackCohortReport(id, { revision, reason: reason.trim() });
    },
    onSuccess: async () => {
      sayDone(t(asked === 'validate' ? 'review.validated' : 'review.returned'));
      setAsked(null);
      await client.invalidateQueries({ queryKey: ['cohort-reports'] });
      await client.invalidateQueries({ queryKey: ['reviewed-report', id] });
    },
  });
  const counts = {
    achievement: format.number(figures.achievement),
    participation: format.number(figures.participation),
  };
  return (
    <div className={classes.buttons}>
      <Button onClick={() => setAsked('validate')}>{t('review.validate')}</Button>
      <Button variant="default" onClick={() => setAsked('return')}>
        {t('review.return')}
      </Button>
      <ConfirmDialog
        open={asked === 'validate'}
        title={t('review.validateTitle')}
        confirmLabel={t('review.validate')}
        busy={deciding.isPending}
        problem={deciding.error ? toApiProblem(deciding.error) : null}
        onConfirm={() => deciding.mutate()}
        onCancel={() => setAsked(null)}
      >
        {t('review.validateWhat', counts)}
      </ConfirmDialog>
      {asked === 'return' && (
        <Section title={t('review.returnTitle')} look="card">
          <Textarea
            label={t('review.reason')}
            description={t('review.reasonHelp')}
            autosize
            minRows={3}
            dir="auto"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {deciding.error && <ProblemNotice problem={toApiProblem(deciding.error)} />}
          <div className={classes.buttons}>
            <Button
              disabled={reason.trim().length < SHORTEST_REASON}
              loading={deciding.isPending}
              onClick={() => deciding.mutate()}
            >
              {t('review.return')}
            </Button>
            <Button variant="default" onClick={() => setAsked(null)}>
              {t('common:actions.cancel')}
            </Button>
          </div>
        </Section>
      )}
    </div>
  );
}
