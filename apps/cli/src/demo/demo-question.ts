import type { QuestionBody, QuestionContent, QuestionText } from '@tamkin/assessments';
import type { Language, LocalisedText } from '@tamkin/kernel';
import type { DemoQuestion, DemoUsualQuestion } from './demo-course';
import { readNotation, type Drawings } from './demo-notation';

/** A question of the demo's files in the shape of the question bank. */
export function questionContent(
  question: DemoQuestion,
  languages: readonly Language[],
  drawings: Drawings,
): QuestionContent {
  const textIn = (language: Language): QuestionText =>
    'body' in question
      ? (readNotation(question.words, { language, drawings }) as QuestionText)
      : questionText(question, language);
  const texts = Object.fromEntries(languages.map((language) => [language, textIn(language)]));
  return { body: 'body' in question ? question.body : questionBody(question), texts };
}

function questionBody({ type, options = [], order = [], answer, pinOptions }: DemoUsualQuestion): QuestionBody {
  if (type === 'numeric') return { type, value: answer?.value ?? 0, tolerance: answer?.tolerance ?? 0 };
  if (type === 'ordering') return { type, options: options.map(({ key }) => ({ key })), order, pinOptions };
  return { type, options: options.map(({ key, correct = false }) => ({ key, correct })), pinOptions };
}

function questionText(question: DemoUsualQuestion, language: Language): QuestionText {
  const say = (text: LocalisedText | undefined): string => text?.[language] ?? '';
  return {
    text: say(question.text),
    options: Object.fromEntries((question.options ?? []).map(({ key, text }) => [key, say(text)])),
    unit: say(question.answer?.unit),
    feedback: say(question.feedback),
  };
}
