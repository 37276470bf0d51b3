import { systemContext } from '@tamkin/kernel';
import { createServiceTest, type ServiceTest } from '@tamkin/testing';
import {
  addLearner,
  buildClassroom,
  buildPaper,
  publishVersion,
  QUESTIONS,
  type Classroom,
} from '../../test/classroom.builder';
import { KEY_WORD, MORE_QUESTIONS } from '../../test/question-kinds';
import { AssessmentsModule } from '../assessments.module';
import { AttemptsService } from '../attempt/attempts.service';
import type { ShownQuestion } from '../attempt/attempt-view';
import { QuestionBankService } from '../question/question-bank.service';
import type { GivenGap } from '../question/given-answer';
import type { QuestionContent } from '../question/question-content';
import { RegradeWork } from '../regrade/regrade-work';
import { RegradesService } from '../regrade/regrades.service';
import { ItemStatisticsService, type PartStatistics } from './item-statistics.service';
import { ItemTallies } from './item-tallies.service';

const SYSTEM = systemContext('spec', 'spec');
type Learner = Classroom['learner'];

/** The scenario of the question kinds, all its steps at once, with words that tell its options apart. */
function scenario(change: { rightOption?: string; points?: number[]; thirdKind?: 'text' } = {}): QuestionContent {
  const { rightOption = 's1b', points = [2, 1, 1], thirdKind } = change;
  const { texts } = MORE_QUESTIONS.scenario;
  const options = { ...texts.fr!.options, s1: 'Que faire ?', s1a: 'Refuser', s1b: 'Visiter' };
  const step = (place: number) => ({ key: `s${place}`, points: points[place - 1]! });
  const third = thirdKind
    ? { ...step(3), kind: thirdKind, exact: false }
    : { ...step(3), kind: 'number' as const, value: 8462, tolerance: 1 };
  const accepted = { ...texts.fr!.accepted, ...(thirdKind ? { s3: ['8462'] } : {}) };
  return {
    body: {
      type: 'scenario',
      inTurn: false,
      steps: [
        {
          ...{ ...step(1), kind: 'choice' },
          options: ['s1a', 's1b'].map((key) => ({ key, correct: key === rightOption })),
        },
        { ...step(2), kind: 'text', exact: false },
        third,
      ],
    },
    texts: { fr: { ...texts.fr!, options, accepted } },
  };
}

