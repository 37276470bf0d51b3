import type { BlockRule } from './block-rule';
import { at, plain, uniqueParts, wordsOfParts } from './block-words';

/** A picture with numbered places on it; the notes read in order without the picture too. */
export interface AnnotatedBlock {
  readonly id: string;
  readonly type: 'annotated';
  /** `null` until a file is chosen. */
  readonly fileId: string | null;
  readonly alt: string;
  readonly caption: string;
  readonly pins: readonly Pin[];
}

export interface Pin {
  readonly id: string;
  /** Per cent of the width from the left edge, whatever the direction of the text. */
  readonly x: number;
  /** Per cent of the height, from the top. */
  readonly y: number;
  readonly title: string;
  readonly text: string;
}

const place = (value: number | undefined): number => Math.round(Math.min(Math.max(value ?? 50, 0), 100) * 10) / 10;

export const annotatedRules: BlockRule<AnnotatedBlock> = {
  read({ id, fileId = null, alt, caption, pins }) {
    const kept = uniqueParts(pins).map(({ id, x, y, title, text }) => ({
      id,
      x: place(x),
      y: place(y),
      title: plain(title),
      text: plain(text),
    }));
    const block: AnnotatedBlock = {
      id,
      type: 'annotated',
      fileId,
      alt: plain(alt),
      caption: plain(caption),
      pins: kept,
    };
    const says = kept.length > 0 || block.alt !== '' || block.caption !== '';
    return fileId === null && !says ? null : block;
  },
  words: ({ alt, caption, pins }) => ({ alt, caption, ...wordsOfParts(pins, ({ title, text }) => ({ title, text })) }),
  withWords: (block, words) => ({
    ...block,
    alt: words['alt'] ?? '',
    caption: words['caption'] ?? '',
    pins: block.pins.map((pin) => ({ ...pin, title: at(words, pin.id, 'title'), text: at(words, pin.id, 'text') })),
  }),
  isComplete: ({ fileId, alt, pins }) =>
    fileId !== null && alt !== '' && pins.length > 0 && pins.every(({ title }) => title !== ''),
  files: ({ fileId }) => (fileId ? [{ id: fileId, kind: 'image', field: 'fileId' }] : []),
};
