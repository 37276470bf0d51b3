import { ANSWER_KEY } from '../../question/question-body';
import { keyAt, trueFalseDraft, type QuestionDraft } from '../question-draft';
import type { ImportNote } from '../import-note';
import type { Words } from '../words';
import type { SheetLine } from './read-sheet';
import { SHEET_OPTIONS } from './sheet-columns';
import { numberOf, placesOf, truthOf, type SheetType } from './sheet-words';

const RIGHT_UNREADABLE: ImportNote = { code: 'question-import.right-not-known' };

/** A question of one line, or why the line is none. */
export function draftOf(type: SheetType, line: SheetLine): QuestionDraft | ImportNote {
  const common = { text: line.words('question'), feedback: line.words('feedback') };
  const options = optionsOf(line);
  switch (type) {
    case 'single':
    case 'multiple':
      return choice(type, line, options, common);
    case 'true-false':
      return trueFalse(line, common);
    case 'numeric':
      return numeric(line, common);
    case 'short-text':
      return { ...common, body: { type, exact: false }, accepted: { [ANSWER_KEY]: options } };
    case 'ordering':
      return { ...common, body: orderingOf(options), options: byKey(options) };
  }
}

type Common = Pick<QuestionDraft, 'text' | 'feedback'>;

/** An empty place between two options is passed over only at the end: letters name places. */
function optionsOf(line: SheetLine): Words[] {
  const all = Array.from({ length: SHEET_OPTIONS }, (_, place) => line.words(`option${place + 1}`));
  const last = all.findLastIndex((words) => Object.keys(words).length > 0);
  return all.slice(0, last + 1);
}

function byKey(options: readonly Words[]): Record<string, Words> {
  return Object.fromEntries(options.map((words, place) => [keyAt(place), words]));
}

function choice(
  type: 'single' | 'multiple',
  line: SheetLine,
  options: readonly Words[],
  common: Common,
): QuestionDraft | ImportNote {
  const right = placesOf(line.value('right'));
  if (!right?.length || right.some((place) => place >= options.length)) return RIGHT_UNREADABLE;
  return {
    ...common,
    body: {
      type,
      options: options.map((_, place) => ({ key: keyAt(place), correct: right.includes(place) })),
      pinOptions: false,
    },
    options: byKey(options),
  };
}

function trueFalse(line: SheetLine, common: Common): QuestionDraft | ImportNote {
  const isTrue = truthOf(line.value('right'));
  if (isTrue === null) return RIGHT_UNREADABLE;
  return { ...common, ...trueFalseDraft(isTrue) };
}

function numeric(line: SheetLine, common: Common): QuestionDraft | ImportNote {
  const value = numberOf(line.value('right'));
  if (!Number.isFinite(value)) return RIGHT_UNREADABLE;
  const tolerance = Math.abs(numberOf(line.value('tolerance') || '0'));
  if (!Number.isFinite(tolerance)) return { code: 'question-import.tolerance-not-known' };
  return { ...common, body: { type: 'numeric', value, tolerance }, unit: line.words('unit') };
}

function orderingOf(options: readonly Words[]): QuestionDraft['body'] {
  const keys = options.map((_, place) => keyAt(place));
  return { type: 'ordering', options: keys.map((key) => ({ key })), order: keys, pinOptions: false };
}
