import type { RevisionText, TextRevisionItem } from '@tamkin/courses';
import { displayName, type Language } from '@tamkin/kernel';
import { LessonTextDto, toLessonTextDto } from './lesson-text.dto';

/** A text as it stood when an author stopped writing. */
export class TextRevisionItemDto {
  id: string;
  /** Of the version of the course in which it was written. */
  versionNumber: number;
  revision: number;
  /** ISO instant. */
  savedAt: string;
  /** `null`: not known. */
  savedBy: string | null;
}

export class TextRevisionsDto {
  /** Newest first. */
  items: TextRevisionItemDto[];
}

export class TextRevisionDto extends LessonTextDto {
  id: string;
  revision: number;
  /** ISO instant. */
  savedAt: string;
}

export function toTextRevisionItemDto(item: TextRevisionItem, language: Language): TextRevisionItemDto {
  const { id, versionNumber, revision, savedAt, savedByNames } = item;
  const savedBy = savedByNames ? displayName(savedByNames, language) : null;
  return { id, versionNumber, revision, savedAt: savedAt.toISOString(), savedBy };
}

export function toTextRevisionDto(text: RevisionText): TextRevisionDto {
  const { id, revision, savedAt } = text;
  return { ...toLessonTextDto(text), id, revision, savedAt: savedAt.toISOString() };
}
