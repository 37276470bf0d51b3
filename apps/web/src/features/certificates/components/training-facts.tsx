import type { CohortReportDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { Bidi } from '../../../ui/bidi';
import { FactList } from '../../../ui/fact-list';
import { Section } from '../../../ui/section';

/** What will be printed on every certificate of the cohort: its trainer sees it before sending, the reviewer before validating. */
export function TrainingFacts({ report: { cohort, id, hasScan } }: { report: CohortReportDto }) {
  const { t } = useTranslation('certificates');
  const format = useFormat();
  const trainers = cohort.trainers.map((name) => (
    <div key={name}>
      <Bidi>{name}</Bidi>
    </div>
  ));
  const scan = hasScan ? <a href={`/api/v1/cohort-reports/${id}/scan`}>{t('review.openScan')}</a> : t('review.noScan');
  return (
    <Section title={t('review.training')} look="card">
      <FactList
        facts={[
          { label: t('review.trainers'), value: trainers },
          { label: t('review.places'), value: <Bidi>{cohort.places.join(' · ') || '–'}</Bidi> },
          { label: t('review.online'), value: format.minutes(cohort.onlineMinutes) },
          { label: t('review.faceToFace'), value: format.minutes(cohort.faceToFaceMinutes) },
          { label: t('review.scan'), value: scan },
        ]}
      />
    </Section>
  );
}
