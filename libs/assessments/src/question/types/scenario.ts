import type { FieldProblem } from '@tamkin/kernel';
import { acceptedProblems } from '../accepted-words';
import { notFitting, type GivenAnswer } from '../given-answer';
import type { Answer, ScenarioBody, ScenarioStep } from '../question-body';
import type { QuestionTypeRules } from '../question-type-rules';
import { stepsInTurn } from '../steps-in-turn';
import { acceptGaps, gapProblems, markGap, markGapOf, rightGaps } from './cloze';

const MOST_POINTS = 20;

/** A case in steps, each marked as a question of its own kind and weighed by its points. Steps stay in their order. */
export const scenario: QuestionTypeRules<ScenarioBody> = {
  groups: ({ steps }) => [
    { role: 'prompt', keys: steps.map(({ key }) => key), shuffle: 'never' },
    ...steps.flatMap((step) =>
      step.kind === 'choice'
        ? [
            {
              role: 'option' as const,
              of: step.key,
              keys: step.options.map(({ key }) => key),
              shuffle: 'paper' as const,
            },
          ]
        : [],
    ),
  ],
  bodyProblems: ({ steps }) =>
    steps.flatMap((step, place) => [...gapProblems(step, `steps.${place}`), ...pointProblems(step, place)]),
  textProblems: ({ steps }, text, path) =>
    steps.flatMap((step) => (step.kind === 'text' ? acceptedProblems(text, step.key, path) : [])),
  isComplete: ({ steps }, text) =>
    steps.every((step) => step.kind !== 'text' || (text.accepted?.[step.key]?.length ?? 0) > 0),
  promptKind: ({ steps }, key) => steps.find((step) => step.key === key)?.kind ?? 'choice',
  promptShare: ({ steps }, key) => (steps.find((step) => step.key === key)?.points ?? 0) / pointsOf(steps),
  turns: ({ inTurn, steps }) => (inTurn ? stepsInTurn(steps.map(({ key }) => key)) : null),
  accept: ({ body, optionOrder }, given) => acceptSteps(body, optionOrder, given),
  mark: ({ body: { steps }, texts }, answer) => {
    const all = pointsOf(steps);
    if (answer.type !== 'gaps' || all === 0) return 0;
    return steps.reduce((sum, step) => sum + step.points * markGap(step, texts, answer.gaps[step.key]), 0) / all;
  },
  markGap: ({ body: { steps }, texts }, key, given) => markGapOf(steps, texts, key, given),
  rightAnswer: ({ body: { steps }, texts }, language) => rightGaps(steps, texts, language),
};

function pointsOf(steps: readonly ScenarioStep[]): number {
  return steps.reduce((sum, { points }) => sum + points, 0);
}

function acceptSteps(
  { steps, inTurn }: ScenarioBody,
  optionOrder: readonly string[],
  given: GivenAnswer,
): Answer | null {
  const { settled = 0, ...answered } = given;
  const answer = acceptGaps(steps, optionOrder, answered);
  if (settled === 0) return answer;
  if (!inTurn || answer?.type !== 'gaps') throw notFitting();
  return { ...answer, settled };
}

function pointProblems({ points }: ScenarioStep, place: number): FieldProblem[] {
  const fits = Number.isInteger(points) && points >= 1 && points <= MOST_POINTS;
  return fits
    ? []
    : [{ field: `steps.${place}.points`, code: 'question.bad-step-points', details: { max: MOST_POINTS } }];
}
