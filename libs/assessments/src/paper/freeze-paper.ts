import type { FrozenPaper, FrozenQuestion } from '../attempt/frozen-paper';
import { optionKeys } from '../question/question-content';
import type { QuestionBody, QuestionTexts } from '../question/question-body';

export interface PaperOnFile {
  readonly passPercent: number | null;
  readonly shuffleQuestions: boolean;
  readonly shuffleOptions: boolean;
  /** In the author's order. */
  readonly questions: readonly {
    readonly questionId: string;
    readonly revisionId: string;
    readonly points: number;
    readonly body: QuestionBody;
    readonly texts: QuestionTexts;
  }[];
}

/** The paper one person gets: order of questions and options drawn once. `random` gives 0 ≤ x < 1. */
export function freezePaper(paper: PaperOnFile, random: () => number): FrozenPaper {
  const questions = paper.questions.map((question): FrozenQuestion => {
    const keys = optionKeys(question.body);
    return { ...question, optionOrder: mayShuffle(question.body, paper) ? shuffled(keys, random) : keys };
  });
  return {
    passPercent: paper.passPercent,
    questions: paper.shuffleQuestions ? shuffled(questions, random) : questions,
  };
}

/** True stays before false, and options that refer to each other ("all of the above") stay where the author put them. */
function mayShuffle(body: QuestionBody, paper: PaperOnFile): boolean {
  if (body.type === 'numeric' || body.type === 'true-false' || body.pinOptions) return false;
  return paper.shuffleOptions || body.type === 'ordering';
}

/** Fisher–Yates: every order equally likely. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const drawn = Math.floor(random() * (last + 1));
    [result[last], result[drawn]] = [result[drawn]!, result[last]!];
  }
  return result;
}
