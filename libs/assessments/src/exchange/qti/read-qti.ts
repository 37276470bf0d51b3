import type { Language } from '@tamkin/kernel';
import { DomainError } from '@tamkin/kernel';
import { isQuestionKey } from '../../question/question-key';
import { acceptDraft } from '../question-draft';
import type { ReadQuestion } from '../read-question';
import { readXml } from '../xml-tree';
import { joinLanguages } from './join-languages';
import { QTI_KINDS } from './qti-kinds';
import { readCloze } from './read-cloze';
import { readItem, type QtiItem } from './qti-item';

/** An XML file of a package. */
export interface QtiFile {
  readonly path: string;
  readonly text: string;
}

const INLINE = new Set(['inlineChoiceInteraction', 'textEntryInteraction']);

/** Reads the items of a QTI 2.1, 2.2 or 3.0 package; files that hold none are passed over. */
export function readQti(files: readonly QtiFile[], { language }: { readonly language: Language }): ReadQuestion[] {
  const questions: ReadQuestion[] = [];
  for (const { path, text } of files) {
    const read = readFile(path, text, { place: questions.length + 1, language });
    if (read) questions.push(read);
  }
  if (questions.length === 0) throw new DomainError('not-valid', 'question-import.no-question');
  return joinLanguages(questions);
}

function readFile(
  path: string,
  text: string,
  { place, language }: { place: number; language: Language },
): ReadQuestion | null {
  try {
    const item = readItem(readXml(text));
    return item && readQuestion(item, { place, language: item.language ?? language });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return {
      place,
      name: path,
      kind: '',
      content: null,
      tags: [],
      notes: [{ code: error.code, details: error.details }],
    };
  }
}

function readQuestion(item: QtiItem, { place, language }: { place: number; language: Language }): ReadQuestion {
  const kinds = item.interactions.map(({ name }) => name);
  const name = isQuestionKey(item.title) ? item.title : item.identifier || item.title;
  const found = { place, name, kind: kinds[0] ?? '', tags: item.keywords };
  const refused = (code: string): ReadQuestion => ({
    ...found,
    content: null,
    notes: [{ code, details: { kind: found.kind } }],
  });
  const [interaction] = item.interactions;
  if (!interaction) return refused('question-import.no-interaction');
  const embedded = kinds.every((kind) => INLINE.has(kind)) && !isWholeAnswer(item);
  if (!embedded && item.interactions.length > 1) return refused('question-import.many-interactions');
  const read = embedded ? readCloze : QTI_KINDS[interaction.name];
  const draft = read ? read(item, interaction, language) : null;
  if (!draft) return refused('question-import.kind-unknown');
  const general = item.feedback.get('general');
  const { content, notes } = acceptDraft({ ...draft, ...(general ? { feedback: { [language]: general } } : {}) });
  const lost = item.losesMedia ? [{ code: 'question-import.media-left-out' }] : [];
  return { ...found, content, notes: [...notes, ...lost] };
}

/** A single field with nothing written after it is the answer to the question, not a gap in it. */
function isWholeAnswer({ interactions, body, ownType }: QtiItem): boolean {
  if (ownType) return ownType !== 'cloze';
  const [only, ...others] = interactions;
  if (others.length > 0 || only?.name !== 'textEntryInteraction') return false;
  const [, after = ''] = flat(body).split('\u0000');
  return after.trim() === '';
}

function flat({ children }: QtiItem['body']): string {
  return children
    .map((part) => (typeof part === 'string' ? part : part.name === 'textEntryInteraction' ? '\u0000' : flat(part)))
    .join('');
}
