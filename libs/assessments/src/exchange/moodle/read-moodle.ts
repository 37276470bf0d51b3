import { DomainError, type Language } from '@tamkin/kernel';
import { folderTags } from '../folder-tags';
import { losesMedia, mediaInHtml, mediaNotes, withPictures, type MediaInHtml } from '../found-media';
import { joinLanguages } from '../join-languages';
import { acceptDraft, type QuestionDraft } from '../question-draft';
import type { ReadQuestion } from '../read-question';
import { byLanguage, wordsIn } from '../words';
import { child, elements, readXml, textOf, type XmlElement } from '../xml-tree';
import { MOODLE_KINDS } from './moodle-kinds';
import { pluginFiles, shownBy } from './plugin-files';

/** What a learner chooses, orders or matches. */
const ANSWERS = new Set(['answer', 'subquestion', 'selectoption', 'dragbox', 'drag']);
/** Kinds whose answers may show a picture. */
const PICTURED = new Set(['multichoice', 'matching', 'ordering']);

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
  const elsewhere = mediaElsewhere(question, language);
  const missing = [...new Set([...left.missing, ...elsewhere.missing])];
  const told = mediaNotes({ ...left, ...elsewhere, missing });
  return { ...found, content, notes: [...notes, ...told], media: withPictures(media, draft.shown) };
}

function withFeedback(draft: QuestionDraft, question: XmlElement, language: Language): QuestionDraft {
  return { ...draft, feedback: wordsIn(textOf(child(child(question, 'generalfeedback'), 'text')), language) };
}

/** Those of the question itself. */
function mediaOf(question: XmlElement, language: Language): MediaInHtml {
  const asked = child(question, 'questiontext');
  return mediaInHtml(byLanguage(textOf(child(asked, 'text')), language), pluginFiles(asked));
}

/** What answers and feedback show and cannot bring: an answer has one picture and no sound, feedback neither. */
function mediaElsewhere(
  question: XmlElement,
  language: Language,
): { answers: number[]; inFeedback: boolean; missing: readonly string[] } {
  const answers = elements(question).filter(({ name }) => ANSWERS.has(name));
  const others = elements(question).filter(({ name }) => name !== 'questiontext' && !ANSWERS.has(name));
  const feedback = answers.flatMap((answer) => elements(answer, 'feedback'));
  const pictured = PICTURED.has(question.attributes['type'] ?? '');
  const shown = pictured ? answers.map((answer) => shownBy(answer, language)) : [];
  const isLeft = (answer: XmlElement, place: number): boolean => {
    const own = shown[place];
    if (!own) return losesMedia(htmlOf(answer, 'feedback'));
    return own.losesSome || elements(answer, 'answer').some((target) => losesMedia(htmlOf(target)));
  };
  return {
    answers: answers.flatMap((answer, place) => (isLeft(answer, place) ? [place + 1] : [])),
    inFeedback: [...others, ...feedback].some((part) => losesMedia(htmlOf(part))),
    missing: shown.flatMap(({ missing }) => missing),
  };
}

/** All texts below, without the bytes of files. */
function htmlOf(element: XmlElement, without = ''): string {
  if (element.name === 'file' || element.name === without) return '';
  return element.children.map((part) => (typeof part === 'string' ? part : htmlOf(part, without))).join('');
}

function tagsOf(question: XmlElement): string[] {
  return elements(child(question, 'tags') ?? { name: '', attributes: {}, children: [] }, 'tag')
    .map((tag) => textOf(tag).trim())
    .filter(Boolean);
}
