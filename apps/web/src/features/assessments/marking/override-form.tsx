import { Button, Textarea } from '@mantine/core';
import { overrideMark, type MarkDto, type SubmissionDto } from '@tamkin/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../platform/api-problem';
import { sayDone } from '../../../platform/undo';
import { FormActions } from '../../../ui/form-column';
import { Section } from '../../../ui/section';
import { ProblemDetails } from '../components/problem-details';
import { isComplete, MarkFields, markOf, useMarkDraft } from './mark-fields';
import classes from './mark-form.module.css';

/** A trainer's mark in the place of the one that came from peers, with the reason that its learner reads. */
export function OverrideForm({ submission }: { submission: SubmissionDto }) {
  const { t } = useTranslation('assessments');
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useMarkDraft();
  const [reason, setReason] = useState('');
  const [opener, form] = [useId(), useId()];
  const close = (): void => {
    setOpen(false);
    focusLater(opener);
  };
  const overriding = useMutation<void, ApiProblem, MarkDto['decision']>({
    mutationFn: (decision) => overrideMark(submission.id, { ...markOf(submission, draft, decision), reason }),
    onSuccess: async () => {
      sayDone(t('override.done'));
      close();
      await client.invalidateQueries();
    },
  });
  const said = reason.trim() !== '';
  const replaced = submission.overrides.some(({ number }) => number === submission.work.number);
  return (
    <Section title={t('override.title')}>
      <div className={classes.form}>
        <p>{t(replaced ? 'override.whyAgain' : 'override.why')}</p>
        {!open && (
          <FormActions>
            <Button
              id={opener}
              variant="default"
              onClick={() => {
                setOpen(true);
                focusLater(form);
              }}
            >
              {t('override.open')}
            </Button>
          </FormActions>
        )}
        {open && (
          <div id={form} tabIndex={-1} className={classes.form}>
            <MarkFields submission={submission} draft={draft} onChange={setDraft} />
            <Textarea
              label={t('override.reason')}
              description={t('override.reasonHelp')}
              dir="auto"
              required
              autosize
              minRows={2}
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            {submission.phase === 'until-report' && <p>{t('mark.untilReport')}</p>}
            {overriding.error && <ProblemDetails problem={overriding.error} />}
            <FormActions>
              <Button
                size="lg"
                disabled={!said || !isComplete(submission, draft)}
                loading={overriding.isPending}
                onClick={() => overriding.mutate('accepted')}
              >
                {t('override.accept')}
              </Button>
              <Button
                size="lg"
                variant="default"
                disabled={!said || overriding.isPending}
                onClick={() => overriding.mutate('sent-back')}
              >
                {t('override.sendBack')}
              </Button>
              <Button size="lg" variant="subtle" disabled={overriding.isPending} onClick={close}>
                {t('common:actions.cancel')}
              </Button>
            </FormActions>
          </div>
        )}
      </div>
    </Section>
  );
}

/** Once it is on the page: what was pressed to get there is gone. */
function focusLater(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
