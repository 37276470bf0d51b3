import type { LessonBlockDto } from '@tamkin/api-client';
import type { Language } from '../../../../platform/language';
import type { WrittenQuestion } from '../../../../platform/lesson-question';

/** The question that a block and its translations say together; `null` while it is complete in no language. */
export function writtenIn(twins: Partial<Record<Language, LessonBlockDto>>): WrittenQuestion | null {
  const complete = (Object.entries(twins) as [Language, LessonBlockDto][]).filter(([, block]) => saysAll(block));
  const [, first] = complete[0] ?? [];
  if (!first) return null;
  const texts = complete.map(([language, { text = '', caption = '', options = [] }]) => {
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
