import { randomUUID } from 'node:crypto';
import type { Language } from '@tamkin/kernel';
import type { BlockInput } from '../activity/blocks/block-input';
import { escapedHtml, listHtml } from './document-html';
import { wordsOfPiece, type Piece } from './html-pieces';
import { runsByScript, scriptOf } from './script-of';

/** What a document says in one language. */
export interface DocumentPart {
  readonly language: Language;
  readonly blocks: readonly BlockInput[];
}

export interface PartRules {
  readonly baseLanguage: Language;
  readonly languages: readonly Language[];
  /** Everything is in this language; `null` = paragraph by paragraph, by its letters. */
  readonly language: Language | null;
  /** Stored files of the pictures by their place in the document; those that were refused are not here. */
  readonly pictures: ReadonlyMap<number, string>;
}

interface Said {
  readonly piece: Piece;
  readonly language: Language;
}

/**
 * The blocks of each language, the base first. What reads from right to left goes to the Arabic side, the rest to the other;
 * numbers stay with what stands before them, pictures with the base. Paragraphs between headings are one block. Where a list of
 * one language is text in another, as words in it are bold there, all lists are text: else they would not be the same blocks.
 */
export function partsOf(pieces: readonly Piece[], rules: PartRules): DocumentPart[] {
  const said = inLanguages(pieces, rules);
  const parts = partsIn(said, rules);
  if (areAlike(parts)) return parts;
  const plainer = partsIn(
    said.map((each) => ({ ...each, piece: listAsWords(each.piece) })),
    rules,
  );
  return areAlike(plainer) ? plainer : parts;
}

function partsIn(said: readonly Said[], rules: PartRules): DocumentPart[] {
  const written = new Set(said.map(({ language }) => language));
  const order = [rules.baseLanguage, ...rules.languages].filter((each) => written.has(each));
  return [...new Set(order)].map((language) => {
    const own = said.filter((each) => each.language === language).map(({ piece }) => piece);
    return { language, blocks: blocksOf(own, { ...rules, language }) };
  });
}

/** Whether every language has the same blocks, pictures aside, which stand in one only. */
function areAlike(parts: readonly DocumentPart[]): boolean {
  const shapes = parts.map(({ blocks }) =>
    blocks
      .filter(({ type }) => type !== 'image')
      .map(({ type, items = [] }) => [type, ...items.map(({ level }) => level ?? 0)].join(' '))
      .join(),
  );
  return new Set(shapes).size <= 1;
}

function listAsWords(piece: Piece): Piece {
  if (piece.kind !== 'list') return piece;
  const items = piece.items.map(({ text, level }) => ({ html: escapedHtml(text), level }));
  return { kind: 'words', html: listHtml(items, piece.ordered) };
}

function inLanguages(pieces: readonly Piece[], { baseLanguage, languages, language }: PartRules): Said[] {
  if (language) return pieces.map((piece) => ({ piece, language }));
  const latin = baseLanguage === 'ar' ? (languages.find((each) => each !== 'ar') ?? baseLanguage) : baseLanguage;
  const arabic = languages.includes('ar') ? 'ar' : baseLanguage;
  const found = pieces.flatMap(listsByScript).map((piece) => {
    const script = scriptOf(wordsOfPiece(piece));
    return { piece, language: script && (script === 'arabic' ? arabic : latin) };
  });
  const first = found.find(({ piece, language }) => language && piece.kind !== 'picture')?.language ?? latin;
  const known = new Set(found.flatMap(({ piece, language }) => (piece.kind === 'picture' ? [] : (language ?? []))));
  const ofPictures = known.has(baseLanguage) ? baseLanguage : first;
  let before = first;
  return found.map(({ piece, language }) => {
    if (piece.kind === 'picture') return { piece, language: ofPictures };
    before = language ?? before;
    return { piece, language: before };
  });
}

function listsByScript(piece: Piece): Piece[] {
  if (piece.kind !== 'list') return [piece];
  return runsByScript(piece.items, ({ text }) => text).map((items) => ({ ...piece, items }));
}

function blocksOf(pieces: readonly Piece[], rules: PartRules & { language: Language }): BlockInput[] {
  const highest = Math.min(6, ...pieces.flatMap((piece) => (piece.kind === 'heading' ? [piece.level] : [])));
  const blocks: BlockInput[] = [];
  for (const piece of pieces) {
    const last = blocks.at(-1);
    const html = piece.kind === 'words' ? directed(piece.html, rules.language) : '';
    if (html && last?.type === 'text') blocks.splice(-1, 1, { ...last, html: `${last.html ?? ''}${html}` });
    else if (html) blocks.push({ id: newPart(), type: 'text', html });
    else blocks.push(...blockOf(piece, { ...rules, highest }));
  }
  return blocks;
}

function blockOf(piece: Piece, { pictures, highest }: PartRules & { highest: number }): BlockInput[] {
  const id = newPart();
  switch (piece.kind) {
    case 'heading':
      return [{ id, type: 'heading', level: piece.level > highest ? 3 : 2, text: piece.text }];
    case 'callout':
      return [{ id, type: 'callout', html: piece.html }];
    case 'list': {
      const items = piece.items.map(({ text, level }) => ({ id: newPart(), text, level }));
      return [{ id, type: 'list', ordered: piece.ordered, items }];
    }
    case 'table': {
      const [head = [], ...rows] = piece.rows;
      return [
        {
          ...{ id, type: 'table', rowHeaders: false },
          columns: head.map((text) => ({ id: newPart(), text })),
          rows: rows.map((cells) => ({ id: newPart(), cells })),
        },
      ];
    }
    case 'picture': {
      const fileId = pictures.get(piece.place);
      return fileId ? [{ id, type: 'image', fileId, alt: piece.alt, caption: '' }] : [];
    }
    case 'words':
      return [];
  }
}

/** A paragraph that reads the other way than its side says so. */
function directed(html: string, language: Language): string {
  const script = scriptOf(html.replace(/<[^>]*>/g, ''));
  const dir = script === 'arabic' ? 'rtl' : 'ltr';
  if (!script || (dir === 'rtl') === (language === 'ar')) return html;
  return html.replace(/^<([a-z0-9]+)/, `<$1 dir="${dir}"`);
}

function newPart(): string {
  return randomUUID().slice(0, 18);
}
