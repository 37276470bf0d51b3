import type { SurveyQuestionDto } from '@tamkin/api-client';

/** Adds the questions of a template, each under a key that is still free; one with the same words is there already. */
export function withMore(known: readonly SurveyQuestionDto[], more: readonly SurveyQuestionDto[]): SurveyQuestionDto[] {
  const questions = [...known];
  for (const question of more) {
    if (questions.some(({ text }) => sameWords(text, question.text))) continue;
    questions.push({ ...question, key: freeKey(questions) });
  }
  return questions;
}

function sameWords(a: SurveyQuestionDto['text'], b: SurveyQuestionDto['text']): boolean {
  return a.fr === b.fr && a.ar === b.ar && a.en === b.en;
}

function freeKey(questions: readonly SurveyQuestionDto[]): string {
  const taken = new Set(questions.map(({ key }) => key));
  let number = questions.length + 1;
  while (taken.has(`s${number}`)) number++;
  return `s${number}`;
}
