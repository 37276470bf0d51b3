import { isLanguage, type Language } from '@tamkin/kernel';
import type { FoundFile } from '../found-media';
import { child, descendants, elements, textOf, type XmlElement } from '../xml-tree';

/** Interactions that stand inside a sentence. */
const INLINE = new Set(['inlineChoiceInteraction', 'textEntryInteraction', 'gap']);
const BLOCKS = new Set(['p', 'div', 'li', 'br', 'h1', 'h2', 'h3', 'h4', 'blockquote', 'prompt', 'tr']);
const MEDIA = new Set(['img', 'object', 'audio', 'video', 'table', 'math']);
/** What a learner chooses, orders or matches. */
const ANSWERS = new Set(['simpleChoice', 'simpleAssociableChoice', 'inlineChoice', 'gapText', 'gapImg']);
/** Those that may show a picture. */
const PICTURED = new Set(['simpleChoice', 'simpleAssociableChoice']);
const FEEDBACK = new Set(['feedbackBlock', 'feedbackInline', 'modalFeedback', 'rubricBlock']);

/** How an answer is judged. */
export interface ResponseDeclaration {
  readonly identifier: string;
  readonly cardinality: string;
  readonly baseType: string;
  readonly correct: readonly string[];
  /** Points by value, as the file maps them; empty when it does not. */
  readonly mapping: ReadonlyMap<string, number>;
  /** Case counts. */
  readonly exact: boolean;
}

export interface QtiPicture {
  readonly address: string;
  readonly alt: string;
  /** Pixels, as the item says; 0 when it does not. */
  readonly width: number;
  readonly height: number;
}

/** An item of QTI 2 or 3, in the names of QTI 2: `qti-choice-interaction` reads `choiceInteraction`. */
export interface QtiItem {
  readonly identifier: string;
  readonly title: string;
  readonly language: Language | null;
  readonly body: XmlElement;
  readonly responses: ReadonlyMap<string, ResponseDeclaration>;
  readonly interactions: readonly XmlElement[];
  /** Of answers in numbers, by response: how far off is still right. */
  readonly tolerances: ReadonlyMap<string, number>;
  /** What is said of an answer, by its identifier; `general` = whatever was answered. */
  readonly feedback: ReadonlyMap<string, string>;
  /** The interaction says which type of ours it was written from. */
  readonly ownType: string;
  readonly keywords: readonly string[];
  /** Areas that earn points, of responses that are points on a picture. */
  readonly areas: readonly XmlElement[];
  readonly picture: QtiPicture | null;
  /** Address of the first sound. */
  readonly sound: string | null;
  /** Its text shows more than a question can. */
  readonly losesMedia: boolean;
  /** Answers that show or play what cannot come, from 1. */
  readonly answersWithMedia: readonly number[];
  /** Pictures of choices that may bring theirs. */
  readonly answerPictures: readonly QtiPicture[];
  /** The file behind an address, seen from the item; `null` = it did not come with it. */
  readonly fileAt: (address: string) => FoundFile | null;
  readonly feedbackWithMedia: boolean;
}

/** `null` when the file is no item (a test, a stylesheet, metadata). */
export function readItem(root: XmlElement, fileAt: QtiItem['fileAt'] = () => null): QtiItem | null {
  const item = inQti2(root);
  const body = child(item, 'itemBody');
  if (item.name !== 'assessmentItem' || !body) return null;
  const { identifier = '', title = '', lang = '' } = item.attributes;
  const code = lang.slice(0, 2).toLowerCase();
  return {
    identifier,
    title,
    language: isLanguage(code) ? code : null,
    body,
    responses: new Map(
      elements(item, 'responseDeclaration').map((each) => [each.attributes['identifier'] ?? '', declared(each)]),
    ),
    interactions: interactionsIn(body),
    tolerances: tolerancesOf(item),
    feedback: feedbackOf(item),
    ownType: interactionsIn(body)[0]?.attributes['dataTamkinType'] ?? '',
    keywords: (body.attributes['dataTamkinTags'] ?? '').split('|').filter(Boolean),
    areas: elements(item, 'responseDeclaration').flatMap((each) => descendants(each, 'areaMapEntry')),
    ...mediaOf(body),
    ...mediaElsewhere(item, body),
    fileAt,
  };
}

/** The words of a body, its interactions left out or replaced. */
export function bodyText(element: XmlElement, replace: (interaction: XmlElement) => string = () => ''): string {
  return saying(element, replace)
    .replace(/[ \t\r]*\n[ \t\r\n]*/g, '\n')
    .replace(/[ \t]{2,}/g, ' ')
    .trim();
}

function saying({ children }: XmlElement, replace: (interaction: XmlElement) => string): string {
  return children
    .map((part) => {
      if (typeof part === 'string') return part.replace(/\s+/g, ' ');
      if (INLINE.has(part.name)) return replace(part);
      if (part.name.endsWith('Interaction')) return promptOf(part) + replace(part);
      if (part.name.startsWith('feedback') || part.name === 'rubricBlock' || isUnit(part)) return '';
      const inner = saying(part, replace);
      return BLOCKS.has(part.name) ? `${inner}\n` : inner;
    })
    .join('');
}

/** The unit of a number, written behind its field. */
export function isUnit({ attributes }: XmlElement): boolean {
  return attributes['class'] === 'tamkin-unit';
}

