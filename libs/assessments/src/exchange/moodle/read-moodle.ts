import { DomainError, type Language } from '@tamkin/kernel';
import { folderTags } from '../folder-tags';
import { acceptDraft, type QuestionDraft } from '../question-draft';
import type { ImportNote, ReadQuestion } from '../read-question';
import { losesMedia, wordsIn } from '../words';
import { child, elements, readXml, textOf, type XmlElement } from '../xml-tree';
import { MOODLE_KINDS } from './moodle-kinds';

/** Reads a Moodle XML export. Folders become tags; kinds we do not have are named with the reason. */
export function readMoodle(text: string, { language }: { readonly language: Language }): ReadQuestion[] {
  const quiz = readXml(text);
  if (quiz.name !== 'quiz') throw new DomainError('not-valid', 'question-import.not-moodle');
  let folder: string[] = [];
  const questions: ReadQuestion[] = [];
  for (const question of elements(quiz, 'question')) {
    if (question.attributes['type'] === 'category') {
      folder = folderTags(textOf(child(child(question, 'category'), 'text')));
    } else questions.push(readQuestion(question, { place: questions.length + 1, folder, language }));
  }
  return questions;
}

interface Ground {
  readonly place: number;
  readonly folder: readonly string[];
  readonly language: Language;
}

function readQuestion(question: XmlElement, { place, folder, language }: Ground): ReadQuestion {
  const kind = question.attributes['type'] ?? '';
  const name = textOf(child(child(question, 'name'), 'text')).trim();
  const tags = [...new Set([...folder, ...tagsOf(question)])];
  const found = { place, name, kind, tags };
  const read = MOODLE_KINDS[kind];
  if (!read) return { ...found, content: null, notes: [{ code: 'question-import.kind-unknown', details: { kind } }] };
  const draft = read(question, language);
  if ('code' in draft) return { ...found, content: null, notes: [draft] };
  const { content, notes } = acceptDraft(withFeedback(draft, question, language));
  return { ...found, content, notes: [...notes, ...lossNotes(question)] };
}

function withFeedback(draft: QuestionDraft, question: XmlElement, language: Language): QuestionDraft {
  return { ...draft, feedback: wordsIn(textOf(child(child(question, 'generalfeedback'), 'text')), language) };
}

function lossNotes(question: XmlElement): ImportNote[] {
  return losesMedia(textOf(question)) ? [{ code: 'question-import.media-left-out' }] : [];
}

function tagsOf(question: XmlElement): string[] {
  return elements(child(question, 'tags') ?? { name: '', attributes: {}, children: [] }, 'tag')
    .map((tag) => textOf(tag).trim())
    .filter(Boolean);
}
