import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog';
import { JobProgress } from '../../../ui/job-progress';
import { ProblemNotice } from '../../../ui/problem-notice';
import { loadPacking, transferKey, usePackCourse } from '../api/use-course-transfer';

/** The whole course as one file, to keep or to bring into another Tamkin. */
export function ExportButton({ courseId }: { courseId: string }) {
  const { t } = useTranslation('courses');
  const [id, setId] = useState<string | null>(null);
  const packing = usePackCourse(courseId);
  const open = (): void => {
    const next = crypto.randomUUID();
    setId(next);
    packing.mutate(next);
  };
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('transfer.export')}
      </Button>
      <Dialog cross open={id !== null} title={t('transfer.exportTitle')} onClose={() => setId(null)}>
        <p>{t('transfer.exportWhat')}</p>
        {packing.error && <ProblemNotice problem={packing.error} />}
        {id !== null && packing.isSuccess && (
          <JobProgress
            label={t('transfer.packing')}
            place={t('transfer.stay')}
            queryKey={transferKey(id)}
            load={() => loadPacking(id)}
          />
        )}
      </Dialog>
    </>
  );
}
