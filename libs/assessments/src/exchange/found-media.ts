import type { Language } from '@tamkin/kernel';
import { replaceBetween, tagsIn, type HtmlTag } from './html-tags';
import type { ImportNote } from './import-note';
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
  /** Pictures of options, by key; what they say stands in the texts already. */
  readonly options?: Readonly<Record<string, FoundFile>>;
}

/** What one option shows, by language. */
export type FoundPictures = Readonly<Partial<Record<Language, { readonly file: FoundFile; readonly alt: string }>>>;

export interface MediaInHtml {
  readonly media: Readonly<Partial<Record<Language, FoundMedia>>>;
  /** More than a question can show. */
  readonly losesSome: boolean;
  /** Names of files that it shows and that did not come with it. */
  readonly missing: readonly string[];
}

/** What plain text cannot carry. */
const LOST = /<(?:img|table|audio|video|iframe|object|math|svg)\b/gi;
const SOUND = /\.(?:mp3|m4a|aac|ogg|oga|opus|wav)$/i;
const VIDEO = { open: /<video\b/gi, close: /<\/video>/gi };
const DATA = /^data:[a-z]+\/([a-z0-9]+)[^,]*;base64,([\s\S]*)$/i;

/** Whether turning this HTML into text leaves pictures, tables or sound behind. */
export function losesMedia(html: string): boolean {
  return lost(html) > 0;
}

/** The first picture and the first sound that each language shows; `fileAt` finds them by their address. */
export function mediaInHtml(parts: Words, fileAt: (address: string) => FoundFile | null): MediaInHtml {
  const media: Partial<Record<Language, FoundMedia>> = {};
  const missing = new Set<string>();
  let losesSome = false;
  for (const [language, html] of Object.entries(parts) as [Language, string][]) {
    const tags = tagsIn(replaceBetween(html, VIDEO, () => ''));
    const image = tags.find(({ name }) => name === 'img');
    const audio = tags.find(
      (tag) => tag.name !== 'img' && addressOf(tag) && (tag.name !== 'a' || SOUND.test(addressOf(tag))),
    );
    const found = {
      image: fileOf(image, fileAt),
      alt: image?.attributes.get('alt') ?? '',
      audio: fileOf(audio, fileAt),
    };
    if (image && !found.image) missing.add(fileNameIn(addressOf(image)));
    if (audio && !found.audio) missing.add(fileNameIn(addressOf(audio)));
    const shown = [image, audio?.name === 'a' ? undefined : audio].filter((tag) => tag !== undefined).length;
    losesSome ||= lost(html) > shown;
    if (found.image || found.audio) media[language] = found;
  }
  return { media, losesSome, missing: [...missing] };
}

/** The first picture that an option shows in each language; its sounds cannot come. */
export function picturesInHtml(
  parts: Words,
  fileAt: (address: string) => FoundFile | null,
): Omit<MediaInHtml, 'media'> & { readonly pictures: FoundPictures } {
  const { media, losesSome, missing } = mediaInHtml(parts, fileAt);
  const shown = Object.entries(media).flatMap(([language, { image, alt }]) =>
    image ? [[language, { file: image, alt }] as const] : [],
  );
  const hasSound = Object.values(media).some(({ audio }) => audio !== null);
  return { pictures: Object.fromEntries(shown), losesSome: losesSome || hasSound, missing };
}

/** The media of a question with those of its options. */
export function withPictures(
  media: MediaInHtml['media'],
  shown: Readonly<Record<string, FoundPictures>> = {},
): MediaInHtml['media'] {
  const all: Partial<Record<Language, FoundMedia>> = { ...media };
  for (const [key, pictures] of Object.entries(shown)) {
    for (const [language, { file }] of Object.entries(pictures) as [Language, { file: FoundFile }][]) {
      const before = all[language] ?? { image: null, alt: '', audio: null };
      all[language] = { ...before, options: { ...before.options, [key]: file } };
    }
  }
  return all;
}

/** What an author is told of pictures and sounds that stay behind: where they stand, and why. */
export function mediaNotes(left: {
  readonly losesSome: boolean;
  readonly missing: readonly string[];
  /** Answers that show or play what cannot come, from 1. */
  readonly answers: readonly number[];
  readonly inFeedback: boolean;
}): ImportNote[] {
  const note = (code: string, details?: ImportNote['details']): ImportNote => ({
    code: `question-import.${code}`,
    ...(details ? { details } : {}),
  });
  return [
    ...(left.losesSome ? [note('media-left-out')] : []),
    ...(left.missing.length > 0 ? [note('media-missing', { names: left.missing.join(', ') })] : []),
    ...(left.answers.length > 0 ? [note('media-in-answers', { answers: left.answers.join(', ') })] : []),
    ...(left.inFeedback ? [note('media-in-feedback')] : []),
  ];
}

/** `a%20picture.png` is `a picture.png`; what is no such writing stays as it is. */
export function decodedAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function lost(html: string): number {
  return html.match(LOST)?.length ?? 0;
}

function addressOf({ attributes }: HtmlTag): string {
  return attributes.get('src') ?? attributes.get('href') ?? '';
}

function fileOf(tag: HtmlTag | undefined, fileAt: (address: string) => FoundFile | null): FoundFile | null {
  if (!tag) return null;
  const [, ending, bytes] = DATA.exec(addressOf(tag)) ?? [];
  if (ending === undefined || bytes === undefined) return fileAt(addressOf(tag));
  return { name: `${tag.name}.${ending}`, content: () => Buffer.from(bytes, 'base64') };
}

/** The last part of an address, short enough to be read; bytes written into the text have no name. */
export function fileNameIn(address: string): string {
  if (address.startsWith('data:')) return 'data:';
  return (
    decodedAddress(address.split(/[?#]/)[0] ?? '')
      .split('/')
      .at(-1)
      ?.slice(0, 80) ?? ''
  );
}
