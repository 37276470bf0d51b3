import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  PublicationParticipants,
  type OutlineActivity,
  type PublicationParticipant,
  type PublicationProblem,
} from '@tamkin/courses';
import type { Language, OperationContext } from '@tamkin/kernel';
import { incompleteLanguages } from '../question/question-content';
import { answersAtOnce } from '../question/question-types';
import { LessonQuestionRepository } from './lesson-question.repository';

/** Questions of the bank in lessons when a course is published, and when a draft is made of it. */
@Injectable()
export class LessonQuestionPublication implements PublicationParticipant, OnModuleInit {
  constructor(
    private readonly participants: PublicationParticipants,
    private readonly rows: LessonQuestionRepository,
  ) {}

  onModuleInit(): void {
    this.participants.register(this);
  }

  async onPublish(
    ctx: OperationContext,
    { activities, languages }: { activities: readonly OutlineActivity[]; languages: readonly Language[] },
  ): Promise<PublicationProblem[]> {
    const ids = activities.filter(({ kind }) => kind === 'lesson' || kind === 'assignment').map(({ id }) => id);
    const empty = (await this.rows.empty(ctx, ids)).map(({ activityId }) => ({
      code: 'publication.lesson-question-missing',
      activityId,
    }));
    if (empty.length > 0) return empty;
    await this.rows.pin(ctx, ids);
    const problems: PublicationProblem[] = [];
    for (const id of ids) problems.push(...(await this.incomplete(ctx, id, languages)));
    const inTests = (await this.rows.inTests(ctx, ids)).map(({ activityId, key }) => ({
      code: 'publication.lesson-question-in-test',
      activityId,
      details: { key },
      blocking: false,
    }));
    return [...problems, ...inTests];
  }

  async onDraftMade(
    ctx: OperationContext,
    { activityIds }: { activityIds: ReadonlyMap<string, string> },
  ): Promise<void> {
    await this.rows.copyAll(ctx, [...activityIds.keys()], [...activityIds.values()]);
  }

  private async incomplete(
    ctx: OperationContext,
    activityId: string,
    languages: readonly Language[],
  ): Promise<PublicationProblem[]> {
    const rows = await this.rows.ofActivity(ctx, activityId);
    return rows.flatMap((row) => {
      const about = { activityId, details: { key: row.key } };
      // It may have become an essay since it was chosen.
      if (!answersAtOnce(row.body)) return [{ ...about, code: 'publication.lesson-question-needs-a-person' }];
      return incompleteLanguages(row, languages).map((language) => ({
        ...about,
        code: 'publication.question-incomplete',
        language,
      }));
    });
  }
}
