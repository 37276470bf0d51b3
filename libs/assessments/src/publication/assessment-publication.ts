import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  PublicationParticipants,
  type OutlineActivity,
  type PublicationParticipant,
  type PublicationProblem,
} from '@tamkin/courses';
import type { Language, OperationContext } from '@tamkin/kernel';
import { ObservationRepository } from '../observation/observation.repository';
import { PaperRepository } from '../paper/paper.repository';
import { SurveyRepository } from '../survey/survey.repository';
import { gridProblems, paperProblems, surveyProblems } from './publication-checks';

/** This domain's part in publishing a course: checks what hangs on its activities, pins questions, copies to new drafts. */
@Injectable()
export class AssessmentPublication implements PublicationParticipant, OnModuleInit {
  constructor(
    private readonly participants: PublicationParticipants,
    private readonly papers: PaperRepository,
    private readonly surveys: SurveyRepository,
    private readonly observations: ObservationRepository,
  ) {}

  onModuleInit(): void {
    this.participants.register(this);
  }

  async onPublish(
    ctx: OperationContext,
    { activities, languages }: { activities: readonly OutlineActivity[]; languages: readonly Language[] },
  ): Promise<PublicationProblem[]> {
    const problems: PublicationProblem[] = [];
    for (const activity of activities) problems.push(...(await this.problemsOf(ctx, activity, languages)));
    const quizzes = activities.filter(({ kind }) => kind === 'quiz').map(({ id }) => id);
    if (problems.length === 0 && quizzes.length > 0) await this.papers.pinRevisions(ctx, quizzes);
    return problems;
  }

  async onDraftMade(
    ctx: OperationContext,
    { activityIds }: { activityIds: ReadonlyMap<string, string> },
  ): Promise<void> {
    await this.papers.copyAll(ctx, [...activityIds.keys()], [...activityIds.values()]);
  }

  async onActivitiesRemoved(ctx: OperationContext, { activityIds }: { activityIds: readonly string[] }): Promise<void> {
    await this.papers.removeAll(ctx, activityIds);
  }

  private async problemsOf(
    ctx: OperationContext,
    activity: OutlineActivity,
    languages: readonly Language[],
  ): Promise<PublicationProblem[]> {
    const { id, kind } = activity;
    if (kind === 'quiz') return paperProblems(activity, await this.papers.find(ctx, id), languages);
    if (kind === 'survey') return surveyProblems(id, await this.surveys.find(ctx, id), languages);
    if (kind === 'session') return gridProblems(id, await this.observations.findGrid(ctx, id), languages);
    return [];
  }
}
