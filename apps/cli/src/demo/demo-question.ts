import type { QuestionBody, QuestionContent, QuestionText } from '@tamkin/assessments';
import type { Language, LocalisedText } from '@tamkin/kernel';
import type { DemoQuestion } from './demo-course';

/** A question of the demo's files in the shape of the question bank. */
export function questionContent(question: DemoQuestion, languages: readonly Language[]): QuestionContent {
  const texts = Object.fromEntries(languages.map((language) => [language, questionText(question, language)]));
  return { body: questionBody(question), texts };
}

function questionBody({ type, options = [], order = [], answer, pinOptions }: DemoQuestion): QuestionBody {
  if (type === 'numeric') return { type, value: answer?.value ?? 0, tolerance: answer?.tolerance ?? 0 };
  if (type === 'ordering') return { type, options: options.map(({ key }) => ({ key })), order, pinOptions };
  return { type, options: options.map(({ key, correct = false }) => ({ key, correct })), pinOptions };
}

function questionText(question: DemoQuestion, language: Language): QuestionText {
  const say = (text: LocalisedText | undefined): string => text?.[language] ?? '';
  return {
    text: say(question.text),
    options: Object.fromEntries((question.options ?? []).map(({ key, text }) => [key, say(text)])),
    unit: say(question.answer?.unit),
    feedback: say(question.feedback),
  };
}
