import type { Language } from '../../../platform/language';

/** Names of what is cached. Titles come in the language of the screen, so they are kept per language. */
export const courseKeys = {
  all: ['courses'] as const,
  catalogue: (language: Language, filters: object) => ['courses', 'catalogue', language, filters] as const,
  course: (id: string, language: Language) => ['courses', 'course', id, language] as const,
  authored: (language: Language, filters: object) => ['courses', 'authored', language, filters] as const,
  draft: (id: string) => ['courses', 'draft', id] as const,
  versions: (id: string, language: Language) => ['courses', 'versions', id, language] as const,
  moves: (id: string, language: Language) => ['courses', 'moves', id, language] as const,
  reusable: (id: string, language: Language) => ['courses', 'reusable', id, language] as const,
  problems: (id: string, language: Language) => ['courses', 'problems', id, language] as const,
  history: (activityId: string, language: Language) => ['courses', 'history', activityId, language] as const,
  revision: (id: string) => ['courses', 'revision', id] as const,
  texts: (activityId: string) => ['courses', 'texts', activityId] as const,
};
