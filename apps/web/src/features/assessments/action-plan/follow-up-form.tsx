import { Button, Textarea } from '@mantine/core';
import { reportActions, uploadSubmissionFile, type ActionPlanDto, type SubmittedFileDto } from '@tamkin/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../platform/api-problem';
import { sayDone } from '../../../platform/undo';
import { ChoiceField } from '../../../ui/choice-field';
import { ProblemNotice } from '../../../ui/problem-notice';
import { Section } from '../../../ui/section';
import { FileRows } from '../components/work-form';
import { PhotoButton } from '../marking/photo-button';
import { shrinkPhoto } from '../marking/shrink-photo';
import classes from './plan.module.css';

const STATES = ['done', 'partly', 'not-done'] as const;
type State = (typeof STATES)[number];

interface Said {
  state: State | null;
  note: string;
  files: SubmittedFileDto[];
}

interface FollowUpFormProps {
  plan: ActionPlanDto;
  checkpoint: 'six-weeks' | 'six-months';
  enrolmentId: string;
  activityId: string;
}

/** What became of each action: a word, what shows it, perhaps a photo. Three minutes on a phone. */
export function FollowUpForm({ plan, checkpoint, enrolmentId, activityId }: FollowUpFormProps) {
  const { t } = useTranslation('assessments');
  const client = useQueryClient();
  const [said, setSaid] = useState<Said[]>(() => plan.actions.map(() => ({ state: null, note: '', files: [] })));
  const change = (place: number, next: Partial<Said>): void =>
    setSaid((before) => before.map((each, at) => (at === place ? { ...each, ...next } : each)));
  const uploading = useMutation<void, ApiProblem, { place: number; photo: File }>({
    mutationFn: async ({ place, photo }) => {
      const file = await uploadSubmissionFile(enrolmentId, activityId, { file: await shrinkPhoto(photo) });
      change(place, { files: [...(said[place]?.files ?? []), file] });
    },
  });
  const sending = useMutation<void, ApiProblem>({
    mutationFn: () =>
      reportActions(enrolmentId, activityId, checkpoint, {
        actions: said.map(({ state, note, files }, place) => ({
          position: place + 1,
          state: state ?? 'not-done',
          note,
          fileIds: files.map(({ id }) => id),
        })),
      }),
    onSuccess: async () => {
      sayDone(t('plan.reported'));
      await client.invalidateQueries();
    },
  });
  const errorOf = (place: number): string | undefined =>
    sending.error?.fields.find(({ field }) => field.startsWith(`actions.${place}.`))?.message;
  const problem = uploading.error ?? sending.error;
  return (
    <Section title={t(`followUp.${checkpoint}`)}>
      <div className={classes.form}>
        {plan.actions.map((action, place) => (
          <fieldset key={place} className={classes.field}>
            <legend>{t('plan.action', { number: place + 1 })}</legend>
            <p className={classes.what} dir="auto">
              {action.what}
            </p>
            <ChoiceField
              look="row"
              label={t('plan.state')}
              choices={STATES.map((state) => ({ value: state, label: t(`actionState.${state}`) }))}
              value={said[place]?.state ?? null}
              onChange={(state) => change(place, { state })}
            />
            <Textarea
              label={t('plan.evidence')}
              description={t('plan.shownHelp')}
              autosize
              minRows={2}
              maxLength={1000}
              value={said[place]?.note ?? ''}
              error={errorOf(place)}
              onChange={(event) => change(place, { note: event.currentTarget.value })}
            />
            <FileRows files={said[place]?.files ?? []} onChange={(files) => change(place, { files })} />
            {(said[place]?.files.length ?? 0) < 3 && (
              <PhotoButton onPhoto={(photo) => uploading.mutate({ place, photo })} />
            )}
          </fieldset>
        ))}
        {problem && <ProblemNotice problem={problem} />}
        <Button
          size="lg"
          fullWidth
          disabled={said.some(({ state }) => state === null)}
          loading={sending.isPending || uploading.isPending}
          onClick={() => sending.mutate()}
        >
          {t('plan.report')}
        </Button>
      </div>
    </Section>
  );
}
