import { LANGUAGES, type Language } from '@tamkin/kernel';
import type { ClozeGap } from '../../question/question-body';
import { choiceOptions, keyAt, type QuestionDraft } from '../question-draft';
import type { ImportNote } from '../import-note';
import type { Words } from '../words';

/** `{2:MULTICHOICE:=right~wrong#feedback}`; braces inside are escaped as `\}`. */
const GAP = /\{(\d*):([A-Z_]+):((?:\\.|[^\\}])*)\}/g;
/** Characters of a text with its gaps; what is longer is no question. */
const LONGEST = 50_000;
const CHOICE_KINDS = /^(MULTICHOICE|MC|MULTICHOICE_[A-Z]+|MC[VHS]+)$/;

interface ReadGap {
  readonly gap: ClozeGap;
  readonly options: Readonly<Record<string, string>>;
  readonly feedback: Readonly<Record<string, string>>;
  readonly accepted: readonly string[];
}

/** Embedded answers of Moodle, one gap each. The gaps of one language must be those of the others. */
export function readCloze(text: Words, language: Language): QuestionDraft | ImportNote {
  const read = LANGUAGES.flatMap((each) => {
    const written = text[each];
    if (written && written.length > LONGEST) return [];
    return written ? [{ language: each, ...readText(written) }] : [];
  });
  const base = read.find((each) => each.language === language) ?? read[0];
  if (!base || base.gaps.length + base.unread.length === 0) return { code: 'question-import.no-gap' };
  const [unread] = base.unread;
  if (unread !== undefined) return { code: 'question-import.gap-unknown', details: { kind: unread } };
  const shape = JSON.stringify(base.gaps.map(({ gap }) => gap));
  if (read.some(({ gaps }) => JSON.stringify(gaps.map(({ gap }) => gap)) !== shape)) {
    return { code: 'question-import.gaps-differ' };
  }
  const words = (pick: (each: (typeof read)[number]) => string): Words =>
    Object.fromEntries(read.map((each) => [each.language, pick(each)]));
  const optionKeys = base.gaps.flatMap(({ options }) => Object.keys(options));
  return {
    body: { type: 'cloze', gaps: base.gaps.map(({ gap }) => gap) },
    text: words((each) => each.text),
    options: Object.fromEntries(
      optionKeys.map((key) => [key, words(({ gaps }) => gaps.map(({ options }) => options[key]).find(Boolean) ?? '')]),
    ),
    optionFeedback: Object.fromEntries(
      optionKeys.flatMap((key) => {
        const said = words(({ gaps }) => gaps.map(({ feedback }) => feedback[key]).find(Boolean) ?? '');
        return Object.values(said).some(Boolean) ? [[key, said] as const] : [];
      }),
    ),
    accepted: Object.fromEntries(
      base.gaps.flatMap(({ gap, accepted }, place) =>
        gap.kind === 'text'
          ? [[gap.key, accepted.map((_, at) => words(({ gaps }) => gaps[place]?.accepted[at] ?? ''))] as const]
          : [],
      ),
    ),
  };
}

function readText(written: string): { text: string; gaps: ReadGap[]; unread: string[] } {
  const gaps: ReadGap[] = [];
  const unread: string[] = [];
  const text = written.replace(GAP, (_, _weight: string, kind: string, inner: string) => {
    const gap = readGap(`g${gaps.length + 1}`, kind, inner);
    if (gap) gaps.push(gap);
    else unread.push(kind);
    return gap ? `[[${gap.gap.key}]]` : '';
  });
  return { text, gaps, unread };
}

function readGap(key: string, kind: string, inner: string): ReadGap | null {
  const answers = inner
    .replace(/^~/, '')
    .split(/(?<!\\)~/)
    .map(readAnswer);
  if (CHOICE_KINDS.test(kind)) {
    const keys = answers.map((_, place) => `${key}${keyAt(place)}`);
    const options = choiceOptions(
      'single',
      answers.map(({ fraction }) => fraction),
    ).map((option, place) => ({ ...option, key: keys[place] ?? '' }));
    const byKey = (pick: (answer: (typeof answers)[number]) => string): Record<string, string> =>
      Object.fromEntries(answers.map((answer, place) => [keys[place] ?? '', pick(answer)]));
    return {
      gap: { key, kind: 'choice', options },
      options: byKey(({ words }) => words),
      feedback: byKey(({ feedback }) => feedback),
      accepted: [],
    };
  }
  const right = answers.filter(({ fraction }) => fraction >= 100);
  if (/^(SHORTANSWER(_C)?|SAC?|MWC?)$/.test(kind)) {
    const exact = /_C$|C$/.test(kind);
    return { gap: { key, kind: 'text', exact }, options: {}, feedback: {}, accepted: right.map(({ words }) => words) };
  }
  const [value, tolerance] = (right[0]?.words ?? '').split(':').map((part) => Number(part.replace(',', '.')));
  if (!/^(NUMERICAL|NM)$/.test(kind) || value === undefined || Number.isNaN(value)) return null;
  return { gap: { key, kind: 'number', value, tolerance: tolerance ?? 0 }, options: {}, feedback: {}, accepted: [] };
}

function readAnswer(given: string): { fraction: number; words: string; feedback: string } {
  const [, sign = '', percent = '', rest = ''] = /^(=|%(-?\d+(?:\.\d+)?)%)?([\s\S]*)$/.exec(given.trim()) ?? [];
  const [words = '', feedback = ''] = rest.split(/(?<!\\)#/).map((part) => part.replace(/\\(.)/g, '$1').trim());
  return { fraction: sign === '=' ? 100 : Number(percent || 0), words, feedback };
}
