import { createHash } from 'node:crypto';
import type { QuestionContent } from '../../question/question-content';
import { isQuestionKey } from '../../question/question-key';
import type { QuestionTags } from '../../question/question-tags';
import type { ImportNote } from '../import-note';
import type { ReadQuestion } from '../read-question';
import { broughtAgain, isSame } from './same-question';
import { tagsInFile } from './tags-in-file';

export const IMPORT_OUTCOMES = ['added', 'changed', 'unchanged', 'bad'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** A question of a file with the key it will have. */
export interface KeyedQuestion {
  readonly place: number;
  /** As the file calls it. */
  readonly name: string;
  readonly kind: string;
  readonly key: string;
  readonly content: QuestionContent | null;
  readonly tags: QuestionTags;
  readonly notes: readonly ImportNote[];
}

/** What the bank has under a key. */
export interface KnownQuestion extends QuestionTags {
  readonly id: string;
  readonly key: string;
  readonly revision: number;
  readonly archived: boolean;
  readonly body: QuestionContent['body'];
  readonly texts: QuestionContent['texts'];
}

export interface PlannedQuestion extends KeyedQuestion {
  readonly outcome: ImportOutcome;
  /** What the bank will say: the file's words over those it has. */
  readonly result: QuestionContent | null;
  readonly known: KnownQuestion | null;
}

/**
 * Gives each question its key: its name where that can be one, else one made of its words, so that the same file gives the
 * same keys. A second question of the same name gets a key of its own; the same question twice comes once.
 */
export function keyQuestions(questions: readonly ReadQuestion[]): KeyedQuestion[] {
  const taken = new Map<string, KeyedQuestion>();
  return questions.map(({ tags, ...read }) => {
    const question = { ...read, key: keyOf(read), tags: tagsInFile(tags) };
    if (!question.content) return question;
    const twin = taken.get(question.key);
    if (twin?.content && isSame(twin.content, question.content)) return twice(question, twin);
    const own = twin ? { ...question, key: hashKey(question) } : question;
    const hashed = twin ? taken.get(own.key) : undefined;
    if (hashed) return twice(question, hashed);
    taken.set(own.key, own);
    return own;
  });
}

/** Decides what each question would do to the bank, without touching anything. */
export function planQuestions(
  questions: readonly KeyedQuestion[],
  known: ReadonlyMap<string, KnownQuestion>,
): PlannedQuestion[] {
  return questions.map((question) => planQuestion(question, known.get(question.key) ?? null));
}

function planQuestion(question: KeyedQuestion, known: KnownQuestion | null): PlannedQuestion {
  const { content, notes } = question;
  if (!content) return { ...question, outcome: 'bad', result: null, known };
  if (!known) return { ...question, outcome: 'added', result: content, known };
  if (known.archived) {
    const archived = { code: 'question-import.archived', details: { key: known.key } };
    return { ...question, outcome: 'bad', result: null, known, notes: [...notes, archived] };
  }
  const result = broughtAgain(known, content);
  const same = isSame(known, result) && !bringsTags(question.tags, known);
  return { ...question, outcome: same ? 'unchanged' : 'changed', result, known };
}

/** A file without tags takes none away. */
function bringsTags(tags: QuestionTags, known: QuestionTags): boolean {
  return (['topic', 'objective', 'difficulty'] as const).some((tag) => tags[tag] !== null && tags[tag] !== known[tag]);
}

function twice(question: KeyedQuestion, first: KeyedQuestion): KeyedQuestion {
  const note = { code: 'question-import.twice-in-file', details: { place: first.place } };
  return { ...question, content: null, notes: [note] };
}

type Named = Pick<KeyedQuestion, 'name' | 'content'>;

function keyOf(question: Named): string {
  return isQuestionKey(question.name) ? question.name : hashKey(question);
}

/** Of the words alone: a corrected answer is a change of the question, not another one. */
function hashKey({ content, name }: Named): string {
  const words = Object.values(content?.texts ?? {}).map((text) => [text?.text, Object.values(text?.options ?? {})]);
  return `IMP-${createHash('sha256')
    .update(JSON.stringify([name, words]))
    .digest('hex')
    .slice(0, 12)}`;
}
