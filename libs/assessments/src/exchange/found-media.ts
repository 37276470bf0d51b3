import type { Language } from '@tamkin/kernel';
import type { Words } from './words';

/** A picture or sound that a file brings. Nothing is believed of it yet. */
export interface FoundFile {
  readonly name: string;
  readonly content: () => Buffer;
}

/** What a question shows and plays in one language. */
export interface FoundMedia {
  readonly image: FoundFile | null;
  readonly alt: string;
  readonly audio: FoundFile | null;
}

export interface MediaInHtml {
  readonly media: Readonly<Partial<Record<Language, FoundMedia>>>;
  /** More than a question can show, or what is not in the file. */
  readonly losesSome: boolean;
}

/** What plain text cannot carry. */
const LOST = /<(?:img|table|audio|video|iframe|object|math|svg)\b/gi;
const TAG = /<(img|audio|source|a)\b((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi;
const ATTRIBUTE = /([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;
const SOUND = /\.(?:mp3|m4a|aac|ogg|oga|opus|wav)$/i;
const VIDEO = /<video\b[\s\S]*?<\/video>/gi;
const DATA = /^data:[a-z]+\/([a-z0-9]+)[^,]*;base64,([\s\S]*)$/i;

/** Whether turning this HTML into text leaves pictures, tables or sound behind. */
export function losesMedia(html: string): boolean {
  return lost(html) > 0;
}

/** The first picture and the first sound that each language shows; `fileAt` finds them by their address. */
export function mediaInHtml(parts: Words, fileAt: (address: string) => FoundFile | null): MediaInHtml {
  const media: Partial<Record<Language, FoundMedia>> = {};
  let losesSome = false;
  for (const [language, html] of Object.entries(parts) as [Language, string][]) {
    const tags = tagsIn(html.replace(VIDEO, ''));
    const image = tags.find(({ name }) => name === 'img');
    const audio = tags.find(({ name, address }) => name !== 'img' && (name !== 'a' || SOUND.test(address)) && address);
    const found = { image: fileOf(image, fileAt), alt: image?.alt ?? '', audio: fileOf(audio, fileAt) };
    const kept = [found.image, audio?.name === 'a' ? null : found.audio].filter((file) => file !== null).length;
    losesSome ||= lost(html) > kept;
    if (found.image || found.audio) media[language] = found;
  }
  return { media, losesSome };
}

/** `a%20picture.png` is `a picture.png`; what is no such writing stays as it is. */
export function decodedAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

interface MediaTag {
  readonly name: string;
  readonly address: string;
  readonly alt: string;
}

function lost(html: string): number {
  return html.match(LOST)?.length ?? 0;
}

function tagsIn(html: string): MediaTag[] {
  return [...html.matchAll(TAG)].map(([, name = '', written = '']) => {
    const attributes = new Map(
      [...written.matchAll(ATTRIBUTE)].map(([, key = '', one, other]) => [
        key.toLowerCase(),
        unescaped(one ?? other ?? ''),
      ]),
    );
    const address = attributes.get('src') ?? attributes.get('href') ?? '';
    return { name: name.toLowerCase(), address, alt: attributes.get('alt') ?? '' };
  });
}

function fileOf(tag: MediaTag | undefined, fileAt: (address: string) => FoundFile | null): FoundFile | null {
  if (!tag) return null;
  const [, ending, bytes] = DATA.exec(tag.address) ?? [];
  if (ending === undefined || bytes === undefined) return fileAt(tag.address);
  return { name: `${tag.name}.${ending}`, content: () => Buffer.from(bytes, 'base64') };
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;/g, "'")
    .replace(/&amp;/g, '&');
}
