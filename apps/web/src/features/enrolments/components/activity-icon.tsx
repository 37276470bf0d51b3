import {
  IconCircle,
  IconCircleCheck,
  IconCircleHalf2,
  IconClipboardText,
  IconFileText,
  IconMessage2,
  IconPencilQuestion,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { MyActivityDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import classes from './activity-icon.module.css';

const KIND_ICONS = {
  lesson: IconFileText,
  quiz: IconPencilQuestion,
  survey: IconMessage2,
  assignment: IconClipboardText,
  session: IconUsersGroup,
} satisfies Record<MyActivityDto['kind'], unknown>;

const STATE_ICONS = {
  'not-started': IconCircle,
  started: IconCircleHalf2,
  'not-passed': IconCircleHalf2,
  done: IconCircleCheck,
};

/** Done, begun or not yet: icon and word. A test that decides is not done before it is passed. */
export function ActivityState({ activity }: { activity: Pick<MyActivityDto, 'state' | 'passed'> }) {
  const { t } = useTranslation('enrolments');
  const state = activity.passed === false ? 'not-passed' : activity.state;
  const Icon = STATE_ICONS[state];
  return (
    <span className={classes.state} data-state={state}>
      <Icon size={22} aria-hidden />
      <span className={classes.word}>{t(`activity.state.${state}`)}</span>
    </span>
  );
}

/** What one does in it: "Lesson", "Final test". */
export function ActivityKind({ activity }: { activity: Pick<MyActivityDto, 'kind' | 'purpose' | 'actionPlan'> }) {
  const { t } = useTranslation('enrolments');
  const Icon = KIND_ICONS[activity.kind];
  const name = activity.purpose ?? (activity.actionPlan ? 'action-plan' : activity.kind);
  return (
    <span className={classes.kind}>
      <Icon size={16} aria-hidden />
      {t(`activity.kind.${name}`)}
    </span>
  );
}
