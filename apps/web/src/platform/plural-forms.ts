/** A translation file as written: sentences, nested by subject. */
export interface Sentences {
  [key: string]: string | Sentences;
}

/**
 * French has a plural form «many» for round millions only. Translators write `_one` and `_other`;
 * this copies `_other` to the `_many` that i18next will look for.
 */
export function withManyForm(sentences: Sentences): Sentences {
  const completed: Sentences = {};
  for (const [key, value] of Object.entries(sentences)) {
    completed[key] = typeof value === 'string' ? value : withManyForm(value);
    if (key.endsWith('_other')) {
      const many = key.replace(/_other$/, '_many');
      completed[many] ??= sentences[many] ?? value;
    }
  }
  return completed;
}
