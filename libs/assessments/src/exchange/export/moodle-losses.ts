import { LANGUAGES, type Language } from '@tamkin/kernel';
import { pictureOf } from '../../question/option-pictures';
import type { ChoiceOption, QuestionBody } from '../../question/question-body';
import { trueFalseDraft } from '../question-draft';
import type { ImportNote } from '../import-note';
import type { ExportedQuestion } from './exported-question';

/** Shares of the points that Moodle knows, in percent. Any other is refused or moved to the nearest when it imports. */
const SHARES = [
  ...[100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111],
  ...[10, 5, 0],
];

/** What Moodle does not keep of a question that it can ask. */
export function moodleLosses({ body, texts }: ExportedQuestion): ImportNote[] {
  const notes: string[] = [];
  if (optionsOf(body).some(isUnusual)) notes.push('question-export.weights-rounded');
  if (body.type === 'true-false' && !usualWords(texts, body.options)) notes.push('question-export.true-false-words');
  if (body.type === 'ordering' && body.pinOptions) notes.push('question-export.always-shuffled');
  const comments = Object.values(texts).some((text) => Object.values(text?.optionFeedback ?? {}).some(Boolean));
  if (comments && !['single', 'multiple', 'true-false', 'cloze'].includes(body.type)) {
    notes.push('question-export.option-feedback');
  }
  if (
    body.type === 'matching' &&
    body.targets.some(({ key }) => LANGUAGES.some((each) => pictureOf(texts, each, key)))
  ) {
    notes.push('question-export.target-pictures');
  }
  const languages = LANGUAGES.filter((language) => texts[language]).length;
  if (body.type === 'cloze' && languages > 1) notes.push('question-export.one-per-language');
  return notes.map((code) => ({ code }));
}

function optionsOf(body: QuestionBody): readonly ChoiceOption[] {
  if (body.type === 'single' || body.type === 'multiple') return body.options;
  return body.type === 'cloze' ? body.gaps.flatMap((gap) => (gap.kind === 'choice' ? gap.options : [])) : [];
}

function isUnusual({ weight }: ChoiceOption): boolean {
  return typeof weight === 'number' && !SHARES.some((share) => Math.abs(Math.abs(weight) - share) < 0.01);
}

function usualWords(texts: ExportedQuestion['texts'], options: readonly ChoiceOption[]): boolean {
  const { options: usual = {} } = trueFalseDraft(true);
  return LANGUAGES.every((language: Language) => {
    const text = texts[language];
    const [yes, no] = options.map(({ key }) => text?.options[key] ?? '');
    return !text || (yes === usual['a']?.[language] && no === usual['b']?.[language]);
  });
}
