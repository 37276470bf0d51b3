import { asShown, rulesOf, type GivenAnswer, type QuestionBody, type QuestionTexts } from '@tamkin/assessments';

interface QuestionToAnswer {
  readonly questionId: string;
  readonly points: number;
  readonly optionOrder: readonly string[];
  readonly body: QuestionBody;
  readonly texts: QuestionTexts;
}

/** What the story needs of a frozen paper. */
export interface PaperToAnswer {
  readonly questions: readonly QuestionToAnswer[];
}

export interface ChosenAnswer {
  readonly questionId: string;
  readonly answer: GivenAnswer;
}

/** Answers that earn `percent` of the points, or the least above it: right ones first, wrong ones for the rest. */
export function answerPaper({ questions }: PaperToAnswer, percent: number): ChosenAnswer[] {
  const wanted = Math.ceil((percent / 100) * questions.reduce((sum, { points }) => sum + points, 0) - 1e-9);
  let earned = 0;
  return questions.map((question) => {
    if (question.body.type === 'likert') return opinionOn(question, percent);
    const right = earned + question.points <= wanted;
    if (right) earned += question.points;
    return { questionId: question.questionId, answer: right ? rightAnswer(question) : wrongAnswer(question) };
  });
}

/** Whoever does well is the surest. */
function opinionOn({ questionId, optionOrder }: QuestionToAnswer, percent: number): ChosenAnswer {
  const key = optionOrder.at(percent >= 80 ? -1 : -2) ?? '';
  return { questionId, answer: asShown(optionOrder, { type: 'choice', keys: [key] }) ?? {} };
}

/** The same as they are saved on a screen, one after the other: steps in turn are answered in turn. */
export function answerOnScreen(paper: PaperToAnswer, percent: number): ChosenAnswer[] {
  return answerPaper(paper, percent).flatMap(({ questionId, answer }, place) =>
    inTurn(paper.questions[place]?.body, answer).map((answer) => ({ questionId, answer })),
  );
}

function inTurn(body: QuestionBody | undefined, answer: GivenAnswer): GivenAnswer[] {
  if (body?.type !== 'scenario' || !body.inTurn || !answer.gaps) return [answer];
  return answer.gaps.map((_, place, gaps) => ({
    gaps: gaps.slice(0, place + 1),
    // The last one is settled with the paper.
    settled: Math.min(place + 1, gaps.length - 1),
  }));
}

function rightAnswer({ optionOrder, ...question }: QuestionToAnswer): GivenAnswer {
  return asShown(optionOrder, rulesOf(question.body).rightAnswer(question, 'fr')) ?? {};
}

/** Types that no story needs are left without an answer, which earns nothing either. */
function wrongAnswer({ body, optionOrder }: QuestionToAnswer): GivenAnswer {
  if (body.type === 'numeric') return { value: body.value + 10 * (body.tolerance + 1) };
  if (body.type === 'ordering') {
    return asShown(optionOrder, { type: 'order', keys: [...body.order.slice(1), ...body.order.slice(0, 1)] }) ?? {};
  }
  if (!('pinOptions' in body)) return {};
  const wrong = body.options.find(({ correct }) => !correct);
  return wrong ? (asShown(optionOrder, { type: 'choice', keys: [wrong.key] }) ?? {}) : {};
}
