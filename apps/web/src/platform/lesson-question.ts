import { createContext, useContext, type ComponentType } from 'react';
import type { Language } from './language';

/** A block of a lesson that takes its question from the bank. */
export interface LessonQuestionPlace {
  activityId: string;
  blockId: string;
  /** In which the lesson is read. */
  language: Language;
}

/** A question as it stands written in a lesson, by language, for taking it into the bank. */
export interface WrittenQuestion {
  several: boolean;
  /** Ids of the options, the right ones marked. */
  options: readonly { id: string; right: boolean }[];
  texts: Partial<
    Record<Language, { text: string; options: Record<string, { text: string; feedback: string }>; feedback: string }>
  >;
}

export interface LessonQuestionChoiceProps extends LessonQuestionPlace {
  courseId: string;
  /** The block takes its question from the bank already. */
  fromBank: boolean;
  /** A translation shows what was chosen for the base. */
  readOnly: boolean;
  /** The question written in the block; `null` while it is not complete. */
  written: WrittenQuestion | null;
  /** `true`: the bank holds the question of the block now; `false`: it is written here. */
  onChange: (fromBank: boolean) => void;
}

/** What the feature of the question bank adds to lessons, so that lessons and their editor need not know it. */
export interface LessonQuestionParts {
  /** For readers: the question, the way to answer it, what was right. */
  View: ComponentType<LessonQuestionPlace>;
  /** For authors: which question of the bank it is, and another. */
  Choice: ComponentType<LessonQuestionChoiceProps>;
}

/** Filled by the app from the feature that brings it. */
export const LessonQuestionContext = createContext<LessonQuestionParts | null>(null);

export function useLessonQuestionParts(): LessonQuestionParts | null {
  return useContext(LessonQuestionContext);
}
