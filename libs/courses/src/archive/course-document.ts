import type { FileKind } from '@tamkin/files';
import type { Language, LocalisedText } from '@tamkin/kernel';
import type { ActivityKind, QuizPurpose } from '../activity/activity.entity';
import type { Block } from '../activity/block';
import type { CompletionRules } from '../course-version/completion-rules';

/** Goes up when a reader of the old format could no longer understand the new one. 2: questions of the bank in lessons. */
export const DOCUMENT_VERSION = 2;
export const DOCUMENT_FORMAT = 'tamkin-course';

/**
 * A version of a course, whole and without anything that belongs to one installation: no ids of rows, no people. Activities are
 * named by their place (`a1`), questions by their key, files by what is in them (`file:<sha256>`), so that the same
 * course always gives the same document.
 */
export interface CourseDocument {
  readonly format: typeof DOCUMENT_FORMAT;
  readonly formatVersion: number;
  readonly code: string;
  readonly baseLanguage: Language;
  readonly title: LocalisedText;
  readonly summary: LocalisedText;
  readonly objectives: readonly LocalisedText[];
  readonly audience: readonly string[];
  readonly languages: readonly Language[];
  readonly onlineMinutes: number;
  readonly faceToFaceMinutes: number;
  readonly rules: CompletionRules;
  readonly modules: readonly DocumentModule[];
  /** What other domains hang on the activities, by their names. */
  readonly parts: Readonly<Record<string, unknown>>;
  readonly files: readonly DocumentFile[];
}

export interface DocumentModule {
  /** The same in every version of the course, so that figures can follow it. */
  readonly lineage: string;
  readonly title: LocalisedText;
  /** Code of the course it is written in, when that is another; what it holds stands here all the same. */
  readonly home?: string;
  readonly activities: readonly DocumentActivity[];
}

export interface DocumentActivity {
  /** `a1`, `a2` … through the whole course. */
  readonly key: string;
  readonly lineage: string;
  readonly kind: ActivityKind;
  readonly purpose: QuizPurpose | null;
  readonly actionPlan: boolean;
  readonly mandatory: boolean;
  readonly minutes: number;
  readonly title: LocalisedText;
  /** The base language first. */
  readonly texts: readonly DocumentText[];
}

export interface DocumentText {
  readonly language: Language;
  readonly blocks: readonly Block[];
  /** Of a translation, by block: what it was made from and since when it counts as reviewed. */
  readonly marks: Readonly<Record<string, { readonly source: string | null; readonly reviewedAt: string | null }>>;
}

export interface DocumentFile {
  /** Hexadecimal. */
  readonly sha256: string;
  readonly kind: FileKind;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** `a7`: the name of the activity at this place, from 0. */
export function activityKey(index: number): string {
  return `a${index + 1}`;
}
