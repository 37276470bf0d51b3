import { DomainError, type FieldProblem } from '@tamkin/kernel';
import type { Block, MediaSource } from './block';
import { isWordless, sanitiseHtml } from './sanitise-html';

export const BLOCK_TYPES = ['text', 'callout', 'image', 'audio', 'video', 'file'] as const;
export type BlockType = (typeof BLOCK_TYPES)[number];

/** A block as an author sends it: every field optional, because which ones count depends on the type. */
export interface BlockInput {
  readonly id: string;
  readonly type: BlockType;
  readonly html?: string;
  readonly fileId?: string;
  readonly url?: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly title?: string;
  readonly transcript?: string;
}

/** Which kind of stored file a block of each type may point at. */
export const FILE_KIND_OF_BLOCK: Readonly<Partial<Record<BlockType, string>>> = {
  image: 'image',
  audio: 'audio',
  video: 'video',
  file: 'document',
};

const MAX_BLOCKS = 100;

/**
 * The blocks as they are kept: html sanitised, blocks without a word dropped, addresses https. Refused together, each at its
 * place, when something is missing or wrong.
 */
export function readBlocks(inputs: readonly BlockInput[]): Block[] {
  const problems: FieldProblem[] = [];
  if (inputs.length > MAX_BLOCKS) {
    problems.push({ field: 'blocks', code: 'field.too-much', details: { max: MAX_BLOCKS } });
  }
  const seen = new Set<string>();
  const blocks = inputs.map((input, index) => {
    const field = (name: string): string => `blocks.${index}.${name}`;
    if (seen.has(input.id)) problems.push({ field: field('id'), code: 'block.id-twice' });
    seen.add(input.id);
    return readBlock(input, (name, code) => problems.push({ field: field(name), code }));
  });
  if (problems.length > 0) throw new DomainError('not-valid', 'request.not-valid', {}, problems);
  return blocks.filter((block): block is Block => block !== null);
}

type Refuse = (field: string, code: string) => void;

function readBlock(input: BlockInput, refuse: Refuse): Block | null {
  const { id, type } = input;
  const text = (value: string | undefined): string => value?.trim() ?? '';
  switch (type) {
    case 'text':
    case 'callout': {
      const html = sanitiseHtml(input.html ?? '');
      return isWordless(html) ? null : { id, type, html };
    }
    case 'image':
      return {
        id,
        type,
        fileId: requiredFile(input, refuse),
        alt: text(input.alt),
        caption: text(input.caption),
      };
    case 'audio':
    case 'video':
      return {
        id,
        type,
        source: mediaSource(input, refuse),
        title: text(input.title),
        transcript: text(input.transcript),
      };
    case 'file':
      if (!text(input.title)) refuse('title', 'field.required');
      return { id, type, fileId: requiredFile(input, refuse), title: text(input.title) };
  }
}

function requiredFile({ fileId }: BlockInput, refuse: Refuse): string {
  if (!fileId) refuse('fileId', 'field.required');
  return fileId ?? '';
}

function mediaSource(input: BlockInput, refuse: Refuse): MediaSource {
  if (input.fileId && !input.url) return { fileId: input.fileId };
  if (input.url && !input.fileId && isHttps(input.url)) return { url: input.url };
  refuse('url', input.url && !input.fileId ? 'block.address-not-https' : 'block.file-or-address');
  return { url: '' };
}

function isHttps(address: string): boolean {
  try {
    const { protocol, username, password } = new URL(address);
    return protocol === 'https:' && !username && !password;
  } catch {
    return false;
  }
}

/** The stored file a block points at, if it does. */
export function fileOf(block: Block): string | null {
  if ('fileId' in block) return block.fileId;
  return 'source' in block && 'fileId' in block.source ? block.source.fileId : null;
}
