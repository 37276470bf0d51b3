import { posix } from 'node:path';
import type { Language } from '@tamkin/kernel';
import { DomainError } from '@tamkin/kernel';
import { isQuestionKey } from '../../question/question-key';
import { acceptDraft } from '../question-draft';
import { decodedAddress, fileNameIn, mediaNotes, withPictures, type FoundFile, type FoundMedia } from '../found-media';
import type { ImportNote } from '../import-note';
import { joinLanguages } from '../join-languages';
import type { ReadQuestion } from '../read-question';
import { readXml } from '../xml-tree';
import { QTI_KINDS } from './qti-kinds';
import { readCloze } from './read-cloze';
import { readItem, type QtiItem, type QtiPicture } from './qti-item';
import { readHotSpot } from './read-hot-spot';

/** An XML file of a package. */
export interface QtiFile {
  readonly path: string;
  readonly text: string;
}

/** Pictures and sounds of a package, by path. */
export type QtiMedia = ReadonlyMap<string, Buffer>;

/** Of the pictures of a package, by path, in pixels. */
export type QtiSizes = ReadonlyMap<string, { readonly width: number; readonly height: number }>;

interface Given {
  readonly language: Language;
  readonly media?: QtiMedia;
  readonly sizes?: QtiSizes;
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
    const { media = new Map<string, Buffer>() } = given;
    const item = readItem(readXml(text), (address) => fileAt(media, path, address));
    if (!item) return null;
    const sized = { ...item, picture: item.picture && withSize(item.picture, path, given.sizes) };
    return readQuestion(sized, { place: given.place, language: item.language ?? given.language });
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

function readQuestion(item: QtiItem, { place, language }: { place: number; language: Language }): ReadQuestion {
  const kinds = item.interactions.map(({ name }) => name);
  const name = isQuestionKey(item.title) ? item.title : item.identifier || item.title;
  const found = { place, name, kind: kinds[0] ?? '', tags: item.keywords };
  const refusedBy = (note: ImportNote): ReadQuestion => ({ ...found, content: null, notes: [note] });
  const refused = (code: string): ReadQuestion => refusedBy({ code, details: { kind: found.kind } });
  const [interaction] = item.interactions;
  if (!interaction) return refused('question-import.no-interaction');
  const embedded = kinds.every((kind) => INLINE.has(kind)) && !isWholeAnswer(item);
  if (!embedded && item.interactions.length > 1) return refused('question-import.many-interactions');
  const read = embedded ? readCloze : KINDS[interaction.name];
  const draft = read ? read(item, interaction, language) : null;
  if (!draft) return refused('question-import.kind-unknown');
  if ('code' in draft) return refusedBy(draft);
  const general = item.feedback.get('general');
  const { content, notes } = acceptDraft({ ...draft, ...(general ? { feedback: { [language]: general } } : {}) });
  const { missing, ...shown } = mediaOf(item);
  const left = mediaNotes({
    losesSome: item.losesMedia,
    missing,
    answers: item.answersWithMedia,
    inFeedback: item.feedbackWithMedia,
  });
  const own = shown.image || shown.audio ? { [language]: shown } : {};
  const media = withPictures(own, draft.shown);
  const kept = Object.keys(media).length > 0 ? { media } : {};
  return { ...found, content, notes: [...notes, ...left], ...kept };
}

function mediaOf({ picture, sound, answerPictures, fileAt }: QtiItem): FoundMedia & { missing: readonly string[] } {
  const image = picture && fileAt(picture.address);
  const audio = sound === null ? null : fileAt(sound);
  const missing = [
    ...(picture && !image ? [fileNameIn(picture.address)] : []),
    ...(sound !== null && !audio ? [fileNameIn(sound)] : []),
    ...answerPictures.flatMap(({ address }) => (fileAt(address) ? [] : [fileNameIn(address)])),
  ];
  return { image, alt: picture?.alt ?? '', audio, missing: [...new Set(missing)] };
}

/** An item that does not say how large it shows its picture shows it as it is. */
function withSize(picture: QtiPicture, item: string, sizes: QtiSizes = new Map()): QtiPicture {
  if (picture.width > 0 && picture.height > 0) return picture;
  return { ...picture, ...sizes.get(pathFrom(item, picture.address)) };
}

function pathFrom(item: string, address: string): string {
  return posix.normalize(posix.join(posix.dirname(item), decodedAddress(address)));
}

/** An address is seen from its item; what it names outside the package is not there. */
function fileAt(media: QtiMedia, item: string, address: string): FoundFile | null {
  const path = pathFrom(item, address);
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
