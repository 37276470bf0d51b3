import type { GivenAnswer, QuestionBody } from '@tamkin/assessments';

/** What the story needs of a frozen paper. */
export interface PaperToAnswer {
  readonly questions: readonly {
    readonly questionId: string;
    readonly points: number;
    readonly optionOrder: readonly string[];
    readonly body: QuestionBody;
  }[];
}

export interface ChosenAnswer {
  readonly questionId: string;
  readonly answer: GivenAnswer;
}

/** Answers that earn `percent` of the points, or the least above it: right ones first, wrong ones for the rest. */
export function answerPaper({ questions }: PaperToAnswer, percent: number): ChosenAnswer[] {
  const wanted = Math.ceil((percent / 100) * questions.reduce((sum, { points }) => sum + points, 0) - 1e-9);
  let earned = 0;
  return questions.map(({ questionId, points, optionOrder, body }) => {
    const right = earned + points <= wanted;
    if (right) earned += points;
    return { questionId, answer: right ? rightAnswer(body, optionOrder) : wrongAnswer(body, optionOrder) };
  });
}

function rightAnswer(body: QuestionBody, optionOrder: readonly string[]): GivenAnswer {
  if (body.type === 'numeric') return { value: body.value };
  if (body.type === 'ordering') return shown(body.order, optionOrder);
  return shown(
    body.options.filter(({ correct }) => correct).map(({ key }) => key),
    optionOrder,
  );
}

function wrongAnswer(body: QuestionBody, optionOrder: readonly string[]): GivenAnswer {
  if (body.type === 'numeric') return { value: body.value + 10 * (body.tolerance + 1) };
  if (body.type === 'ordering') return shown([...body.order.slice(1), ...body.order.slice(0, 1)], optionOrder);
  const wrong = body.options.find(({ correct }) => !correct);
  return shown(wrong ? [wrong.key] : [], optionOrder);
}

/** Options are known to a learner by their place. */
function shown(keys: readonly string[], optionOrder: readonly string[]): GivenAnswer {
  return { keys: keys.map((key) => `o${optionOrder.indexOf(key) + 1}`) };
}
