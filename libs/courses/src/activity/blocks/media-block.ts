import type { BlockInput } from './block-input';
import type { BlockRule, Refuse } from './block-rule';
import { plain } from './block-words';
import { readCaptions } from './captions';

export type MediaSource = { readonly fileId: string } | { /** https only. */ readonly url: string };

export interface AudioBlock {
  readonly id: string;
  readonly type: 'audio';
  /** `null` until a file is chosen or an address written. */
  readonly source: MediaSource | null;
  readonly title: string;
  readonly transcript: string;
}

export interface VideoBlock extends Omit<AudioBlock, 'type'> {
  readonly type: 'video';
  /** WebVTT in the language of the text; absent on videos kept before captions were. */
  readonly captions?: string;
}

export const audioRules: BlockRule<AudioBlock> = {
  read(input, refuse) {
    const block = { id: input.id, type: 'audio' as const, ...spoken(input, refuse) };
    return block.source === null && block.title === '' && block.transcript === '' ? null : block;
  },
  words: ({ title, transcript }) => ({ title, transcript }),
  withWords: (block, { title = '', transcript = '' }) => ({ ...block, title, transcript }),
  isComplete: ({ source }) => source !== null,
  files: ({ source }) => filesOf(source, 'audio'),
  withMediaOf: (block, { source }) => ({ ...block, source: source ?? block.source }),
};

export const videoRules: BlockRule<VideoBlock> = {
  read(input, refuse) {
    const captions = readCaptions(input.captions ?? '');
    if (captions === null) refuse('captions', 'block.captions-not-readable');
    const block = { id: input.id, type: 'video' as const, ...spoken(input, refuse), captions: captions ?? '' };
    const says = block.title !== '' || block.transcript !== '' || block.captions !== '';
    return block.source === null && !says ? null : block;
  },
  words: ({ title, transcript, captions = '' }) => ({ title, transcript, captions }),
  withWords: (block, { title = '', transcript = '', captions = '' }) => ({ ...block, title, transcript, captions }),
  isComplete: ({ source }) => source !== null,
  files: ({ source }) => filesOf(source, 'video'),
  withMediaOf: (block, { source }) => ({ ...block, source: source ?? block.source }),
};

function spoken(input: BlockInput, refuse: Refuse): Pick<AudioBlock, 'source' | 'title' | 'transcript'> {
  return { source: sourceOf(input, refuse), title: plain(input.title), transcript: plain(input.transcript) };
}

function sourceOf({ fileId, url }: BlockInput, refuse: Refuse): MediaSource | null {
  if (fileId && url) refuse('url', 'block.file-or-address');
  if (fileId) return { fileId };
  if (!url) return null;
  if (!isHttps(url)) refuse('url', 'block.address-not-https');
  return { url };
}

function filesOf(source: MediaSource | null, kind: 'audio' | 'video') {
  return source && 'fileId' in source ? [{ id: source.fileId, kind, field: 'fileId' }] : [];
}

function isHttps(address: string): boolean {
  try {
    const { protocol, username, password } = new URL(address);
    return protocol === 'https:' && !username && !password;
  } catch {
    return false;
  }
}
