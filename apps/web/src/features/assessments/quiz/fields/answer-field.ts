import type { AnswerDto, ShownQuestionDto } from '@tamkin/api-client';

/** What the field of every type is given. */
export interface AnswerFieldProps {
  question: ShownQuestionDto;
  answer: AnswerDto | null;
  onAnswer: (answer: AnswerDto) => void;
}
