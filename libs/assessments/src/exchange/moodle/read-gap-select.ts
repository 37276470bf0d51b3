import type { Language } from '@tamkin/kernel';
import type { QuestionDraft } from '../question-draft';
import { wordsIn, type Words } from '../words';
import { child, elements, textOf, type XmlElement } from '../xml-tree';

/** `[[3]]` stands for the third choice, to be picked among those of its group. */
const PLACE = /\[\[(\d+)\]\]/g;

/** Words to choose for, or to drag into, gaps of a text. */
export function readGapSelect(question: XmlElement, language: Language): QuestionDraft {
  const written = textOf(child(child(question, 'questiontext'), 'text'));
  const choices = [...elements(question, 'selectoption'), ...elements(question, 'dragbox')].map((choice) => ({
    words: wordsIn(textOf(child(choice, 'text')), language),
    group: textOf(child(choice, 'group')).trim(),
  }));
  const options: Record<string, Words> = {};
  const places = [...new Set([...written.matchAll(PLACE)].map(([, place]) => Number(place)))];
  const gaps = places.map((place, index) => {
    const key = `g${index + 1}`;
    const group = choices[place - 1]?.group;
    const own = choices.flatMap((choice, at) => (choice.group === group ? [{ ...choice, at }] : []));
    return {
      key,
      kind: 'choice' as const,
      options: own.map(({ words, at }, option) => {
        const optionKey = `${key}o${option + 1}`;
        options[optionKey] = words;
        return { key: optionKey, correct: at === place - 1 };
      }),
    };
  });
  const named = written.replace(PLACE, (_, place: string) => `[[g${places.indexOf(Number(place)) + 1}]]`);
  return { body: { type: 'cloze', gaps }, text: wordsIn(named, language), options };
}
