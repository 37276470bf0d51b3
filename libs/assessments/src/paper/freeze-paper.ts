import type { FrozenPaper, FrozenQuestion } from '../attempt/frozen-paper';
import type { QuestionBody, QuestionTexts } from '../question/question-body';
import { rulesOf } from '../question/question-types';

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
    return { ...question, optionOrder: orderShown(question.body, paper.shuffleOptions, random) };
  });
  return {
    passPercent: paper.passPercent,
    questions: paper.shuffleQuestions ? shuffled(questions, random) : questions,
  };
}

/** Keys group by group, so that prompts stay before what may be chosen for them. */
function orderShown(body: QuestionBody, shuffleOptions: boolean, random: () => number): string[] {
  const groups = rulesOf(body).groups(body);
  return groups.flatMap(({ keys, shuffle }) =>
    shuffle === 'always' || (shuffle === 'paper' && shuffleOptions) ? shuffled(keys, random) : keys,
  );
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