describe('a scenario in statistics and regrades', () => {
  let test: ServiceTest;
  let room: Classroom;
  let questionId: string;

  beforeAll(async () => {
    test = await createServiceTest([AssessmentsModule]);
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    room = await buildClassroom(test);
    questionId = await test.get(QuestionBankService).create(SYSTEM, { courseId: room.courseId, ...scenario() });
    await buildPaper(test, room, room.activities.quiz, {
      ...{ passPercent: 60, attemptsAllowed: null, coolDownHours: null },
      questions: [{ questionId, points: 4, objective: null, section: null }],
    });
    await publishVersion(test, room);
  });

  const choose = ({ prompts }: ShownQuestion, words: string): GivenGap => ({
    key: prompts[0]!.key,
    choice: prompts[0]!.options.find(({ text }) => text === words)!.key,
  });
  /** `null` = the step is left open. */
  const take = async (learner: Learner, [first, second, third]: [string, string | null, number | null]) => {
    const attempts = test.get(AttemptsService);
    const place = { enrolmentId: learner.enrolmentId, activityId: room.activities.quiz };
    const attempt = await attempts.start(learner.ctx, place);
    const gaps = [
      choose(attempt.questions[0]!, first),
      ...(second === null ? [] : [{ key: 'o2', text: second }]),
      ...(third === null ? [] : [{ key: 'o3', value: third }]),
    ];
    await test.get(AttemptsService).saveAnswer(learner.ctx, { attemptId: attempt.id, questionId, answer: { gaps } });
    await attempts.handIn(learner.ctx, attempt.id);
    await test.get(ItemTallies).count(SYSTEM, attempt.id);
    return attempt.id;
  };
  const parts = async (): Promise<readonly PartStatistics[]> => {
    const given = { activityId: room.activities.quiz };
    return (await test.get(ItemStatisticsService).ofQuiz(room.trainer.ctx, given)).questions[0]!.parts;
  };
  const scoreOf = async (id: string) =>
    (
      await test.sql<{ score: number; passed: boolean }>(
        'select score_percent::float8 as score, passed from attempts where id = $1',
        [id],
      )
    )[0];
  const correct = (content: QuestionContent) =>
    test.get(QuestionBankService).update(SYSTEM, { id: questionId, revision: 1, ...content });
  const plan = { method: 'new-key' as const, neverLower: false };
  const preview = () => test.get(RegradesService).preview(room.trainer.ctx, { questionId, ...plan });
  const run = async (): Promise<void> => {
    const asked = { ...plan, questionId, revision: 2, reason: 'La clé était fausse.' };
    const id = await test.get(RegradesService).ask(room.trainer.ctx, asked);
    await test.get(RegradeWork).run(SYSTEM, id);
  };

  it('tells of each step how hard it is and what was answered, over all cohort members', async () => {
    await take(room.learner, ['Visiter', `${KEY_WORD} step`, 8461]);
    await take(await addLearner(test, room), ['Refuser', 'autre chose', null]);
    const [first, second, third] = await parts();
    expect(first).toMatchObject({ number: 1, text: { fr: 'Que faire ?' }, answered: 2, facility: 0.5 });
    expect(first!.chosen.map(({ text, correct, count }) => [text.fr, correct, count])).toEqual([
      ['Refuser', false, 1],
      ['Visiter', true, 1],
    ]);
    expect(second).toMatchObject({ answered: 2, facility: 0.5 });
    const written = new Map(second!.chosen.map(({ key, count }) => [key, count]));
    expect(written).toEqual(
      new Map([
        [`${KEY_WORD} step`, 1],
        ['autre chose', 1],
      ]),
    );
    expect(third).toMatchObject({ answered: 1, facility: 0.5, chosen: [{ key: '8461', count: 1 }] });
  });

  it('warns of a step that nearly nobody solves and of an option that nobody takes, once enough have answered', async () => {
    await take(room.learner, ['Visiter', 'x', 1]);
    await test.sql(`update item_tallies set shown = 40, answered = 40`);
    const [first, second] = await parts();
    expect(first!.signs).toEqual(['too-hard', 'distractor-unused']);
    expect(second!.signs).toEqual(['too-hard']);
  });

  it('marks every attempt again by a corrected step, and counts its statistics afresh', async () => {
    const raised = await take(room.learner, ['Refuser', `${KEY_WORD} step`, 8462]);
    const lowered = await take(await addLearner(test, room), ['Visiter', null, 8462]);
    expect([await scoreOf(raised), await scoreOf(lowered)]).toEqual([
      { score: 50, passed: false },
      { score: 75, passed: true },
    ]);
    await correct(scenario({ rightOption: 's1a' }));
    expect((await preview()).impact).toEqual({ attempts: 2, raised: 1, lowered: 1, newlyPassed: 1, newlyFailed: 1 });
    await run();
    expect([await scoreOf(raised), await scoreOf(lowered)]).toEqual([
      { score: 100, passed: true },
      { score: 25, passed: false },
    ]);
    await test.get(ItemTallies).countLeft(SYSTEM);
    const [first] = await parts();
    expect(first!.chosen.map(({ text, correct, count }) => [text.fr, correct, count])).toEqual([
      ['Refuser', true, 1],
      ['Visiter', false, 1],
    ]);
  });

  it('follows steps that weigh otherwise, and refuses steps that are answered otherwise', async () => {
    const id = await take(room.learner, ['Visiter', null, null]);
    await correct(scenario({ points: [6, 1, 1] }));
    await run();
    expect(await scoreOf(id)).toEqual({ score: 75, passed: true });
    await test
      .get(QuestionBankService)
      .update(SYSTEM, { id: questionId, revision: 2, ...scenario({ thirdKind: 'text' }) });
    await expect(preview()).rejects.toMatchObject({ code: 'regrade.not-comparable' });
  });
});

