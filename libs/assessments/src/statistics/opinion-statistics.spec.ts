import { systemContext } from '@tamkin/kernel';
import { createServiceTest, type ServiceTest } from '@tamkin/testing';
import { addLearner, buildClassroom, buildPaper, publishVersion, type Classroom } from '../../test/classroom.builder';
import { MORE_QUESTIONS } from '../../test/question-kinds';
import { AssessmentsModule } from '../assessments.module';
import { AttemptsService } from '../attempt/attempts.service';
import type { ShownQuestion } from '../attempt/attempt-view';
import { QuestionBankService } from '../question/question-bank.service';
import type { QuestionContent } from '../question/question-content';
import { ItemStatisticsService } from './item-statistics.service';
import { ItemTallies } from './item-tallies.service';

const SYSTEM = systemContext('spec', 'spec');
const PEOPLE = 10;
/** Without a right column a table asks for opinions. */
const TABLE: QuestionContent = {
  ...MORE_QUESTIONS.matrix,
  body: {
    type: 'matrix',
    rows: [
      { key: 'r1', column: null },
      { key: 'r2', column: null },
    ],
    columns: [{ key: 'c1' }, { key: 'c2' }],
  },
};

describe('opinions in the statistics of a test', () => {
  let test: ServiceTest;
  let room: Classroom;

  beforeAll(async () => {
    test = await createServiceTest([AssessmentsModule]);
    room = await buildClassroom(test);
    const bank = test.get(QuestionBankService);
    const questions = [];
    for (const content of [MORE_QUESTIONS.likert, TABLE]) {
      const questionId = await bank.create(SYSTEM, { courseId: room.courseId, ...content });
      questions.push({ questionId, points: 1, objective: null, section: null });
    }
    const free = { passPercent: null, attemptsAllowed: null, coolDownHours: null };
    await buildPaper(test, room, room.activities.quiz, { ...free, questions });
    await publishVersion(test, room);
    for (let person = 0; person < PEOPLE; person++) await say(person, person < 7 ? 1 : 0);
  });
  afterAll(() => test.close());

  /** On the scale the step at `place`; in the table the first column for the first row, and nothing for the second. */
  async function say(person: number, place: number): Promise<void> {
    const learner = person === 0 ? room.learner : await addLearner(test, room);
    const attempts = test.get(AttemptsService);
    const where = { enrolmentId: learner.enrolmentId, activityId: room.activities.quiz };
    const { id: attemptId, questions } = await attempts.start(learner.ctx, where);
    const [scale, table] = ['likert', 'matrix'].map((type) =>
      questions.find((question) => question.type === type)!,
    ) as [ShownQuestion, ShownQuestion];
    const keys = [scale.options[place]!.key];
    await attempts.saveAnswer(learner.ctx, { attemptId, questionId: scale.questionId, answer: { keys } });
    const pairs = [{ key: table.prompts[0]!.key, choice: table.options[0]!.key }];
    await attempts.saveAnswer(learner.ctx, { attemptId, questionId: table.questionId, answer: { pairs } });
    await attempts.handIn(learner.ctx, attemptId);
    await test.get(ItemTallies).count(SYSTEM, attemptId);
  }

  const read = async (type: string) => {
    const given = { activityId: room.activities.quiz };
    const { questions } = await test.get(ItemStatisticsService).ofQuiz(room.trainer.ctx, given);
    return questions.find((question) => question.type === type)!;
  };

  it('are neither hard nor easy, and give nothing to look at', async () => {
    const { scored, figures, signs } = await read('likert');
    expect({ scored, figures, signs }).toMatchObject({
      scored: false,
      figures: { shown: PEOPLE, answered: PEOPLE, facility: null, discrimination: null },
      signs: [],
    });
  });

  it('are told step by step of the scale', async () => {
    const { chosen } = await read('likert');
    expect(chosen.map(({ text, correct, count }) => [text.fr, correct, count])).toEqual([
      ['Partie 1', false, 3],
      ['Partie 2', false, 7],
    ]);
  });

  it('are told row by row of a table', async () => {
    const { parts, signs } = await read('matrix');
    expect(signs).toEqual([]);
    expect(parts.map(({ answered, facility, signs }) => [answered, facility, signs])).toEqual([
      [PEOPLE, null, []],
      [0, null, []],
    ]);
    expect(parts[0]!.chosen.map(({ correct, count = 0 }) => [correct, count])).toEqual([
      [false, PEOPLE],
      [false, 0],
    ]);
  });
});
