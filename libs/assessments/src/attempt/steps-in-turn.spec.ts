import { systemContext } from '@tamkin/kernel';
import { createServiceTest, type ServiceTest } from '@tamkin/testing';
import { buildClassroom, buildPaper, publishVersion, type Classroom } from '../../test/classroom.builder';
import { KEY_WORD, MORE_QUESTIONS } from '../../test/question-kinds';
import { AssessmentsModule } from '../assessments.module';
import { QuestionBankService } from '../question/question-bank.service';
import type { GivenAnswer, GivenGap } from '../question/given-answer';
import { AttemptsService } from './attempts.service';
import type { AttemptView, ShownQuestion } from './attempt-view';

const WORDS = ['Étape un', 'Étape deux', 'Étape trois'];

/** The scenario of the question kinds, with words that tell its steps apart. */
function scenario() {
  const { body, texts } = MORE_QUESTIONS.scenario;
  const text = { ...texts.fr!, options: { ...texts.fr!.options, s1: WORDS[0]!, s2: WORDS[1]!, s3: WORDS[2]! } };
  return { body, texts: { fr: text } };
}

describe('a scenario whose steps come in turn', () => {
  let test: ServiceTest;
  let room: Classroom;
  let questionId: string;
  let attemptId: string;

  beforeAll(async () => {
    test = await createServiceTest([AssessmentsModule]);
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    room = await buildClassroom(test);
    const bank = test.get(QuestionBankService);
    questionId = await bank.create(systemContext('spec', 'spec'), { courseId: room.courseId, ...scenario() });
    await buildPaper(test, room, room.activities.final, {
      questions: [{ questionId, points: 8, objective: null, section: null }],
      coolDownHours: null,
      feedbackAt: 'hand-in',
      keyAt: 'settled',
    });
    await publishVersion(test, room);
    attemptId = (await start()).id;
  });

  const { place, start } = {
    place: () => ({ enrolmentId: room.learner.enrolmentId, activityId: room.activities.final }),
    start: () => test.get(AttemptsService).start(room.learner.ctx, place()),
  };
  /** As another device would see it. */
  const look = (): Promise<AttemptView> => test.get(AttemptsService).read(room.learner.ctx, attemptId);
  const question = async (): Promise<ShownQuestion> => (await look()).questions[0]!;
  const save = (answer: GivenAnswer) =>
    test.get(AttemptsService).saveAnswer(room.learner.ctx, { attemptId, questionId, answer });
  const shownSteps = async (): Promise<string[]> => {
    const told = JSON.stringify(await look());
    return WORDS.filter((words) => told.includes(words));
  };
  const choice = async (place: number): Promise<GivenGap> => {
    const [step] = (await question()).prompts;
    return { key: step!.key, choice: step!.options[place]!.key };
  };
  const STEP_2 = { key: 'o2', text: `${KEY_WORD} step` };
  const STEP_3 = { key: 'o3', value: 8462 };

  it('shows the first step alone, how many there are, and what it is worth', async () => {
    const { prompts, limits, points } = await question();
    expect(await shownSteps()).toEqual([WORDS[0]]);
    expect([limits.steps, points]).toEqual([3, 8]);
    expect(prompts.map(({ share }) => share)).toEqual([0.5]);
  });

  it('lets the next step out only once the one before is settled', async () => {
    const first = await choice(0);
    await save({ gaps: [first] });
    expect(await shownSteps()).toEqual([WORDS[0]]);
    await save({ gaps: [await choice(1)], settled: 1 });
    expect(await shownSteps()).toEqual(WORDS.slice(0, 2));
    await save({ gaps: [await choice(1), STEP_2], settled: 2 });
    expect(await shownSteps()).toEqual(WORDS);
  });

  it('keeps a settled step whatever another device sends, and says so', async () => {
    const [first, other] = [await choice(0), await choice(1)];
    await save({ gaps: [first], settled: 1 });
    const closed = { kind: 'conflict', code: 'answer.step-closed' };
    await expect(save({ gaps: [other] })).rejects.toMatchObject(closed);
    await expect(save({ gaps: [other], settled: 1 })).rejects.toMatchObject(closed);
    await expect(save({ gaps: [STEP_2] })).rejects.toMatchObject(closed);
    await expect(save({})).rejects.toMatchObject(closed);
    await save({ gaps: [first] });
    expect((await question()).answer).toEqual({ gaps: [first], settled: 1 });
    expect(await shownSteps()).toEqual(WORDS.slice(0, 2));
  });

  it('takes the same again, and of two devices that settle differently one only', async () => {
    const [first, other] = [await choice(0), await choice(1)];
    const outcomes = await Promise.allSettled([
      save({ gaps: [first], settled: 1 }),
      save({ gaps: [other], settled: 1 }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const kept = (await question()).answer!;
    await save(kept);
    await save(kept);
    expect((await question()).answer).toEqual(kept);
  });

  it('takes no answer to a step that was not shown, and settles none that is open', async () => {
    const first = await choice(0);
    const refused = { kind: 'not-valid', code: 'answer.not-fitting' };
    await expect(save({ gaps: [first, STEP_2] })).rejects.toMatchObject(refused);
    await expect(save({ gaps: [first, STEP_2], settled: 1 })).rejects.toMatchObject(refused);
    await expect(save({ gaps: [first, STEP_2, STEP_3], settled: 2 })).rejects.toMatchObject(refused);
    await expect(save({ gaps: [], settled: 1 })).rejects.toMatchObject(refused);
    await save({ gaps: [first], settled: 1 });
    await expect(save({ gaps: [first], settled: 2 })).rejects.toMatchObject(refused);
    await save({ gaps: [first, STEP_2], settled: 2 });
    await expect(save({ gaps: [first, STEP_2, STEP_3], settled: 3 })).rejects.toMatchObject(refused);
    await save({ gaps: [first, STEP_2, STEP_3], settled: 2 });
    await save({ gaps: [first, STEP_2, { ...STEP_3, value: 1 }], settled: 2 });
    expect((await question()).answer?.gaps).toContainEqual({ ...STEP_3, value: 1 });
  });

  it('earns the points of its steps, and keeps unreached steps back until the key comes out', async () => {
    const right = (await question()).prompts[0]!.options.findIndex(({ text }) => text === 'Partie 5');
    await save({ gaps: [await choice(right)], settled: 1 });
    const result = await test.get(AttemptsService).handIn(room.learner.ctx, attemptId);
    expect(result.scorePercent).toBe(50);
    expect(JSON.stringify(result)).not.toContain(WORDS[2]);
    for (let tries = 2; tries <= 3; tries++) {
      await test.get(AttemptsService).handIn(room.learner.ctx, (await start()).id);
    }
    const settled = await test.get(AttemptsService).result(room.learner.ctx, attemptId);
    expect(JSON.stringify(settled)).toContain(WORDS[2]);
  });
});
