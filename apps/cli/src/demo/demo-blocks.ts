import type { BlockInput } from '@tamkin/courses';
import type { Language } from '@tamkin/kernel';
import { marked } from 'marked';

/** Blocks of a lesson in one language: `{ fr, ar }` becomes the words, `md` the html made from them. */
export function blocksIn(written: readonly object[], language: Language): BlockInput[] {
  return written.map((block) => inOne(block, language) as BlockInput);
}

function inOne(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((each) => inOne(each, language));
  if (typeof value !== 'object' || value === null) return value;
  if ('fr' in value && 'ar' in value) return (value as Partial<Record<Language, unknown>>)[language];
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      const said = inOne(each, language);
      return key === 'md' ? ['html', marked.parse(String(said), { async: false })] : [key, said];
    }),
  );
}
