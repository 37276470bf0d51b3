import type { LessonBlockDto } from '@tamkin/api-client';
import type { Language } from '../../../../platform/language';

/** What the fields of every type of block are given. */
export interface BlockFieldsProps {
  block: LessonBlockDto;
  /** Of the text; the labels stay in the language of the screen. */
  language: Language;
  /** A translation has words only: what belongs to all languages is changed in the base. */
  wordsOnly: boolean;
  activityId: string;
  /** The block in every language that has it, this one among them. */
  twins: Partial<Record<Language, LessonBlockDto>>;
  onChange: (block: LessonBlockDto) => void;
}