/** Gap matching carries its text inside the interaction. */
function promptOf(interaction: XmlElement): string {
  const prompt = child(interaction, 'prompt');
  return prompt ? `${textOf(prompt).replace(/\s+/g, ' ')}\n` : '';
}

function interactionsIn(body: XmlElement): XmlElement[] {
  return elements(body).flatMap((element) =>
    element.name.endsWith('Interaction') ? [element] : interactionsIn(element),
  );
}

function declared(element: XmlElement): ResponseDeclaration {
  const { identifier = '', cardinality = 'single', baseType = '' } = element.attributes;
  const values = elements(child(element, 'correctResponse') ?? element, 'value').map((value) => textOf(value).trim());
  const entries = descendants(element, 'mapEntry').map(({ attributes }) => ({
    value: attributes['mapKey'] ?? '',
    points: Number(attributes['mappedValue'] ?? 0),
    exact: attributes['caseSensitive'] === 'true',
  }));
  return {
    ...{ identifier, cardinality, baseType, correct: values },
    mapping: new Map(entries.map(({ value, points }) => [value, points])),
    exact: entries.length > 0 && entries.every(({ exact }) => exact),
  };
}

/** `equal` names the response it compares. Without an absolute tolerance an answer must be exact. */
function tolerancesOf(item: XmlElement): Map<string, number> {
  return new Map(
    descendants(item, 'equal').map((equal) => {
      const [variable] = descendants(equal, 'variable');
      const [first = '0'] = (equal.attributes['tolerance'] ?? '0').trim().split(/\s+/);
      const absolute = equal.attributes['toleranceMode'] === 'absolute';
      return [variable?.attributes['identifier'] ?? '', absolute ? Math.abs(Number(first)) || 0 : 0];
    }),
  );
}

function feedbackOf(item: XmlElement): Map<string, string> {
  return new Map(
    elements(item, 'modalFeedback').map((said) => [said.attributes['identifier'] ?? '', bodyText(said)] as const),
  );
}

/** A question shows one picture: that of its interaction, which places are marked on, else the first of its text. */
function mediaOf(body: XmlElement): Pick<QtiItem, 'picture' | 'sound' | 'losesMedia'> {
  const all = mediaIn(body, (name) => ANSWERS.has(name) || FEEDBACK.has(name));
  const onPicture = interactionsIn(body).flatMap((interaction) => elements(interaction).filter(isPicture));
  const image = onPicture[0] ?? all.find(isPicture);
  const audio = all.find((each) => each.name === 'audio' || typeOf(each).startsWith('audio/'));
  return {
    picture: image ? pictureOf(image) : null,
    sound: audio ? addressOf(audio) || addressOf(child(audio, 'source') ?? audio) : null,
    losesMedia: all.length > (image ? 1 : 0) + (audio ? 1 : 0),
  };
}

function mediaElsewhere(
  item: XmlElement,
  body: XmlElement,
): Pick<QtiItem, 'answersWithMedia' | 'answerPictures' | 'feedbackWithMedia'> {
  const answers = namedIn(body, ANSWERS);
  const shows = (element: XmlElement): boolean => mediaIn(element, () => false).length > 0;
  const pictures = answers.map((answer) => (PICTURED.has(answer.name) ? onlyPicture(answer) : null));
  return {
    answersWithMedia: answers.flatMap((answer, place) => (shows(answer) && !pictures[place] ? [place + 1] : [])),
    answerPictures: pictures.filter((picture) => picture !== null),
    feedbackWithMedia: namedIn(item, FEEDBACK).some(shows),
  };
}

/** Media below an element, without those inside others (what is shown when an `object` cannot be) and below what `skips`. */
function mediaIn(element: XmlElement, skips: (name: string) => boolean): XmlElement[] {
  return elements(element).flatMap((each) => {
    if (skips(each.name)) return [];
    return MEDIA.has(each.name) ? [each] : mediaIn(each, skips);
  });
}

function namedIn(element: XmlElement, names: ReadonlySet<string>): XmlElement[] {
  return elements(element).flatMap((each) => (names.has(each.name) ? [each] : namedIn(each, names)));
}

/** The picture that a choice shows; `null` when it shows none, or more than a picture. */
export function onlyPicture(choice: XmlElement): QtiPicture | null {
  const [image, ...others] = mediaIn(choice, () => false);
  return image && others.length === 0 && isPicture(image) ? pictureOf(image) : null;
}

/** What the first picture below says to those who do not see it. */
export function pictureWords(element: XmlElement): string {
  const [image] = mediaIn(element, () => false);
  return image ? pictureOf(image).alt.trim() : '';
}

function pictureOf(image: XmlElement): QtiPicture {
  const { alt, width = '0', height = '0' } = image.attributes;
  const side = (pixels: string): number => Number.parseInt(pixels, 10) || 0;
  return {
    address: addressOf(image),
    alt: alt ?? textOf(image).trim(),
    width: side(width),
    height: side(height),
  };
}

function isPicture(each: XmlElement): boolean {
  return each.name === 'img' || typeOf(each).startsWith('image/');
}

function typeOf({ attributes }: XmlElement): string {
  return attributes['type'] ?? '';
}

function addressOf({ attributes }: XmlElement): string {
  return attributes['src'] ?? attributes['data'] ?? '';
}

function inQti2({ name, attributes, children }: XmlElement): XmlElement {
  return {
    name: camel(name.replace(/^qti-/, '')),
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [camel(key), value])),
    children: children.map((part) => (typeof part === 'string' ? part : inQti2(part))),
  };
}

function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
