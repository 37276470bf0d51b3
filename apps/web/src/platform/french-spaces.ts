import type { Language } from './language';
import type { Sentences } from './plural-forms';

/** French puts a space before these marks, inside its quotes and between thousands; a line never ends there. */
export function frenchSpaced(text: string): string {
  return text
    .replace(/ (?=[:;?!»%])/g, '\u00a0')
    .replaceAll('« ', '«\u00a0')
    .replace(/(\d) (?=\d{3}(?!\d))/g, '$1\u00a0');
}

export function withFrenchSpaces(sentences: Sentences): Sentences {
  return asWritten(sentences, 'fr');
}

/** Everything said in it, however deep, spaced as the language writes; authors type the spaces of their keyboard. */
export function asWritten<Content>(content: Content, language: Language): Content {
  return language === 'fr' ? (spaced(content) as Content) : content;
}

function spaced(content: unknown): unknown {
  if (typeof content === 'string') return frenchSpaced(content);
  if (Array.isArray(content)) return content.map(spaced);
  if (typeof content !== 'object' || content === null) return content;
  return Object.fromEntries(Object.entries(content).map(([key, value]) => [key, spaced(value)]));
}
