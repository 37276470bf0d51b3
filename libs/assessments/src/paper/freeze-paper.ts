import type { FrozenPaper, FrozenQuestion } from '../attempt/frozen-paper';
import type { QuestionBody, QuestionTexts } from '../question/question-body';
import { rulesOf } from '../question/question-types';
import type { PaperSection } from './paper-section';
import type { PaperSettings } from './paper-settings';

export interface PaperOnFile extends PaperSettings {
  readonly sections: readonly PaperSection[];
  /** In the author's order, drawn ones included. */
  readonly questions: readonly {
    readonly questionId: string;
    readonly revisionId: string;
    readonly points: number;
    readonly section: string | null;
    readonly body: QuestionBody;
    readonly texts: QuestionTexts;
  }[];
}

/** The paper one person gets: order of questions and options settled once. `random` gives 0 ≤ x < 1. */
export function freezePaper(paper: PaperOnFile, random: () => number): FrozenPaper {
  const { pageMode, scoreKept, feedbackAt, keyAt, timeLimitMinutes } = paper;
  const backAllowed = paper.backAllowed || pageMode === 'all-together';
  const questions = bySection(paper).flatMap((part) => (paper.shuffleQuestions ? shuffled(part, random) : part));
  return {
    passPercent: paper.passPercent,
    rules: { pageMode, backAllowed, scoreKept, feedbackAt, keyAt, timeLimitMinutes },
    sections: paper.sections,
    questions: questions.map(({ questionId, revisionId, points, section, body, texts }): FrozenQuestion => {
      const optionOrder = orderShown(body, paper.shuffleOptions, random);
      return { questionId, revisionId, points, section, body, texts, optionOrder };
    }),
  };
}

/** Questions without a section first, then section by section; shuffling never crosses a heading. */
function bySection({ sections, questions }: PaperOnFile): PaperOnFile['questions'][] {
  const known = new Set(sections.map(({ key }) => key));
  const place = (section: string | null): string | null => (section !== null && known.has(section) ? section : null);
  return [null, ...known].map((part) =>
    questions.filter(({ section }) => place(section) === part).map((question) => ({ ...question, section: part })),
  );
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
