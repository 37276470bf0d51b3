import type { Desk } from './desk';
import { dirtyLanguages, withText } from './desk';
import { LANGUAGES, type Language } from '../../../../platform/language';
import { reportWaiting } from '../../../../platform/connection';
import type { DeskText } from './desk';

const STORAGE_KEY = 'tamkin.desk';

type KeptText = Pick<DeskText, 'blocks' | 'saved' | 'revision' | 'confirmed' | 'newSitting'>;
type Kept = Partial<Record<Language, KeptText>>;

/** Of one person and one activity: somebody else on this device does not find it. */
export interface DeskOwner {
  personId: string;
  activityId: string;
}

/** Keeps on this device what the server does not have yet; nothing once it has everything. */
export function keepHere(owner: DeskOwner, desk: Desk): void {
  const languages = dirtyLanguages(desk);
  reportWaiting('text', languages.length);
  if (languages.length === 0) return void localStorage.removeItem(keyOf(owner));
  const kept: Kept = {};
  for (const language of languages) {
    const { blocks, saved, revision, confirmed, newSitting } = desk.texts[language];
    kept[language] = { blocks, saved, revision, confirmed, newSitting };
  }
  try {
    localStorage.setItem(keyOf(owner), JSON.stringify(kept));
  } catch {
    /* The device is full: the warning before leaving still holds. */
  }
}

/** The desk as it was left on this device; what others saved since is brought together when it is sent. */
export function withKept(owner: DeskOwner, loaded: Desk): { desk: Desk; found: boolean } {
  const kept = read(owner);
  const found = LANGUAGES.filter((language) => kept[language] && loaded.languages.includes(language));
  const desk = found.reduce((after, language) => withText(after, language, kept[language] ?? {}), loaded);
  return { desk, found: found.length > 0 };
}

function read(owner: DeskOwner): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(owner)) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

function keyOf({ personId, activityId }: DeskOwner): string {
  return `${STORAGE_KEY}.${personId}.${activityId}`;
}
