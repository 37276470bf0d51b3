import { Button } from '@mantine/core';
import type { CourseDraftDto } from '@tamkin/api-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { sayDone } from '../../../platform/undo';
import { useLanguage } from '../../../platform/use-language';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { useDiscardDraft } from '../api/use-discard-draft';
import { inLanguage } from '../localised';

/** Back to the published version; where there is none, the course goes with its draft. */
export function DiscardButton({ draft }: { draft: CourseDraftDto }) {
  const { t } = useTranslation('courses');
  const [, navigate] = useLocation();
  const [asked, setAsked] = useState(false);
  const discarding = useDiscardDraft(draft.courseId);
  const name = inLanguage(draft.title, useLanguage()).text;
  const words = draft.published
    ? { open: 'open', title: 'title', what: 'what', done: 'done' }
    : { open: 'delete', title: 'deleteTitle', what: 'deleteWhat', done: 'deleted' };
  const discard = (): void =>
    discarding.mutate(draft.revision, {
      onSuccess: () => {
        sayDone(t(`discard.${words.done}`));
        setAsked(false);
        if (!draft.published) navigate('/courses');
      },
    });
  return (
    <>
      <Button variant="subtle" color="danger" onClick={() => setAsked(true)}>
        {t(`discard.${words.open}`)}
      </Button>
      <ConfirmDialog
        danger
        open={asked}
        title={t(`discard.${words.title}`, { name, number: draft.number })}
        confirmLabel={t(`discard.${words.open}`)}
        busy={discarding.isPending}
        problem={discarding.error}
        onConfirm={discard}
        onCancel={() => setAsked(false)}
      >
        {t(`discard.${words.what}`)}
      </ConfirmDialog>
    </>
  );
}
