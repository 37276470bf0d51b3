import type { BlockRule } from './block-rule';
import { plain } from './block-words';

export interface ImageBlock {
  readonly id: string;
  readonly type: 'image';
  /** `null` until a file is chosen. */
  readonly fileId: string | null;
  /** Empty only for decoration. */
  readonly alt: string;
  readonly caption: string;
}

export const imageRules: BlockRule<ImageBlock> = {
  read({ id, fileId = null, alt, caption }) {
    const block: ImageBlock = { id, type: 'image', fileId, alt: plain(alt), caption: plain(caption) };
    return fileId === null && block.alt === '' && block.caption === '' ? null : block;
  },
  words: ({ alt, caption }) => ({ alt, caption }),
  withWords: (block, { alt = '', caption = '' }) => ({ ...block, alt, caption }),
  isComplete: ({ fileId }) => fileId !== null,
  files: ({ fileId }) => (fileId ? [{ id: fileId, kind: 'image', field: 'fileId' }] : []),
  withMediaOf: (block, { fileId }) => ({ ...block, fileId: fileId ?? block.fileId }),
};
