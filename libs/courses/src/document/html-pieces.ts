import { descendants, elements, parseXml, textOf, type XmlElement } from '@tamkin/files';
import { isWordless, sanitiseHtml, textOfHtml } from '../activity/sanitise-html';
import type { Left } from './document-html';
import { escapedHtml } from './document-html';
import { runsByScript } from './script-of';

/** A piece of a document before it is a block of a language. */
export type Piece =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'words' | 'callout'; readonly html: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly { text: string; level: number }[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly hasHead: boolean }
  | { readonly kind: 'picture'; readonly place: number; readonly alt: string };

const HEADING = /^h([1-6])$/;
/** What a list item or a cell of a block, which is plain words, would lose. */
const SHAPED = ['strong', 'em', 'u', 's', 'sub', 'sup', 'a', 'table', 'br', 'b', 'i'];
const VOID = new Set(['br', 'img', 'hr']);
const PICTURE = /^picture:(\d+)$/;

/**
 * The pieces of simple XHTML in their order. Lists and tables of plain words become such; where words in them are bold or linked,
 * they stay part of the text, so that nothing of it is lost. Pictures follow the paragraph they stand in.
 */
export function piecesOf(html: string, left: Left): Piece[] {
  const root = parseXml(`<root>${html}</root>`);
  left.add('lesson-document.links-left', descendants(root, 'a').filter(isLostLink).length);
  return elements(root)
    .flatMap(shapedListsByScript)
    .flatMap((element) => {
      const pictures = descendants(element.name === 'img' ? root : element, 'img').flatMap(pictureOf);
      if (element.name === 'img') return pictureOf(element);
      const piece = pieceOf(element);
      return piece ? [piece, ...pictures] : pictures;
    });
}

/** All that a piece says, in plain words. */
export function wordsOfPiece(piece: Piece): string {
  switch (piece.kind) {
    case 'heading':
      return piece.text;
    case 'words':
    case 'callout':
      return textOfHtml(piece.html);
    case 'list':
      return piece.items.map(({ text }) => text).join('\n');
    case 'table':
      return piece.rows.flat().join('\n');
    case 'picture':
      return piece.alt;
  }
}

/** A list that stays text, as words in it are bold or linked, is one for each of its languages. */
function shapedListsByScript(element: XmlElement): XmlElement[] {
  if (!isList(element) || !isShaped(element)) return [element];
  return runsByScript(elements(element), textOf).map((children) => ({ ...element, children }));
}

function pieceOf(element: XmlElement): Piece | null {
  const level = HEADING.exec(element.name)?.[1];
  if (level) {
    const text = plainWords(element);
    return text ? { kind: 'heading', level: Number(level), text } : null;
  }
  if (element.name === 'ul' || element.name === 'ol') return listOf(element) ?? wordsPiece(markup(element));
  if (element.name === 'table') return tableOf(element) ?? wordsPiece(markup(element));
  const isCallout = element.name === 'aside';
  const html = isCallout ? inner(element) : markup(element);
  return wordsPiece(html, isCallout ? 'callout' : 'words');
}

function wordsPiece(html: string, kind: 'words' | 'callout' = 'words'): Piece | null {
  const kept = sanitiseHtml(html);
  return isWordless(kept) ? null : { kind, html: kept };
}

function listOf(list: XmlElement): Piece | null {
  if (isShaped(list)) return null;
  const items = itemsOf(list, 0);
  return items.length === 0 ? null : { kind: 'list', ordered: list.name === 'ol', items };
}

function itemsOf(list: XmlElement, level: number): { text: string; level: number }[] {
  return elements(list, 'li').flatMap((item) => {
    const nested = elements(item).filter(isList);
    const own = { ...item, children: item.children.filter((part) => typeof part === 'string' || !isList(part)) };
    const text = plainWords(own);
    return [...(text ? [{ text, level }] : []), ...nested.flatMap((each) => itemsOf(each, level + 1))];
  });
}

/** `null` when cells are joined, rows differ in length, or words in it have a shape. */
function tableOf(table: XmlElement): Piece | null {
  const rows = descendants(table, 'tr').map((row) => elements(row));
  const [first] = rows;
  const joined = rows.flat().some(({ attributes }) => attributes['colspan'] ?? attributes['rowspan']);
  const regular = first && first.length > 0 && rows.every(({ length }) => length === first.length);
  if (!regular || joined || rows.length < 2 || rows.flat().some(isShaped)) return null;
  const words = rows.map((cells) => cells.map(plainWords));
  return words.flat().every((text) => text === '')
    ? null
    : { kind: 'table', rows: words, hasHead: descendants(table, 'th').length > 0 };
}

function pictureOf({ attributes }: XmlElement): Piece[] {
  const place = PICTURE.exec(attributes['src'] ?? '')?.[1];
  return place === undefined ? [] : [{ kind: 'picture', place: Number(place), alt: (attributes['alt'] ?? '').trim() }];
}

function isList({ name }: XmlElement): boolean {
  return name === 'ul' || name === 'ol';
}

function isShaped(element: XmlElement): boolean {
  return SHAPED.some((name) => descendants(element, name).some((each) => textOf(each).trim() !== '' || name === 'br'));
}

/** Only addresses that begin with https stay links; the words of others stay. */
function isLostLink({ attributes }: XmlElement): boolean {
  const address = attributes['href'] ?? '';
  return address !== '' && !address.startsWith('#') && !/^https:\/\//i.test(address);
}

function plainWords(element: XmlElement): string {
  return textOfHtml(inner(element)).replace(/\s+/g, ' ').trim();
}

function markup(element: XmlElement): string {
  if (element.name === 'a' && !/^https:/i.test(element.attributes['href'] ?? '')) return inner(element);
  const attributes = Object.entries(element.attributes).map(([name, value]) => ` ${name}="${escapedHtml(value)}"`);
  if (VOID.has(element.name)) return `<${element.name}${attributes.join('')}/>`;
  return `<${element.name}${attributes.join('')}>${inner(element)}</${element.name}>`;
}

function inner({ children }: XmlElement): string {
  return children.map((part) => (typeof part === 'string' ? escapedHtml(part) : markup(part))).join('');
}
