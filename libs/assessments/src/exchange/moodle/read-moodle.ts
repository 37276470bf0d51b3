import { DomainError, type Language } from '@tamkin/kernel';
import { folderTags } from '../folder-tags';
import { decodedAddress, losesMedia, mediaInHtml, mediaNotes, type FoundFile, type MediaInHtml } from '../found-media';
import { joinLanguages } from '../join-languages';
import { acceptDraft, type QuestionDraft } from '../question-draft';
import type { ReadQuestion } from '../read-question';
import { byLanguage, wordsIn } from '../words';
import { child, elements, readXml, textOf, type XmlElement } from '../xml-tree';
import { MOODLE_KINDS } from './moodle-kinds';

/** What a learner chooses, orders or matches. */
const ANSWERS = new Set(['answer', 'subquestion', 'selectoption', 'dragbox', 'drag']);
/** `@@PLUGINFILE@@/cards/a%20picture.png?time=1` */
const PLUGIN_FILE = /^@@PLUGINFILE@@\/+([^?#]+)/;

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
  return joinLanguages(questions);
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
  const { media, ...left } = mediaOf(question, language);
  return { ...found, content, notes: [...notes, ...mediaNotes({ ...left, ...mediaElsewhere(question) })], media };
}

function withFeedback(draft: QuestionDraft, question: XmlElement, language: Language): QuestionDraft {
  return { ...draft, feedback: wordsIn(textOf(child(child(question, 'generalfeedback'), 'text')), language) };
}

/** Those of the question itself. */
function mediaOf(question: XmlElement, language: Language): MediaInHtml {
  const asked = child(question, 'questiontext');
  const files = new Map((asked ? elements(asked, 'file') : []).map((file) => [nameOf(file), file]));
  const fileAt = (address: string): FoundFile | null => {
    const name = PLUGIN_FILE.exec(address)?.[1];
    const file = name === undefined ? undefined : files.get(decodedAddress(name));
    return file ? { name: nameOf(file), content: () => Buffer.from(textOf(file), 'base64') } : null;
  };
  return mediaInHtml(byLanguage(textOf(child(asked, 'text')), language), fileAt);
}

/** A question shows one picture, in its own text: those of answers and feedback cannot come. */
function mediaElsewhere(question: XmlElement): { answers: number[]; inFeedback: boolean } {
  const answers = elements(question).filter(({ name }) => ANSWERS.has(name));
  const others = elements(question).filter(({ name }) => name !== 'questiontext' && !ANSWERS.has(name));
  const feedback = answers.flatMap((answer) => elements(answer, 'feedback'));
  return {
    answers: answers.flatMap((answer, place) => (losesMedia(htmlOf(answer, 'feedback')) ? [place + 1] : [])),
    inFeedback: [...others, ...feedback].some((part) => losesMedia(htmlOf(part))),
  };
}

/** All texts below, without the bytes of files. */
function htmlOf(element: XmlElement, without = ''): string {
  if (element.name === 'file' || element.name === without) return '';
  return element.children.map((part) => (typeof part === 'string' ? part : htmlOf(part, without))).join('');
}

function nameOf({ attributes }: XmlElement): string {
  return `${attributes['path'] ?? '/'}${attributes['name'] ?? ''}`.replace(/^\/+/, '');
}

function tagsOf(question: XmlElement): string[] {
  return elements(child(question, 'tags') ?? { name: '', attributes: {}, children: [] }, 'tag')
    .map((tag) => textOf(tag).trim())
    .filter(Boolean);
}
