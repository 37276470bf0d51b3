import type { AnswerDto, ProposedAnswerDto, ShownOptionDto, ShownQuestionDto } from '@tamkin/api-client';

/** Letters in the order of options, in both alphabets of the sheet; digits serve as well. */
const LATIN = 'abcdefghij';
const ARABIC = 'ابجدهوزحطي';

/** What is typed for a question: one text, or one per numbered part. */
export type TypedParts = readonly string[];

/** How the letters of a question are typed: one, some, all in order; or a number, or words. */
export type TypedKind = 'letters' | 'number' | 'words' | 'parts';

export function typedKind({ type }: Pick<ShownQuestionDto, 'type'>): TypedKind {
  if (type === 'numeric') return 'number';
  if (type === 'short-text' || type === 'essay') return 'words';
  return ['matching', 'sorting', 'matrix', 'cloze', 'scenario'].includes(type) ? 'parts' : 'letters';
}

/** Empty texts to type into. */
export function blankParts(question: Pick<ShownQuestionDto, 'type' | 'prompts'>): TypedParts {
  return typedKind(question) === 'parts' ? question.prompts.map(() => '') : [''];
}

/** What was keyed before, as it would be typed. */
export function partsOf(question: ShownQuestionDto): TypedParts {
  const { answer, options, prompts } = question;
  if (!answer) return blankParts(question);
  if (answer.keys) return [answer.keys.map((key) => letterOf(options, key)).join('')];
  if (answer.pairs) {
    return prompts.map(({ key }) => letterOf(options, answer.pairs?.find((pair) => pair.key === key)?.choice));
  }
  if (answer.gaps) {
    return prompts.map(({ key, options: own }) => {
      const gap = answer.gaps?.find((each) => each.key === key);
      return gap?.choice ? letterOf(own, gap.choice) : (gap?.text ?? gap?.value?.toString() ?? '');
    });
  }
  return [answer.text ?? answer.value?.toString() ?? ''];
}

/** What stands in the boxes when the page opens: what a photo proposes, else what was keyed before. */
export function firstParts(question: ShownQuestionDto, proposed: ProposedAnswerDto | undefined): TypedParts {
  return partsOf(proposed?.answer ? { ...question, answer: proposed.answer } : question);
}

/** The answer that was typed; an empty one for a blank, `null` when it cannot be read. */
export function readParts(question: ShownQuestionDto, parts: TypedParts): AnswerDto | null {
  const [first = ''] = parts;
  if (typedKind(question) === 'words') return first.trim() === '' ? {} : { text: first.trim() };
  if (parts.every((part) => part.trim() === '')) return {};
  if (typedKind(question) === 'number') return numberAnswer(first);
  if (typedKind(question) === 'letters') return letterAnswer(question, first);
  return question.type === 'cloze' || question.type === 'scenario'
    ? gapAnswer(question, parts)
    : pairAnswer(question, parts);
}

/** The options behind typed letters, in the order typed; `null` when one is not there or stands twice. */
export function optionsTyped(options: readonly ShownOptionDto[], typed: string): ShownOptionDto[] | null {
  const letters = [...typed.toLowerCase().replace(/[\s,;.·\u0640\u060c]/g, '')];
  const chosen = letters.map((letter) => options[placeOf(letter)]);
  const known = chosen.filter((option) => option !== undefined);
  return known.length === chosen.length && new Set(known).size === known.length ? known : null;
}

function placeOf(letter: string): number {
  const plain = letter.replace(/[أإآ]/, 'ا');
  const latin = LATIN.indexOf(plain);
  if (latin >= 0) return latin;
  return /\d/.test(plain) ? Number(plain) - 1 : ARABIC.indexOf(plain);
}

function letterOf(options: readonly ShownOptionDto[], key: string | undefined): string {
  const place = options.findIndex((option) => option.key === key);
  return place < 0 ? '' : (LATIN[place] ?? '').toUpperCase();
}

function letterAnswer({ type, options, limits }: ShownQuestionDto, typed: string): AnswerDto | null {
  const chosen = optionsTyped(options, typed);
  if (!chosen) return null;
  const several = type === 'multiple' || (type === 'hot-spot' && limits.maxPoints !== 1);
  const fits = several || (type === 'ordering' ? chosen.length === options.length : chosen.length <= 1);
  return fits ? { keys: chosen.map(({ key }) => key) } : null;
}

function numberAnswer(typed: string): AnswerDto | null {
  const value = readNumber(typed);
  return value === null ? null : { value };
}

function pairAnswer({ options, prompts }: ShownQuestionDto, parts: TypedParts): AnswerDto | null {
  const chosen = parts.map((part) => optionsTyped(options, part));
  if (chosen.some((found) => found === null || found.length > 1)) return null;
  return {
    pairs: prompts.flatMap(({ key }, place) => (chosen[place]?.[0] ? [{ key, choice: chosen[place][0].key }] : [])),
  };
}

function gapAnswer({ prompts }: ShownQuestionDto, parts: TypedParts): AnswerDto | null {
  const gaps = prompts.map(({ key, kind, options }, place) => {
    const typed = parts[place]?.trim() ?? '';
    if (typed === '') return 'blank';
    if (kind === 'text') return { key, text: typed };
    const value = kind === 'number' ? readNumber(typed) : null;
    if (value !== null) return { key, value };
    const [option, more] = kind === 'choice' ? (optionsTyped(options, typed) ?? []) : [];
    return option && !more ? { key, choice: option.key } : null;
  });
  return gaps.includes(null) ? null : { gaps: gaps.filter((gap) => gap !== null && gap !== 'blank') };
}

/** French and Arabic write the decimals behind a comma. */
function readNumber(typed: string): number | null {
  const plain = typed
    .replace(/\s/g, '')
    .replace(/[,\u066b]/, '.')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660));
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
