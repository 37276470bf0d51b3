import type { ActionCheckDto, ActionPlanDto } from '@tamkin/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { StatusBadge } from '../../../ui/status-badge';
import { SubmittedFiles } from '../components/submitted-files';
import classes from './plan.module.css';

interface PlanShownProps {
  plan: ActionPlanDto;
  /** What the reader may do about something that was reported. */
  onCheck?: (check: ActionCheckDto) => ReactNode;
}

/** The actions of a plan, each with its day, what will show it, and what became of it. */
export function PlanShown({ plan, onCheck }: PlanShownProps) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  return (
    <ol className={classes.actions}>
      {plan.actions.map((action, place) => (
        <li key={place} className={classes.action}>
          <p className={classes.what} dir="auto">
            {action.what}
          </p>
          <p className={classes.facts}>
            {t('plan.dueOn', { day: format.when(action.dueOn) })} · {t('plan.shownBy')}{' '}
            <bdi dir="auto">{action.evidence}</bdi>
          </p>
          {plan.checks
            .filter(({ position }) => position === place + 1)
            .map((check) => (
              <div key={check.checkpoint} className={classes.check}>
                <Check check={check} />
                {onCheck?.(check)}
              </div>
            ))}
        </li>
      ))}
    </ol>
  );
}

const TONES = { done: 'success', partly: 'info', 'not-done': 'neutral' } as const;

function Check({ check: { checkpoint, state, note, files, confirmed } }: { check: ActionCheckDto }) {
  const { t } = useTranslation('assessments');
  return (
    <>
      <p>
        {t(`checkpoint.${checkpoint}`)} <StatusBadge tone={TONES[state]} label={t(`actionState.${state}`)} />{' '}
        {confirmed !== null && (
          <StatusBadge
            tone={confirmed ? 'success' : 'warning'}
            label={confirmed ? t('plan.confirmed') : t('plan.contested')}
          />
        )}
      </p>
      {note && <p dir="auto">{note}</p>}
      <SubmittedFiles files={files} />
    </>
  );
}

/** What manager and trainer said. */
export function PlanAnswers({ plan }: { plan: ActionPlanDto }) {
  const { t } = useTranslation('assessments');
  return (
    <>
      {plan.visaAt && (
        <p>
          {plan.visaOnPaper ? t('plan.visaOnPaper') : t('plan.visaComment')}
          {plan.visaComment && (
            <>
              {' '}
              <q dir="auto">{plan.visaComment}</q>
            </>
          )}
        </p>
      )}
      {plan.comment && (
        <p>
          {t('plan.trainerComment')} <q dir="auto">{plan.comment}</q>
        </p>
      )}
    </>
  );
}
