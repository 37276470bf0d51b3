import type { AuthoredTextsDto, BlockStandingDto, LessonBlockDto, LessonTextSavedDto } from '@tamkin/api-client';
import { LANGUAGES, type Language } from '../../../../platform/language';
import { inStructureOf, insertedAt, isSameText, isStarted, moved } from './blocks';

export interface DeskText {
  /** As on the desk. */
  readonly blocks: readonly LessonBlockDto[];
  /** As on the server, at `revision`. */
  readonly saved: readonly LessonBlockDto[];
  readonly revision: number;
  readonly standings: readonly BlockStandingDto[];
  readonly unfinished: readonly string[];
  /** Blocks the author said match the base again, still to be told to the server. */
  readonly confirmed: readonly string[];
  /** What is on the server came from here and stays in the history when this is sent. */
  readonly newSitting: boolean;
}

/** Every text of an activity while it is being written. */
export interface Desk {
  readonly base: Language;
  readonly languages: readonly Language[];
  readonly texts: Readonly<Record<Language, DeskText>>;
}

const NOTHING: DeskText = {
  blocks: [],
  saved: [],
  revision: 0,
  standings: [],
  unfinished: [],
  confirmed: [],
  newSitting: false,
};

export function deskOf({ baseLanguage, languages, texts }: AuthoredTextsDto): Desk {
  const text = (language: Language): DeskText => {
    const found = texts.find((each) => each.language === language);
    if (!found) return NOTHING;
    const { blocks, revision, standings, unfinished } = found;
    return { blocks, saved: blocks, revision, standings, unfinished, confirmed: [], newSitting: false };
  };
  const all = Object.fromEntries(LANGUAGES.map((language) => [language, text(language)]));
  return { base: baseLanguage, languages, texts: all as Record<Language, DeskText> };
}

export function isDirty({ blocks, saved, confirmed }: DeskText): boolean {
  return confirmed.length > 0 || (blocks !== saved && !isSameText(blocks, saved));
}

/** What is still to be sent, the base first. */
export function dirtyLanguages({ base, languages, texts }: Desk): Language[] {
  return [base, ...languages.filter((each) => each !== base)].filter((each) => isDirty(texts[each]));
}

export function withText(desk: Desk, language: Language, change: Partial<DeskText>): Desk {
  return { ...desk, texts: { ...desk.texts, [language]: { ...desk.texts[language], ...change } } };
}

/** A block as it stands on the desk; a translation in the structure of its base. */
export function blockIn({ base, texts }: Desk, language: Language, id: string): LessonBlockDto | undefined {
  const own = texts[language].blocks.find((block) => block.id === id);
  const twin = language === base ? undefined : texts[base].blocks.find((block) => block.id === id);
  return own && twin ? inStructureOf(twin, own) : own;
}

/** Whether one block, in no language, was written or judged between these two moments of a desk. */
export function isSameOnBoth(a: Desk, b: Desk, id: string): boolean {
  const block = (desk: Desk, language: Language) => desk.texts[language].blocks.find((each) => each.id === id);
  const standing = (desk: Desk, language: Language) =>
    desk.texts[language].standings.find(({ blockId }) => blockId === id);
  const isUnfinished = (desk: Desk, language: Language) => desk.texts[language].unfinished.includes(id);
  return a.languages.every((language) =>
    [block, standing, isUnfinished].every((fact) => fact(a, language) === fact(b, language)),
  );
}

/** One row per base block, then what only the translation shown has. */
export function rowsOf({ base, texts }: Desk, shown: readonly Language[]): { id: string; hasBase: boolean }[] {
  const known = new Set(texts[base].blocks.map(({ id }) => id));
  const extra = shown.flatMap((language) => texts[language].blocks.filter(({ id }) => !known.has(id)));
  return [
    ...texts[base].blocks.map(({ id }) => ({ id, hasBase: true })),
    ...[...new Set(extra.map(({ id }) => id))].map((id) => ({ id, hasBase: false })),
  ];
}

/** Writes a block where its twin stood, or where the order of the base wants it. */
export function written(desk: Desk, language: Language, block: LessonBlockDto): Desk {
  const { blocks } = desk.texts[language];
  if (blocks.some(({ id }) => id === block.id)) {
    return withText(desk, language, { blocks: blocks.map((each) => (each.id === block.id ? block : each)) });
  }
  const order = desk.texts[desk.base].blocks.map(({ id }) => id);
  const rank = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return withText(desk, language, { blocks: [...blocks, block].sort((a, b) => rank(a.id) - rank(b.id)) });
}

/** Adds to the base, after the block `after`, or at the end. */
export function added(desk: Desk, block: LessonBlockDto, after: string | null): Desk {
  const { blocks } = desk.texts[desk.base];
  const at = after === null ? blocks.length : blocks.findIndex(({ id }) => id === after) + 1;
  return withText(desk, desk.base, { blocks: insertedAt(blocks, at, block) });
}

export function movedBlock(desk: Desk, id: string, step: 1 | -1): Desk {
  return withText(desk, desk.base, { blocks: moved(desk.texts[desk.base].blocks, id, step) });
}

/** Out of every language. */
export function removed(desk: Desk, id: string): Desk {
  return desk.languages.reduce(
    (after, language) =>
      withText(after, language, { blocks: after.texts[language].blocks.filter((block) => block.id !== id) }),
    desk,
  );
}

/** Puts back what `removed` took, where it stood in `before`, whatever was written since. */
export function putBack(desk: Desk, before: Desk, id: string): Desk {
  return desk.languages.reduce((after, language) => {
    const old = before.texts[language].blocks;
    const at = old.findIndex((block) => block.id === id);
    const block = old[at];
    const { blocks } = after.texts[language];
    if (!block || blocks.some((each) => each.id === id)) return after;
    return withText(after, language, { blocks: insertedAt(blocks, at, block) });
  }, desk);
}

/** After the server kept `sent`: what was written since stays to be sent. */
export function kept(desk: Desk, language: Language, sent: DeskText, answer: LessonTextSavedDto): Desk {
  const confirmed = desk.texts[language].confirmed.filter((id) => !sent.confirmed.includes(id));
  const after = withText(desk, language, {
    saved: sent.blocks,
    revision: answer.revision,
    confirmed,
    newSitting: false,
  });
  return answer.texts.reduce(
    (next, { language, standings, unfinished }) => withText(next, language, { standings, unfinished }),
    after,
  );
}

/** Blocks of a text that are worth sending. */
export function sendable(desk: Desk, language: Language): LessonBlockDto[] {
  return desk.texts[language].blocks.filter(isStarted).flatMap(({ id }) => blockIn(desk, language, id) ?? []);
}
