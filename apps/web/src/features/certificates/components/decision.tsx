import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { validateCohortReport, type ReviewedReportDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toApiProblem } from '../../../platform/api-problem';
import { useFormat } from '../../../platform/format/use-format';
import { sayDone } from '../../../platform/undo';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { DateText } from '../../../ui/date-text';
import { ProgressBar } from '../../../ui/progress-bar';
import { StatusBadge } from '../../../ui/status-badge';
import { TextLink } from '../../../ui/text-link';
import classes from './report-texts.module.css';
import { SendBack } from './send-back';

/** What the reviewer can do with a report, or what was decided. */
export function Decision({ report }: { report: ReviewedReportDto }) {
  const { t } = useTranslation('certificates');
  if (report.status === 'validated') return <Making report={report} />;
  if (report.status === 'submitted') {
    return (
      <>
        <SentBackBefore report={report} />
        <Deciding report={report} />
      </>
    );
  }
  return (
    <div className={classes.state}>
      <StatusBadge tone="warning" label={t('reportStatus.sent-back')} />
      <p>
        <strong>{t('report.reason')}</strong> <bdi>{report.reviewReason}</bdi>
      </p>
    </div>
  );
}

/** What was asked for last time, so that the reviewer can see whether it was done. */
function SentBackBefore({ report: { reviewReason, reviewedAt } }: { report: ReviewedReportDto }) {
  const { t } = useTranslation('certificates');
  if (reviewReason === null) return null;
  return (
    <div role="note" className={classes.sentBack}>
      <h2>{t('review.sentBackBefore')}</h2>
      <p>
        <strong>{t('report.reason')}</strong> <bdi>{reviewReason}</bdi>
      </p>
      {reviewedAt !== null && <DateText value={reviewedAt} form="full" />}
    </div>
  );
}

function Making({ report: { making, cohort } }: { report: ReviewedReportDto }) {
  const { t } = useTranslation('certificates');
  const format = useFormat();
  const words = t('review.madeOf', { made: format.number(making.made), released: format.number(making.released) });
  return (
    <div className={classes.state}>
      <StatusBadge tone="success" label={t('reportStatus.validated')} />
      <ProgressBar label={t('review.making')} done={making.made} total={making.released} words={words} />
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
  const id = report.id ?? '';
  const { revision, figures } = report;
  const validating = useMutation({
    mutationFn: () => validateCohortReport(id, { revision }),
    onSuccess: async () => {
      sayDone(t('review.validated'));
      // The question stays until the page shows what was decided: between the two, nothing offers to decide again.
      await client.invalidateQueries({ queryKey: ['cohort-reports'] });
      await client.invalidateQueries({ queryKey: ['reviewed-report', id] });
      setAsked(null);
    },
  });
  const counts = {
    achievement: format.number(figures.achievement),
    participation: format.number(figures.participation),
  };
  if (asked === 'return') return <SendBack report={report} onCancel={() => setAsked(null)} />;
  return (
    <div className={classes.decision}>
      <Button onClick={() => setAsked('validate')}>{t('review.validate')}</Button>
      <Button variant="default" onClick={() => setAsked('return')}>
        {t('review.return')}
      </Button>
      <ConfirmDialog
        open={asked === 'validate'}
        title={t('review.validateTitle')}
        confirmLabel={t('review.validate')}
        busy={validating.isPending}
        problem={validating.error ? toApiProblem(validating.error) : null}
        onConfirm={() => validating.mutate()}
        onCancel={() => setAsked(null)}
      >
        {t('review.validateWhat', counts)}
      </ConfirmDialog>
    </div>
  );
}
