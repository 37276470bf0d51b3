import { isLanguage, type Language } from '@tamkin/kernel';
import { ANSWER_KEY } from '../../question/question-body';
import { MAX_ANSWER_FILES } from '../../question/types/files';
import { choiceOptions, essayDraft, keyAt, trueFalseDraft, type QuestionDraft } from '../question-draft';
import type { ImportNote } from '../import-note';
import { inEither, plainWords, wordsIn, type Words } from '../words';
import { child, elements, textOf, type XmlElement } from '../xml-tree';
import { shownByKey } from './plugin-files';
import { readCloze } from './read-cloze';
import { readGapSelect } from './read-gap-select';

type Reader = (question: XmlElement, language: Language) => QuestionDraft | ImportNote;

/** Kinds of Moodle questions that have one of ours. */
export const MOODLE_KINDS: Readonly<Record<string, Reader>> = {
  multichoice: readChoice,
  truefalse: readTrueFalse,
  shortanswer: readShortAnswer,
  numerical: readNumerical,
  matching: readMatching,
  ordering: readOrdering,
  cloze: (question, language) => readCloze(questionWords(question, language), language),
  multianswer: (question, language) => readCloze(questionWords(question, language), language),
  gapselect: readGapSelect,
  ddwtos: readGapSelect,
  essay: readEssay,
};

export function questionWords(question: XmlElement, language: Language): Words {
  return wordsIn(textOf(child(child(question, 'questiontext'), 'text')), language);
}

/** `<x><text>…</text></x>` as words. */
export function innerWords(parent: XmlElement, name: string, language: Language): Words {
  return wordsIn(textOf(child(child(parent, name), 'text')), language);
}

interface MoodleAnswer {
  /** Percent of the points. */
  readonly fraction: number;
  readonly words: Words;
  readonly feedback: Words;
  readonly element: XmlElement;
}

function answersOf(question: XmlElement, language: Language): MoodleAnswer[] {
  return elements(question, 'answer').map((element) => ({
    fraction: Number(element.attributes['fraction'] ?? 0),
    words: answerWords(element, language),
    feedback: innerWords(element, 'feedback', language),
    element,
  }));
}

/** Our own files name the language of words that Moodle compares letter by letter: those are no HTML and carry no spans. */
function answerWords(element: XmlElement, language: Language): Words {
  const text = textOf(child(element, 'text'));
  const own = languageOf(element);
  return own ? plainWords(text, own) : wordsIn(text, language);
}

function languageOf({ attributes }: XmlElement): Language | null {
  const code = attributes['lang'] ?? '';
  return isLanguage(code) ? code : null;
}

function byKey(all: readonly Words[]): Record<string, Words> {
  return Object.fromEntries(all.map((words, place) => [keyAt(place), words]));
}

/** Feedback of those options that have any. */
function feedbackByKey(answers: readonly MoodleAnswer[]): Record<string, Words> {
  const said = answers.flatMap(({ feedback }, place) =>
    Object.keys(feedback).length > 0 ? [[keyAt(place), feedback] as const] : [],
  );
  return Object.fromEntries(said);
}

function readChoice(question: XmlElement, language: Language): QuestionDraft {
  const answers = answersOf(question, language);
  const type = textOf(child(question, 'single')).trim() === 'false' ? 'multiple' : 'single';
  const options = choiceOptions(
    type,
    answers.map(({ fraction }) => fraction),
  );
  const shuffled = ['1', 'true'].includes(textOf(child(question, 'shuffleanswers')).trim());
  return {
    body: { type, options, pinOptions: !shuffled },
    text: questionWords(question, language),
    options: byKey(answers.map(({ words }) => words)),
    optionFeedback: feedbackByKey(answers),
    shown: shownInOrder(answers, language),
  };
}

function shownInOrder(answers: readonly MoodleAnswer[], language: Language): QuestionDraft['shown'] {
  return shownByKey(
    answers.map(({ element }, place) => [keyAt(place), element]),
    language,
  );
}

/** Moodle names the answers in English whatever the language: ours are worded by the screen. */
function readTrueFalse(question: XmlElement, language: Language): QuestionDraft {
  const answers = answersOf(question, language);
  const right = answers.find(({ fraction }) => fraction > 0);
  const isTrue = /^(true|vrai|صحيح)$/i.test(inEither(right?.words ?? {}, language).trim());
  const said = [right, answers.find((answer) => answer !== right)].map((answer) => answer?.feedback ?? {});
  const [onTrue = {}, onFalse = {}] = isTrue ? said : [...said].reverse();
  const optionFeedback = Object.fromEntries(
    Object.entries({ a: onTrue, b: onFalse }).filter(([, words]) => Object.keys(words).length > 0),
  );
  return { ...trueFalseDraft(isTrue), text: questionWords(question, language), optionFeedback };
}

