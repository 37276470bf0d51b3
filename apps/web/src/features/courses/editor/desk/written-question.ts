import type { LessonBlockDto } from '@tamkin/api-client';
import type { Language } from '../../../../platform/language';
import type { WrittenQuestion } from '../../../../platform/lesson-question';

/** The question that a block and its translations say together; `null` while it is complete in no language. */
export function writtenIn(twins: Partial<Record<Language, LessonBlockDto>>): WrittenQuestion | null {
  const begun = (Object.entries(twins) as [Language, LessonBlockDto][]).filter(([, block]) => saysAny(block));
  const [, first] = begun.find(([, block]) => saysAll(block)) ?? [];
  if (!first) return null;
  // A translation that is half done goes along: the block forgets it.
  const texts = begun.map(([language, { text = '', caption = '', options = [] }]) => {
    const words = options.map(({ id, text, feedback }) => [id, { text, feedback }] as const);
    return [language, { text, feedback: caption, options: Object.fromEntries(words) }] as const;
  });
  return {
    several: first.several ?? false,
    options: (first.options ?? []).map(({ id, right }) => ({ id, right })),
    texts: Object.fromEntries(texts),
  };
}

function saysAll({ text = '', options = [] }: LessonBlockDto): boolean {
  return text.trim() !== '' && options.length > 1 && options.every((option) => option.text.trim() !== '');
}

function saysAny({ text = '', caption = '', options = [] }: LessonBlockDto): boolean {
  return [text, caption, ...options.flatMap((option) => [option.text, option.feedback])].some((words) => words.trim());
}
