import { isDay } from '@tamkin/enrolments';
import { DomainError, type FieldProblem } from '@tamkin/kernel';
import { partProblems } from '../question/question-content';
import { plainText } from '../question/plain-text';
import { ACTION_STATES, type ActionState } from './action-check.entity';

export const MAX_ACTIONS = 3;
export const ACTION_TEXT_LIMIT = 1_000;
const MAX_EVIDENCE_FILES = 3;

export interface ActionToPlan {
  readonly what: string;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string;
  /** How one will see that it was done. */
  readonly evidence: string;
}

export interface ActionProgress {
  /** 1–3. */
  readonly position: number;
  readonly state: ActionState;
  readonly note: string;
  readonly fileIds: readonly string[];
}

/** One to three actions, each with a day on or after `from` and something that will show it. */
export function acceptActions(actions: readonly ActionToPlan[], from: string): ActionToPlan[] {
  const problems = actions.flatMap((action, place) => actionProblems(`actions.${place}`, action, from));
  if (actions.length === 0) problems.push({ field: 'actions', code: 'action-plan.no-action' });
  if (actions.length > MAX_ACTIONS) {
    problems.push({ field: 'actions', code: 'field.too-much', details: { max: MAX_ACTIONS } });
  }
  if (problems.length > 0) throw new DomainError('not-valid', 'request.not-valid', {}, problems);
  return actions.map(({ what, dueOn, evidence }) => ({ what: plainText(what), dueOn, evidence: plainText(evidence) }));
}

function actionProblems(field: string, { what, dueOn, evidence }: ActionToPlan, from: string): FieldProblem[] {
  const problems = Object.entries({ what, evidence }).flatMap(([name, text]) => {
    if (!plainText(text)) return [{ field: `${field}.${name}`, code: 'field.required' }];
    return partProblems(`${field}.${name}`, text, ACTION_TEXT_LIMIT);
  });
  if (!isDay(dueOn)) problems.push({ field: `${field}.dueOn`, code: 'field.not-a-date' });
  else if (dueOn < from) problems.push({ field: `${field}.dueOn`, code: 'action-plan.day-before-course' });
  return problems;
}

/** What became of every action of a plan that has `count` of them: each once. */
export function acceptProgress(items: readonly ActionProgress[], count: number): ActionProgress[] {
  const problems = items.flatMap((item, place) => progressProblems(`actions.${place}`, item));
  const positions = items.map(({ position }) => position).sort((one, other) => one - other);
  const wanted = Array.from({ length: count }, (_, place) => place + 1);
  if (positions.join() !== wanted.join()) problems.push({ field: 'actions', code: 'action-plan.each-action-once' });
  if (problems.length > 0) throw new DomainError('not-valid', 'request.not-valid', {}, problems);
  return items.map((item) => ({ ...item, note: plainText(item.note) }));
}

function progressProblems(field: string, { state, note, fileIds }: ActionProgress): FieldProblem[] {
  const problems = partProblems(`${field}.note`, note, ACTION_TEXT_LIMIT);
  if (!ACTION_STATES.includes(state)) problems.push({ field: `${field}.state`, code: 'field.not-a-choice' });
  if (fileIds.length > MAX_EVIDENCE_FILES) {
    problems.push({ field: `${field}.fileIds`, code: 'field.too-much', details: { max: MAX_EVIDENCE_FILES } });
  }
  const shown = plainText(note) || fileIds.length > 0;
  if (state !== 'not-done' && !shown) problems.push({ field: `${field}.note`, code: 'action-plan.say-what-shows-it' });
  return problems;
}

/** A comment; needed when something is refused or sent back. */
export function acceptComment(comment: string, needed: boolean): string {
  const clean = plainText(comment);
  const problems = partProblems('comment', comment, 2_000);
  if (needed && !clean) problems.push({ field: 'comment', code: 'submission.say-why' });
  if (problems.length > 0) throw new DomainError('not-valid', 'request.not-valid', {}, problems);
  return clean;
}
