import { posix } from 'node:path';
import type { Language } from '@tamkin/kernel';
import { DomainError } from '@tamkin/kernel';
import { isQuestionKey } from '../../question/question-key';
import { acceptDraft } from '../question-draft';
import { decodedAddress, type FoundFile, type FoundMedia } from '../found-media';
import { joinLanguages } from '../join-languages';
import type { ReadQuestion } from '../read-question';
import { readXml } from '../xml-tree';
import { QTI_KINDS } from './qti-kinds';
import { readCloze } from './read-cloze';
import { readItem, type QtiItem } from './qti-item';
import { readHotSpot } from './read-hot-spot';

/** An XML file of a package. */
export interface QtiFile {
  readonly path: string;
  readonly text: string;
}

/** Pictures and sounds of a package, by path. */
export type QtiMedia = ReadonlyMap<string, Buffer>;

interface Given {
  readonly language: Language;
  readonly media?: QtiMedia;
}

const KINDS: typeof QTI_KINDS = { ...QTI_KINDS, hotspotInteraction: readHotSpot, selectPointInteraction: readHotSpot };
const INLINE = new Set(['inlineChoiceInteraction', 'textEntryInteraction']);

/** Reads the items of a QTI 2.1, 2.2 or 3.0 package; files that hold none are passed over. */
export function readQti(files: readonly QtiFile[], given: Given): ReadQuestion[] {
  const questions: ReadQuestion[] = [];
  for (const { path, text } of files) {
    const read = readFile({ path, text }, { ...given, place: questions.length + 1 });
    if (read) questions.push(read);
  }
  if (questions.length === 0) throw new DomainError('not-valid', 'question-import.no-question');
  return joinLanguages(questions);
}

function readFile({ path, text }: QtiFile, given: Given & { place: number }): ReadQuestion | null {
  try {
    const item = readItem(readXml(text));
    return item && readQuestion(item, { ...given, path, language: item.language ?? given.language });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return {
      place: given.place,
      name: path,
      kind: '',
      content: null,
      tags: [],
      notes: [{ code: error.code, details: error.details }],
    };
  }
}

function readQuestion(
  item: QtiItem,
  { place, language, path, media = new Map() }: Given & { place: number; path: string },
): ReadQuestion {
  const kinds = item.interactions.map(({ name }) => name);
  const name = isQuestionKey(item.title) ? item.title : item.identifier || item.title;
  const found = { place, name, kind: kinds[0] ?? '', tags: item.keywords };
  const refused = (code: string): ReadQuestion => ({
    ...found,
    content: null,
    notes: [{ code, details: { kind: found.kind } }],
  });
  const [interaction] = item.interactions;
  if (!interaction) return refused('question-import.no-interaction');
  const embedded = kinds.every((kind) => INLINE.has(kind)) && !isWholeAnswer(item);
  if (!embedded && item.interactions.length > 1) return refused('question-import.many-interactions');
  const read = embedded ? readCloze : KINDS[interaction.name];
  const draft = read ? read(item, interaction, language) : null;
  if (!draft) return refused('question-import.kind-unknown');
  const general = item.feedback.get('general');
  const { content, notes } = acceptDraft({ ...draft, ...(general ? { feedback: { [language]: general } } : {}) });
  const shown = mediaOf(item, (address) => fileAt(media, path, address));
  const lost = shown.losesSome ? [{ code: 'question-import.media-left-out' }] : [];
  const kept = shown.image || shown.audio ? { media: { [language]: shown } } : {};
  return { ...found, content, notes: [...notes, ...lost], ...kept };
}

function mediaOf(
  { picture, sound, losesMedia }: QtiItem,
  fileAt: (address: string) => FoundFile | null,
): FoundMedia & { losesSome: boolean } {
  const image = picture && fileAt(picture.address);
  const audio = sound === null ? null : fileAt(sound);
  const missing = (picture !== null && !image) || (sound !== null && !audio);
  return { image, alt: picture?.alt ?? '', audio, losesSome: losesMedia || missing };
}

/** An address is seen from its item; what it names outside the package is not there. */
function fileAt(media: QtiMedia, item: string, address: string): FoundFile | null {
  const path = posix.normalize(posix.join(posix.dirname(item), decodedAddress(address)));
  const content = media.get(path);
  return content ? { name: posix.basename(path), content: () => content } : null;
}

/** A single field with nothing written after it is the answer to the question, not a gap in it. */
function isWholeAnswer({ interactions, body, ownType }: QtiItem): boolean {
  if (ownType) return ownType !== 'cloze';
  const [only, ...others] = interactions;
  if (others.length > 0 || only?.name !== 'textEntryInteraction') return false;
  const [, after = ''] = flat(body).split('\u0000');
  return after.trim() === '';
}

function flat({ children }: QtiItem['body']): string {
  return children
    .map((part) => (typeof part === 'string' ? part : part.name === 'textEntryInteraction' ? '\u0000' : flat(part)))
    .join('');
}
