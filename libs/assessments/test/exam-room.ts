import type { ServiceTest } from '@tamkin/testing';
import type { AttemptView, ShownQuestion } from '../src/attempt/attempt-view';
import { AttemptsService } from '../src/attempt/attempts.service';
import { buildClassroom, buildPaper, publishVersion, type Classroom, type QUESTIONS } from './classroom.builder';

type QuestionIds = Record<keyof typeof QUESTIONS, string>;

/** The shown key of the option whose text ends with the author's key. */
export function keyOf(question: ShownQuestion, authorKey: string): string {
  return question.options.find(({ text }) => text.endsWith(` ${authorKey}`))!.key;
}

export function shown(view: AttemptView, questionId: string): ShownQuestion {
  return view.questions.find((question) => question.questionId === questionId)!;
}

/** A published classroom whose three tests have a paper of five questions, and what its learner does there. */
export class ExamRoom {
  private constructor(
    private readonly test: ServiceTest,
    readonly room: Classroom,
    /** Of the questions of the final test, by their names. */
    readonly ids: QuestionIds,
  ) {}

  /** On a Tuesday morning in November 2026. */
  static async build(test: ServiceTest): Promise<ExamRoom> {
    test.clock.set('2026-11-10T09:00:00Z');
    const room = await buildClassroom(test);
    const ids = await buildPaper(test, room, room.activities.final);
    const untimed = { passPercent: null, timeLimitMinutes: null };
    await buildPaper(test, room, room.activities.quiz, {
      ...{ ...untimed, attemptsAllowed: null, coolDownHours: null, keyAt: 'hand-in' },
    });
    await buildPaper(test, room, room.activities.preTest, {
      ...{ ...untimed, attemptsAllowed: 1, coolDownHours: null, feedbackAt: 'never', keyAt: 'never' },
    });
    await publishVersion(test, room);
    return new ExamRoom(test, room, ids);
  }

  get attempts(): AttemptsService {
    return this.test.get(AttemptsService);
  }

  place(activityId = this.room.activities.final): { enrolmentId: string; activityId: string } {
    return { enrolmentId: this.room.learner.enrolmentId, activityId };
  }

  start(activityId = this.room.activities.final): Promise<AttemptView> {
    return this.attempts.start(this.room.learner.ctx, this.place(activityId));
  }

  save(view: AttemptView, questionId: string, answer: object): Promise<void> {
    return this.test.get(AttemptsService).saveAnswer(this.room.learner.ctx, { attemptId: view.id, questionId, answer });
  }

  handIn(view: AttemptView): ReturnType<AttemptsService['handIn']> {
    return this.attempts.handIn(this.room.learner.ctx, view.id);
  }

  /** Everything right. */
  async answerAll(view: AttemptView): Promise<void> {
    const right = { single: ['b'], multiple: ['a', 'c', 'e'], trueFalse: ['b'], ordering: ['a', 'b', 'c'] };
    for (const [name, keys] of Object.entries(right)) {
      const question = shown(view, this.ids[name as keyof typeof right]);
      await this.save(view, question.questionId, { keys: keys.map((key) => keyOf(question, key)) });
    }
    await this.save(view, this.ids.numeric, { value: 1250 });
  }
}
