import type { LocalisedText } from '@tamkin/kernel';
import type { TagCount } from '../question/question.repository';

export interface OfferedTag extends TagCount {
  /** Of an objective of the course. */
  readonly words: LocalisedText | null;
}

/** The code that stands for an objective of a course: `O1` is the first of its list. */
export function objectiveCode(place: number): string {
  return `O${place + 1}`;
}

/** The objectives of the course in their order, then codes of the authors' own, then topics. */
export function offeredTags(used: readonly TagCount[], objectives: readonly LocalisedText[]): OfferedTag[] {
  const count = (code: string): number =>
    used.find(({ tag, value }) => tag === 'objective' && value === code)?.questions ?? 0;
  const own = objectives.map((words, place): OfferedTag => {
    const value = objectiveCode(place);
    return { tag: 'objective', value, questions: count(value), words };
  });
  const known = new Set(own.map(({ value }) => value));
  const others = used.filter(({ tag, value }) => tag === 'topic' || !known.has(value));
  return [...own, ...others.map((each) => ({ ...each, words: null }))];
}