/** Only answers that earn everything: partly right words have no place in ours. */
function readShortAnswer(question: XmlElement, language: Language): QuestionDraft | ImportNote {
  const right = answersOf(question, language).filter(({ fraction }) => fraction >= 100);
  if (right.some(({ words }) => /(?<!\\)\*/.test(inEither(words, language)))) {
    return { code: 'question-import.wildcard' };
  }
  return {
    body: { type: 'short-text', exact: textOf(child(question, 'usecase')).trim() === '1' },
    text: questionWords(question, language),
    accepted: { [ANSWER_KEY]: right.map(({ words }) => withoutEscapes(words)) },
  };
}

/** `\\*` is a star, not any words. */
function withoutEscapes(words: Words): Words {
  return Object.fromEntries(Object.entries(words).map(([language, text]) => [language, text.replaceAll('\\*', '*')]));
}

function readNumerical(question: XmlElement, language: Language): QuestionDraft | ImportNote {
  const right = answersOf(question, language).filter(({ fraction }) => fraction >= 100);
  const [only] = right;
  if (right.length !== 1 || !only) return { code: 'question-import.one-number' };
  const units = elements(child(question, 'units') ?? question, 'unit').map((unit) =>
    wordsIn(textOf(child(unit, 'unit_name')), languageOf(unit) ?? language),
  );
  return {
    body: {
      type: 'numeric',
      value: Number(inEither(only.words, language).replace(',', '.')),
      tolerance: Number(textOf(child(only.element, 'tolerance')) || 0),
    },
    text: questionWords(question, language),
    unit: Object.fromEntries(units.reverse().flatMap((unit) => Object.entries(unit))),
  };
}

/** Answers without a question are wrong choices; the same answer twice is one. */
function readMatching(question: XmlElement, language: Language): QuestionDraft {
  const pairs = elements(question, 'subquestion').map((pair) => ({
    pair,
    prompt: wordsIn(textOf(child(pair, 'text')), language),
    target: innerWords(pair, 'answer', language),
  }));
  const targets = new Map<string, { key: string; words: Words }>();
  for (const { target } of pairs) {
    const said = inEither(target, language);
    if (!targets.has(said)) targets.set(said, { key: `t${targets.size + 1}`, words: target });
  }
  const prompts = pairs
    .filter(({ prompt }) => Object.keys(prompt).length > 0)
    .map(({ pair, prompt, target }, place) => ({
      key: `p${place + 1}`,
      pair,
      words: prompt,
      match: targets.get(inEither(target, language))?.key ?? '',
    }));
  return {
    body: {
      type: 'matching',
      prompts: prompts.map(({ key, match }) => ({ key, match })),
      targets: [...targets.values()].map(({ key }) => ({ key })),
    },
    text: questionWords(question, language),
    options: Object.fromEntries([...prompts, ...targets.values()].map(({ key, words }) => [key, words])),
    shown: shownByKey(
      prompts.map(({ key, pair }) => [key, pair]),
      language,
    ),
  };
}

/** Moodle lists the steps in their right order. */
function readOrdering(question: XmlElement, language: Language): QuestionDraft {
  const answers = answersOf(question, language);
  const keys = answers.map((_, place) => keyAt(place));
  return {
    body: { type: 'ordering', options: keys.map((key) => ({ key })), order: keys, pinOptions: false },
    text: questionWords(question, language),
    options: byKey(answers.map(({ words }) => words)),
    shown: shownInOrder(answers, language),
  };
}

/** Without a field to write in, files are the answer; -1 of them is any number. */
function readEssay(question: XmlElement, language: Language): QuestionDraft {
  const number = (name: string): number | null => Number(textOf(child(question, name)).trim()) || null;
  const text = questionWords(question, language);
  if (textOf(child(question, 'responseformat')).trim() === 'noinline') {
    const attachments = number('attachments') ?? 1;
    const maxFiles = attachments < 0 ? MAX_ANSWER_FILES : Math.min(attachments, MAX_ANSWER_FILES);
    return { body: { type: 'file', maxFiles }, text };
  }
  return { ...essayDraft(number('minwordlimit'), number('maxwordlimit')), text };
}
