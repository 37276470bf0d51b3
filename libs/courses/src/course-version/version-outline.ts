import type { Language, LocalisedText } from '@tamkin/kernel';
import type { ActivityKind, QuizPurpose } from '../activity/activity.entity';
import type { CompletionRules } from './completion-rules';

/** A version of a course with its modules and activities in order, without the lessons' texts. */
export interface VersionOutline {
  readonly versionId: string;
  readonly courseId: string;
  readonly code: string;
  readonly baseLanguage: Language;
  readonly number: number;
  readonly status: 'draft' | 'published';
  readonly revision: number;
  readonly title: LocalisedText;
  readonly summary: LocalisedText;
  readonly objectives: readonly LocalisedText[];
  readonly audience: readonly string[];
  readonly languages: readonly Language[];
  readonly onlineMinutes: number;
  readonly faceToFaceMinutes: number;
  readonly rules: CompletionRules;
  /** ISO instant; `null` on a draft. */
  readonly publishedAt: string | null;
  /** ISO instant. */
  readonly updatedAt: string;
  /** `true` when learners no longer find the course in the catalogue. */
  readonly archived: boolean;
  readonly modules: readonly OutlineModule[];
}

export interface OutlineModule {
  readonly id: string;
  /** The same in every version of the course. */
  readonly lineageId: string;
  readonly title: LocalisedText;
  readonly position: number;
  readonly activities: readonly OutlineActivity[];
}

export interface OutlineActivity {
  readonly id: string;
  readonly lineageId: string;
  readonly kind: ActivityKind;
  /** Of a quiz only. */
  readonly purpose: QuizPurpose | null;
  readonly actionPlan: boolean;
  readonly mandatory: boolean;
  readonly minutes: number;
  readonly title: LocalisedText;
  /** From 1, within the whole version. */
  readonly position: number;
}