describe('an order in statistics', () => {
  let test: ServiceTest;
  let room: Classroom;
  let questionId: string;

  beforeAll(async () => {
    test = await createServiceTest([AssessmentsModule]);
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    room = await buildClassroom(test);
    questionId = await test.get(QuestionBankService).create(SYSTEM, { courseId: room.courseId, ...QUESTIONS.ordering });
    await buildPaper(test, room, room.activities.quiz, {
      questions: [{ questionId, points: 1, objective: null, section: null }],
    });
    await publishVersion(test, room);
  });

  /** Items in the order given, said by their letters; `null` = handed in without an answer. */
  const take = async (learner: Learner, letters: string | null): Promise<string> => {
    const attempts = test.get(AttemptsService);
    const place = { enrolmentId: learner.enrolmentId, activityId: room.activities.quiz };
    const { id, questions } = await attempts.start(learner.ctx, place);
    const shown = new Map(questions[0]!.options.map(({ key, text }) => [text.slice(-1), key]));
    const answer = letters && { keys: [...letters].map((letter) => shown.get(letter)!) };
    if (answer) await attempts.saveAnswer(learner.ctx, { attemptId: id, questionId, answer });
    await attempts.handIn(learner.ctx, id);
    await test.get(ItemTallies).count(SYSTEM, id);
    return id;
  };
  const statistics = async () =>
    (await test.get(ItemStatisticsService).ofQuiz(room.trainer.ctx, { activityId: room.activities.quiz }))
      .questions[0]!;

  it('tells of each item, in the right order, where it was put and how often it was misplaced', async () => {
    await take(room.learner, 'acb');
    await take(await addLearner(test, room), 'abc');
    await take(await addLearner(test, room), 'cba');
    await take(await addLearner(test, room), null);
    const { parts, chosen } = await statistics();
    expect(chosen).toEqual([]);
    expect(parts.map(({ number, text, answered, facility }) => [number, text.fr, answered, facility])).toEqual([
      [1, 'fr option a', 3, 0.5],
      [2, 'fr option b', 3, 0.5],
      [3, 'fr option c', 3, 0.25],
    ]);
    expect(parts[2]!.chosen.map(({ key, correct, count }) => [key, correct, count])).toEqual([
      ['1', false, 1],
      ['2', false, 1],
      ['3', true, 1],
    ]);
    expect(parts[0]!.chosen.map(({ key }) => key)).toEqual(['1', '3']);
  });

  it('warns of an item that nearly nobody puts right, never of a place that nobody chose', async () => {
    await take(room.learner, 'bac');
    await test.sql('update item_tallies set shown = 40, answered = 40');
    const { parts } = await statistics();
    expect(parts.map(({ signs }) => signs)).toEqual([['too-hard'], ['too-hard'], ['too-hard']]);
  });

  it('counts items by the order as it was corrected', async () => {
    await take(room.learner, 'bac');
    const content = { ...QUESTIONS.ordering, body: { ...QUESTIONS.ordering.body, order: ['b', 'a', 'c'] } };
    await test.get(QuestionBankService).update(SYSTEM, { id: questionId, revision: 1, ...content });
    const asked = { method: 'new-key' as const, neverLower: false, questionId, revision: 2, reason: 'Ordre faux.' };
    const id = await test.get(RegradesService).ask(room.trainer.ctx, asked);
    await test.get(RegradeWork).run(SYSTEM, id);
    await test.get(ItemTallies).countLeft(SYSTEM);
    const { parts } = await statistics();
    expect(parts.map(({ text, facility }) => [text.fr, facility])).toEqual([
      ['fr option b', 1],
      ['fr option a', 1],
      ['fr option c', 1],
    ]);
  });
});
