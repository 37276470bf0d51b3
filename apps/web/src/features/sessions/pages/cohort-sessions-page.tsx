import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  cancelTrainingSession,
  listCohortSessions,
  type CohortSessionsDto,
  type TrainingSessionDto,
} from '@tamkin/api-client';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { toApiProblem } from '../../../platform/api-problem';
import { useFormat } from '../../../platform/format/use-format';
import { sayDone } from '../../../platform/undo';
import { CohortFrame } from '../../../ui/cohort-frame';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { EmptyState } from '../../../ui/empty-state';
import { LinkButton } from '../../../ui/link-button';
import { Loaded } from '../../../ui/loaded';
import { Section } from '../../../ui/section';
import { SessionCard } from '../components/session-card';
import classes from '../components/session-card.module.css';
import { SessionForm } from '../components/session-form';

/** The sessions of a cohort: planned, moved, cancelled, attended. */
export default function CohortSessionsPage() {
  const { id } = useParams<{ id: string }>();
  const query = useQuery({ queryKey: ['cohort-sessions', id], queryFn: () => listCohortSessions(id) });
  return (
    <CohortFrame cohortId={id}>
      {() => <Loaded query={query}>{(plan) => <Plan cohortId={id} plan={plan} />}</Loaded>}
    </CohortFrame>
  );
}

function Plan({ cohortId, plan }: { cohortId: string; plan: CohortSessionsDto }) {
  const { t } = useTranslation('sessions');
  const [edited, setEdited] = useState<TrainingSessionDto | 'new' | null>(null);
  const close = (): void => setEdited(null);
  const canPlan = plan.canPlan && plan.activities.length > 0;
  return (
    <>
      {edited !== null && (
        <Section title={t(edited === 'new' ? 'form.planTitle' : 'form.changeTitle')} look="card">
          <SessionForm cohortId={cohortId} plan={plan} session={edited === 'new' ? null : edited} onClose={close} />
        </Section>
      )}
      {canPlan && edited === null && (
        <p>
          <Button leftSection={<IconCalendarPlus size={20} aria-hidden />} onClick={() => setEdited('new')}>
            {t('form.planTitle')}
          </Button>
        </p>
      )}
      {plan.items.length === 0 && (
        <EmptyState title={t('list.emptyTitle')}>
          {t(plan.activities.length === 0 ? 'list.noneInCourse' : 'list.emptyWhy')}
        </EmptyState>
      )}
      <div className={classes.list}>
        {plan.items.map((session) => (
          <SessionCard
            key={session.id}
            session={session}
            actions={<Actions session={session} plan={plan} onChange={() => setEdited(session)} />}
          />
        ))}
      </div>
    </>
  );
}

interface ActionsProps {
  session: TrainingSessionDto;
  plan: CohortSessionsDto;
  onChange: () => void;
}

function Actions({ session, plan, onChange }: ActionsProps) {
  const { t } = useTranslation('sessions');
  const format = useFormat();
  if (session.cancelled || !(plan.canPlan || plan.canTakeAttendance)) return null;
  const due = format.daysUntil(session.date) <= 0;
  return (
    <>
      <LinkButton href={`/sessions/${session.id}/attendance`} variant={due ? 'filled' : 'default'}>
        {t(due ? 'card.takeAttendance' : 'card.printSheet')}
      </LinkButton>
      {plan.canPlan && (
        <>
          <Button variant="default" onClick={onChange}>
            {t('card.change')}
          </Button>
          <CancelSession session={session} />
        </>
      )}
    </>
  );
}

function CancelSession({ session }: { session: TrainingSessionDto }) {
  const { t } = useTranslation('sessions');
  const format = useFormat();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const cancelling = useMutation({
    mutationFn: () => cancelTrainingSession(session.id),
    onSuccess: async () => {
      setAsking(false);
      await client.invalidateQueries({ queryKey: ['cohort-sessions', session.cohortId] });
      sayDone(t('cancel.done'));
    },
  });
  return (
    <>
      <Button variant="subtle" color="danger" onClick={() => setAsking(true)}>
        {t('cancel.ask')}
      </Button>
      <ConfirmDialog
        open={asking}
        danger
        title={t('cancel.title', { day: format.whenInFull(session.date) })}
        confirmLabel={t('cancel.ask')}
        busy={cancelling.isPending}
        problem={cancelling.error ? toApiProblem(cancelling.error) : null}
        onConfirm={() => cancelling.mutate()}
        onCancel={() => setAsking(false)}
      >
        {t('cancel.what')}
      </ConfirmDialog>
    </>
  );
}
