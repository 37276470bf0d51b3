import { DomainError, type Language } from '@tamkin/kernel';
import { acceptDraft, choiceOptions, keyAt } from '../question-draft';
import type { ReadQuestion } from '../read-question';
import { plainWords } from '../words';

const OPTION = /^\s*([A-Z])[.)]\s+(.+)$/;
const ANSWER = /^\s*ANSWER\s*:\s*([A-Z])\s*$/i;

interface Written {
  text: string[];
  options: { letter: string; text: string }[];
}

/** Reads Aiken: a question, its answers `A. …` on lines of their own, then `ANSWER: B`. */
export function readAiken(text: string, { language }: { readonly language: Language }): ReadQuestion[] {
  const questions: ReadQuestion[] = [];
  let written: Written = { text: [], options: [] };
  for (const line of text.split(/\r?\n/)) {
    const option = OPTION.exec(line);
    const answer = ANSWER.exec(line);
    if (option === null && answer === null && line.trim() && written.options.length > 0) {
      questions.push(withoutAnswer(written, questions.length + 1));
      written = { text: [], options: [] };
    }
    if (answer) {
      questions.push(toQuestion(written, answer[1] ?? '', { place: questions.length + 1, language }));
      written = { text: [], options: [] };
    } else if (option && written.text.length > 0) {
      written.options.push({ letter: option[1] ?? '', text: option[2] ?? '' });
    } else if (line.trim()) written.text.push(line.trim());
  }
  if (written.options.length > 0) questions.push(withoutAnswer(written, questions.length + 1));
  if (questions.length === 0) throw new DomainError('not-valid', 'question-import.no-question');
  return questions;
}

/** Another question begins where the right answer of this one should stand. */
function withoutAnswer({ text: [name = ''] }: Written, place: number): ReadQuestion {
  return {
    place,
    name,
    kind: 'aiken',
    tags: [],
    content: null,
    notes: [{ code: 'question-import.right-answer-missing' }],
  };
}

function toQuestion(
  { text, options }: Written,
  letter: string,
  { place, language }: { place: number; language: Language },
): ReadQuestion {
  const found = { place, name: '', kind: 'aiken', tags: [] };
  if (!options.some((option) => option.letter === letter.toUpperCase())) {
    return { ...found, content: null, notes: [{ code: 'question-import.answer-not-there', details: { letter } }] };
  }
  const fractions = options.map((option) => (option.letter === letter.toUpperCase() ? 100 : 0));
  const accepted = acceptDraft({
    body: { type: 'single', options: choiceOptions('single', fractions), pinOptions: false },
    text: plainWords(text.join('\n'), language),
    options: Object.fromEntries(options.map((option, at) => [keyAt(at), plainWords(option.text, language)])),
  });
  return { ...found, ...accepted };
}
