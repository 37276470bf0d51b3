import type { CourseDraftDto, DraftActivityDto } from '@tamkin/api-client';
import type { Language } from '../../platform/language';

/** What is missing in a text of an activity; `null` = nothing. `count` is of blocks. */
export interface TextGap {
  readonly what: 'no-text' | 'no-task' | 'untranslated' | 'blocks-missing' | 'out-of-date' | 'unfinished';
  readonly count: number;
}

type Draft = Pick<CourseDraftDto, 'baseLanguage' | 'languages'>;

/** It is written and read block by block; the others are questions, or happen in a room. */
export function hasText({ kind }: Pick<DraftActivityDto, 'kind'>): boolean {
  return kind === 'lesson' || kind === 'assignment';
}

/** The one thing to do first in this language. */
export function textGap(activity: DraftActivityDto, language: Language, base: Language): TextGap | null {
  const text = activity.texts.find((state) => state.language === language);
  const isBase = language === base;
  if (!text || text.empty) {
    return { what: isBase ? (activity.kind === 'lesson' ? 'no-text' : 'no-task') : 'untranslated', count: 0 };
  }
  if (text.missing > 0) return { what: 'blocks-missing', count: text.missing };
  if (text.outOfDate) return { what: 'out-of-date', count: text.outdated };
  // In a translation these are blocks whose base went away: the desk says so.
  return isBase && text.unfinished > 0 ? { what: 'unfinished', count: text.unfinished } : null;
}

/** There is nothing in it to do or to read. */
export function isEmpty(activity: DraftActivityDto, { baseLanguage }: Pick<Draft, 'baseLanguage'>): boolean {
  if (!hasText(activity)) return activity.empty;
  return ['no-text', 'no-task'].includes(textGap(activity, baseLanguage, baseLanguage)?.what ?? '');
}

/** There is something to publish: of what must be written one thing at least is; a session needs nothing written. */
export function hasContent(activities: readonly DraftActivityDto[], draft: Pick<Draft, 'baseLanguage'>): boolean {
  const written = activities.filter(({ kind }) => kind !== 'session');
  return activities.length > 0 && (written.length === 0 || written.some((activity) => !isEmpty(activity, draft)));
}

export function hasGap(activity: DraftActivityDto, { baseLanguage, languages }: Draft): boolean {
  if (!hasText(activity)) return activity.empty;
  return languages.some((language) => textGap(activity, language, baseLanguage) !== null);
}
