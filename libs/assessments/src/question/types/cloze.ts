import type { FieldProblem } from '@tamkin/kernel';
import { acceptedProblems, acceptWords, firstAccepted, isAccepted } from '../accepted-words';
import { notFitting, ownKey, requireOnly, type GivenGap } from '../given-answer';
import type { ClozeBody, ClozeGap, GapAnswer, QuestionText, QuestionTexts } from '../question-body';
import type { QuestionTypeRules, Sheet } from '../question-type-rules';
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
  accept: (sheet, given) => {
    requireOnly(given, 'gaps');
    const filled = (given.gaps ?? []).flatMap((gap) => acceptGap(sheet, gap));
    if (new Set(filled.map(([key]) => key)).size !== filled.length) throw notFitting();
    return filled.length === 0 ? null : { type: 'gaps', gaps: Object.fromEntries(filled) };
  },
  mark: ({ body: { gaps }, texts }, answer) => {
    if (answer.type !== 'gaps' || gaps.length === 0) return 0;
    return gaps.reduce((sum, gap) => sum + markGap(gap, texts, answer.gaps[gap.key]), 0) / gaps.length;
  },
  rightAnswer: ({ body: { gaps }, texts }) => ({
    type: 'gaps',
    gaps: Object.fromEntries(
      gaps.flatMap((gap) => {
        const right = rightOf(gap, texts);
        return right ? [[gap.key, right] as const] : [];
      }),
    ),
  }),
};

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

function gapProblems(gap: ClozeGap, field: string): FieldProblem[] {
  if (gap.kind === 'number') return numberProblems(gap, `${field}.`);
  if (gap.kind === 'text') return [];
  return oneRight(gap.options, `${field}.options`);
}

function acceptGap({ body, optionOrder }: Sheet<ClozeBody>, given: GivenGap): [string, GapAnswer][] {
  const keys = body.gaps.map(({ key }) => key);
  const key = ownKey(optionOrder, given.key, keys);
  const gap = body.gaps.find((each) => each.key === key);
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

function markGap(gap: ClozeGap, texts: QuestionTexts, given: GapAnswer | undefined): number {
  if (!given) return 0;
  if (gap.kind === 'choice') return 'choice' in given ? markOne(gap.options, given.choice) : 0;
  if (gap.kind === 'number') return 'value' in given && isWithin(gap, given.value) ? 1 : 0;
  return 'text' in given && isAccepted(texts, gap.key, gap.exact, given.text) ? 1 : 0;
}

function rightOf(gap: ClozeGap, texts: QuestionTexts): GapAnswer | null {
  if (gap.kind === 'number') return { value: gap.value };
  if (gap.kind === 'choice') {
    const [choice] = rightKeys(gap.options);
    return choice === undefined ? null : { choice };
  }
  const text = firstAccepted(texts, gap.key);
  return text === null ? null : { text };
}
