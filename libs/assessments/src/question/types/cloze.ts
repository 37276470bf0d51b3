import type { FieldProblem, Language } from '@tamkin/kernel';
import { acceptedProblems, acceptWords, firstAccepted, isAccepted } from '../accepted-words';
import { notFitting, ownKey, requireOnly, type GivenAnswer, type GivenGap } from '../given-answer';
import type { Answer, ClozeBody, ClozeGap, GapAnswer, QuestionText, QuestionTexts } from '../question-body';
import type { QuestionTypeRules } from '../question-type-rules';
import { markOne, oneRight, rightKeys } from './choice';
import { acceptNumber, isWithin, numberProblems } from './numeric';

const GAP = /\[\[([a-z0-9]{1,8})\]\]/g;

/** The mean of the gaps: each is worth the same and marked as a question of its own kind. */
export const cloze: QuestionTypeRules<ClozeBody> = {
  groups: ({ gaps }) => [
    { role: 'prompt', keys: gaps.map(({ key }) => key), shuffle: 'never', wordless: true },
    ...gaps.flatMap((gap) =>
      gap.kind === 'choice'
        ? [{ role: 'option' as const, of: gap.key, keys: gap.options.map(({ key }) => key), shuffle: 'paper' as const }]
        : [],
    ),
  ],
  bodyProblems: ({ gaps }) => gaps.flatMap((gap, place) => gapProblems(gap, `gaps.${place}`)),
  textProblems: ({ gaps }, text, path) => [
    ...(text.text === '' || namesEachGapOnce(gaps, text)
      ? []
      : [{ field: `${path}.text`, code: 'question.gaps-not-in-text' }]),
    ...gaps.flatMap((gap) => (gap.kind === 'text' ? acceptedProblems(text, gap.key, path) : [])),
  ],
  isComplete: ({ gaps }, text) =>
    gaps.every((gap) => gap.kind !== 'text' || (text.accepted?.[gap.key]?.length ?? 0) > 0),
  promptKind: ({ gaps }, key) => gaps.find((gap) => gap.key === key)?.kind ?? 'choice',
  accept: ({ body, optionOrder }, given) => acceptGaps(body.gaps, optionOrder, given),
  mark: ({ body: { gaps }, texts }, answer) => {
    if (answer.type !== 'gaps' || gaps.length === 0) return 0;
    return gaps.reduce((sum, gap) => sum + markGap(gap, texts, answer.gaps[gap.key]), 0) / gaps.length;
  },
  markGap: ({ body: { gaps }, texts }, key, given) => markGapOf(gaps, texts, key, given),
  rightAnswer: ({ body: { gaps }, texts }, language) => rightGaps(gaps, texts, language),
};

/** Each of `gaps` filled at most once, in the author's keys; `null` when none is. */
export function acceptGaps(
  gaps: readonly ClozeGap[],
  optionOrder: readonly string[],
  given: GivenAnswer,
): Answer | null {
  requireOnly(given, 'gaps');
  const filled = (given.gaps ?? []).flatMap((gap) => acceptGap(gaps, optionOrder, gap));
  if (new Set(filled.map(([key]) => key)).size !== filled.length) throw notFitting();
  return filled.length === 0 ? null : { type: 'gaps', gaps: Object.fromEntries(filled) };
}

export function rightGaps(gaps: readonly ClozeGap[], texts: QuestionTexts, language: Language): Answer {
  const right = gaps.flatMap((gap) => {
    const filled = rightOf(gap, texts, language);
    return filled ? [[gap.key, filled] as const] : [];
  });
  return { type: 'gaps', gaps: Object.fromEntries(right) };
}

/** The text with every gap named by `name`. */
export function renameGaps(text: string, name: (key: string) => string): string {
  return text.replace(GAP, (_, key: string) => `[[${name(key)}]]`);
}

function namesEachGapOnce(gaps: readonly ClozeGap[], { text }: QuestionText): boolean {
  const named = [...text.matchAll(GAP)].map(([, key]) => key ?? '');
  return (
    [...named].sort().join() ===
    gaps
      .map(({ key }) => key)
      .sort()
      .join()
  );
}

export function gapProblems(gap: ClozeGap, field: string): FieldProblem[] {
  if (gap.kind === 'number') return numberProblems(gap, `${field}.`);
  if (gap.kind === 'text') return [];
  return oneRight(gap.options, `${field}.options`);
}

function acceptGap(gaps: readonly ClozeGap[], optionOrder: readonly string[], given: GivenGap): [string, GapAnswer][] {
  const keys = gaps.map(({ key }) => key);
  const key = ownKey(optionOrder, given.key, keys);
  const gap = gaps.find((each) => each.key === key);
  const { choice, text, value } = given;
  if ([choice, text, value].filter((part) => part !== undefined).length !== 1 || !gap) throw notFitting();
  if (gap.kind === 'choice' && choice !== undefined) {
    const options = gap.options.map((option) => option.key);
    return [[key, { choice: ownKey(optionOrder, choice, options) }]];
  }
  if (gap.kind === 'number' && value !== undefined) return [[key, { value: acceptNumber(value) }]];
  if (gap.kind !== 'text' || text === undefined) throw notFitting();
  const words = acceptWords(text);
  return words === null ? [] : [[key, { text: words }]];
}

export function markGap(gap: ClozeGap, texts: QuestionTexts, given: GapAnswer | undefined): number {
  if (!given) return 0;
  if (gap.kind === 'choice') return 'choice' in given ? markOne(gap.options, given.choice) : 0;
  if (gap.kind === 'number') return 'value' in given && isWithin(gap, given.value) ? 1 : 0;
  return 'text' in given && isAccepted(texts, gap.key, gap.exact, given.text) ? 1 : 0;
}

export function markGapOf(gaps: readonly ClozeGap[], texts: QuestionTexts, key: string, given: GapAnswer): number {
  const gap = gaps.find((each) => each.key === key);
  return gap ? markGap(gap, texts, given) : 0;
}

function rightOf(gap: ClozeGap, texts: QuestionTexts, language: Language): GapAnswer | null {
  if (gap.kind === 'number') return { value: gap.value };
  if (gap.kind === 'choice') {
    const [choice] = rightKeys(gap.options);
    return choice === undefined ? null : { choice };
  }
  const text = firstAccepted(texts, gap.key, language);
  return text === null ? null : { text };
}
