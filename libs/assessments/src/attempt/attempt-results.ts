import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@tamkin/kernel';
import { SubmissionFiles } from '../assignment/submission-files';
import { ManualMarkingRepository } from '../manual-marking/manual-marking.repository';
import type { MarkedAttempt } from './attempt-marker';
import { resultOf, type AttemptResult } from './attempt-result';
import { releaseOf, standing, type Release } from './attempt-rules';
import { AttemptRepository, type AttemptRow } from './attempt.repository';
import { rulesOf } from './frozen-paper';
import { Quizzes } from './quizzes';

const NOTHING: Release = { answers: false, key: false };

/** What learners are told of attempts that are handed in. */
@Injectable()
export class AttemptResults {
  constructor(
    private readonly quizzes: Quizzes,
    private readonly attempts: AttemptRepository,
    private readonly manual: ManualMarkingRepository,
    private readonly workFiles: SubmissionFiles,
  ) {}

  async of(ctx: OperationContext, attempt: AttemptRow): Promise<AttemptResult> {
    return this.from(ctx, {
      attempt,
      tries: await this.attempts.summaries(ctx, attempt),
      answers: await this.attempts.answers(ctx, attempt.id),
      marks: await this.manual.released(ctx, attempt.id),
    });
  }

  /** Of an attempt with everything that is known of it. Where marks are let out together, nothing of one is seen before. */
  async from(ctx: OperationContext, { attempt, tries, answers, marks }: MarkedAttempt): Promise<AttemptResult> {
    const quiz = await this.quizzes.mine(ctx, attempt);
    const { enrolment, activity, paper } = quiz;
    const left = await this.quizzes.chances(ctx, quiz, tries);
    const purpose = activity.purpose ?? 'formative';
    const { attemptsLeft } = left;
    const { passPercent } = attempt.paper;
    const rules = rulesOf(attempt.paper, purpose);
    const cohortClosed = enrolment.cohortStatus === 'closed';
    const waits = attempt.stage !== null && attempt.stage !== 'over';
    const { releaseTogether } = paper;
    const release = releaseOf({ ...rules, tries, attemptsLeft, passPercent, cohortClosed });
    return resultOf({
      attempt,
      purpose,
      releaseTogether,
      standing: standing(tries, { ...rules, passPercent }),
      rules,
      chances: left,
      answers,
      marks,
      voices: marks.size > 0 ? await this.workFiles.of(ctx, [...marks.values()]) : new Map(),
      release: waits && releaseTogether ? NOTHING : release,
      language: ctx.language,
    });
  }
}
