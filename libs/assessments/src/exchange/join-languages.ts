import { isSameBody } from './import/same-question';
import type { ReadQuestion } from './read-question';

/**
 * An item of QTI is in one language, and so is a text with gaps for Moodle: we write one per language under the same name.
 * Questions of one name that ask the same in different languages are one question.
 */
export function joinLanguages(questions: readonly ReadQuestion[]): ReadQuestion[] {
  const joined: ReadQuestion[] = [];
  const byName = new Map<string, number>();
  for (const question of questions) {
    const at = byName.get(question.name);
    const first = at === undefined ? undefined : joined[at];
    const both = first && inBoth(first, question);
    if (both && at !== undefined) joined[at] = both;
    else {
      if (at === undefined) byName.set(question.name, joined.length);
      joined.push(question);
    }
  }
  return joined.map((question, index) => ({ ...question, place: index + 1 }));
}

function inBoth(first: ReadQuestion, second: ReadQuestion): ReadQuestion | null {
  if (!first.content || !second.content || !isSameBody(first.content.body, second.content.body)) return null;
  const languages = Object.keys(second.content.texts);
  if (languages.some((language) => language in (first.content?.texts ?? {}))) return null;
  return {
    ...first,
    content: { body: first.content.body, texts: { ...first.content.texts, ...second.content.texts } },
    ...(first.media || second.media ? { media: { ...first.media, ...second.media } } : {}),
    notes: [...first.notes, ...second.notes.filter(({ code }) => first.notes.every((note) => note.code !== code))],
  };
}
