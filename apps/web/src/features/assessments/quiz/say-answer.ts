import type { AnswerDto, QuestionResultDto } from '@tamkin/api-client';

/** An answer in the words of its question, one line per option; empty when there is none. */
export function sayAnswer(question: QuestionResultDto, answer: AnswerDto | null): string[] {
  if (!answer) return [];
  if (typeof answer.value === 'number') return [`${answer.value} ${question.unit}`.trim()];
  return (answer.keys ?? []).flatMap((key, place) => {
    const option = question.options.find((each) => each.key === key);
    if (!option) return [];
    if (question.type === 'true-false') return [option.text];
    return [question.type === 'ordering' ? `${place + 1}. ${option.text}` : `${option.letter}. ${option.text}`];
  });
}
