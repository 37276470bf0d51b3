import { createHash } from 'node:crypto';
import { inLanguage, type LocalisedText } from '@tamkin/kernel';
import type { PrintedLanguage, PrintedWords } from '@tamkin/printing';
import type { FrozenPaper, FrozenQuestion } from '../../attempt/frozen-paper';
import type { QuestionBody, QuestionType } from '../../question/question-body';
import { isScored, takesSeveral } from '../../question/question-types';
import { showWords, type ShownOption, type ShownPrompt, type ShownWords } from '../../question/shown-text';
import type { PicturesOnPaper } from './printed-picture';

export type WordsOfBoth = Readonly<Record<PrintedLanguage, PrintedWords>>;
export const PRINTED_LANGUAGES: readonly PrintedLanguage[] = ['fr', 'ar'];

/** What a test says of itself at its head. */
export interface TestHead {
  readonly course: LocalisedText;
  readonly title: LocalisedText;
  readonly cohort: string;
  readonly version: number;
  /** As it stands on everything printed of this form. */
  readonly form: string;
  readonly paper: FrozenPaper;
}

/** A picture, or what is said of one that is not there. */
interface PictureOnPaper {
  /** SVG; empty when the file is gone. */
  readonly svg: string;
  /** Millimetres. */
  readonly width: number;
  /** Printed in its place, read aloud beside it. */
  readonly words: string;
}

interface OptionOnPaper {
  readonly letter: string;
  readonly text: string;
  readonly picture: PictureOnPaper | null;
}

interface PromptOnPaper extends Omit<OptionOnPaper, 'letter'> {
  readonly number: number;
  readonly options: readonly OptionOnPaper[];
}

/** Largest sides in millimetres: two languages stand beside each other. */
const LARGE = { width: 70, height: 45 };
const SMALL = { width: 40, height: 26 };

/** A question in one language. */
interface QuestionSide {
  /** In which the words are; another than the side's where there is no translation. */
  readonly language: string;
  readonly text: string;
  readonly points: string;
  readonly how: string;
  readonly options: readonly OptionOnPaper[];
  readonly prompts: readonly PromptOnPaper[];
  readonly unit: string;
  readonly picture: PictureOnPaper | null;
}

/** A heading or a question of the booklet, in both languages. */
export interface BookletPart {
  readonly number: number | null;
  readonly heading: Readonly<Record<PrintedLanguage, { title: string; instructions: string }>> | null;
  readonly fr: QuestionSide | null;
  readonly ar: QuestionSide | null;
}

/** Control characters and the marks that turn the direction of what follows are taken away; line breaks stay. */
export function printable(typed: string): string {
  return typed
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/[\p{Cs}\p{Cc}]/gu, (sign) => (sign === '\n' ? sign : ' '))
    .trim();
}

export function headOf(test: TestHead, words: WordsOfBoth) {
  const side = (language: PrintedLanguage) => ({
    course: printable(inLanguage(test.course, language)),
    title: printable(inLanguage(test.title, language)),
    cohort: words[language]('cohort', { name: printable(test.cohort) }),
    version: versionLine(test, words)[language],
    instructions: ['letters', 'sheet', 'blank'].map((key) => words[language](`instructions.${key}`)),
    points: words[language]('total', { count: totalPoints(test.paper) }),
  });
  return { fr: side('fr'), ar: side('ar') };
}

export function versionLine({ version, form }: Pick<TestHead, 'version' | 'form'>, words: WordsOfBoth) {
  const line = (language: PrintedLanguage): string => words[language]('version', { number: version, form });
  return { fr: line('fr'), ar: line('ar') };
}

/** Four signs that are the same on everything printed of one form, so that sheets and booklets are not mixed up. */
export function formCode({ questions }: FrozenPaper): string {
  const order = questions.map(({ revisionId, optionOrder }) => `${revisionId} ${optionOrder.join()}`).join('\n');
  return createHash('sha256').update(order).digest('hex').slice(0, 4).toUpperCase();
}

function totalPoints({ questions }: FrozenPaper): number {
  return questions.reduce((sum, { body, points }) => sum + (isScored(body) ? points : 0), 0);
}

/** Headings and questions, numbered the same in both languages. */
export function bookletOf(
  { sections = [], questions }: FrozenPaper,
  words: WordsOfBoth,
  pictures: PicturesOnPaper,
): BookletPart[] {
  return questions.flatMap((question, place) => {
    const starts = question.section && question.section !== questions[place - 1]?.section;
    const section = starts ? sections.find(({ key }) => key === question.section) : undefined;
    const heading = (language: PrintedLanguage) => ({
      title: printable(inLanguage(section?.title ?? {}, language)),
      instructions: printable(inLanguage(section?.instructions ?? {}, language)),
    });
    const part: BookletPart = {
      number: place + 1,
      heading: null,
      fr: sideOf(question, 'fr', { words: words.fr, pictures }),
      ar: sideOf(question, 'ar', { words: words.ar, pictures }),
    };
    if (!section) return [part];
    return [{ number: null, heading: { fr: heading('fr'), ar: heading('ar') }, fr: null, ar: null }, part];
  });
}

interface Print {
  readonly words: PrintedWords;
  readonly pictures: PicturesOnPaper;
}

function sideOf(question: FrozenQuestion, language: PrintedLanguage, print: Print): QuestionSide {
  const shown = showWords(question, language);
  const { words } = print;
  const { imageId, alt } = shown.media;
  return {
    language: shown.textLanguage,
    text: printable(withBlanks(shown)),
    points: isScored(question.body) ? words('points', { count: question.points }) : '',
    how: words(`how.${howToAnswer(question.body)}`),
    options: shown.options.map((option) => toOption(option, print)),
    prompts: shown.prompts.map((prompt, place) => toPrompt(prompt, place, print)),
    unit: printable(shown.unit),
    picture: toPicture(imageId === null ? null : { imageId, alt }, LARGE, print),
  };
}

/** Named places of a picture are crossed as options are. */
function howToAnswer(body: QuestionBody): QuestionType {
  if (body.type !== 'hot-spot') return body.type;
  return takesSeveral(body) ? 'multiple' : 'single';
}

/** Gaps of a cloze text as numbered blanks. */
function withBlanks({ text, prompts }: ShownWords): string {
  return prompts.reduce((all, { key }, place) => all.replace(`[[${key}]]`, `(${place + 1}) ________`), text);
}

function toOption({ letter, text, picture }: ShownOption, print: Print): OptionOnPaper {
  return { letter, text: printable(text), picture: toPicture(picture, SMALL, print) };
}

function toPrompt({ text, picture, options }: ShownPrompt, place: number, print: Print): PromptOnPaper {
  return {
    number: place + 1,
    text: printable(text),
    picture: toPicture(picture, SMALL, print),
    options: options.map((option) => toOption(option, print)),
  };
}

function toPicture(
  shown: ShownOption['picture'],
  most: { readonly width: number; readonly height: number },
  { words, pictures }: Print,
): PictureOnPaper | null {
  if (!shown) return null;
  const found = pictures.get(shown.imageId);
  const width = found ? Math.round(Math.min(most.width, most.height * found.ratio)) : 0;
  return { svg: found?.svg ?? '', width, words: words('picture', { alt: printable(shown.alt) }) };
}
