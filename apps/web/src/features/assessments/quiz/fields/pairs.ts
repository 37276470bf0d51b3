import type { AnswerDto } from '@tamkin/api-client';

/** What was chosen for a prompt; `undefined` while nothing was. */
export function choiceFor(answer: AnswerDto | null, key: string): string | undefined {
  return answer?.pairs?.find((pair) => pair.key === key)?.choice;
}

/** The answer with another choice for one prompt; `null` takes it back. */
export function withChoice(answer: AnswerDto | null, key: string, choice: string | null): AnswerDto {
  const others = (answer?.pairs ?? []).filter((pair) => pair.key !== key);
  return { pairs: choice === null ? others : [...others, { key, choice }] };
}
