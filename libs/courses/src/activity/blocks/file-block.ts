import type { BlockRule } from './block-rule';
import { plain } from './block-words';

export interface FileBlock {
  readonly id: string;
  readonly type: 'file';
  /** `null` until a file is chosen. */
  readonly fileId: string | null;
  readonly title: string;
}

export const fileRules: BlockRule<FileBlock> = {
  read({ id, fileId = null, title }) {
    const block: FileBlock = { id, type: 'file', fileId, title: plain(title) };
    return fileId === null && block.title === '' ? null : block;
  },
  words: ({ title }) => ({ title }),
  withWords: (block, { title = '' }) => ({ ...block, title }),
  isComplete: ({ fileId, title }) => fileId !== null && title !== '',
  files: ({ fileId }) => (fileId ? [{ id: fileId, kind: 'document', field: 'fileId' }] : []),
  withMediaOf: (block, { fileId }) => ({ ...block, fileId: fileId ?? block.fileId }),
};
