import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  PublicationParticipants,
  type OutlineActivity,
  type PublicationParticipant,
  type PublicationProblem,
} from '@tamkin/courses';
import type { Language, OperationContext } from '@tamkin/kernel';
import { AssignmentSettingsRepository } from '../assignment/assignment-settings.repository';
import { ObservationRepository } from '../observation/observation.repository';
import { PaperRepository } from '../paper/paper.repository';
import { PoolRepository } from '../paper/pool.repository';
import { SurveyRepository } from '../survey/survey.repository';
import { gridProblems, paperProblems, rubricProblems, surveyProblems, type PaperToPublish } from './publication-checks';

/** This domain's part in publishing a course: checks what hangs on its activities, pins questions, copies to new drafts. */
@Injectable()
export class AssessmentPublication implements PublicationParticipant, OnModuleInit {
  constructor(
    private readonly participants: PublicationParticipants,
    private readonly papers: PaperRepository,
    private readonly pools: PoolRepository,
    private readonly surveys: SurveyRepository,
    private readonly observations: ObservationRepository,
    private readonly assignments: AssignmentSettingsRepository,
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
    if (quizzes.length > 0 && !problems.some(({ blocking = true }) => blocking)) {
      await this.papers.pinRevisions(ctx, quizzes);
      await this.pools.pin(ctx, quizzes);
    }
    return problems;
  }

  emptyActivities(ctx: OperationContext, { versionId }: { versionId: string }): Promise<string[]> {
    return this.papers.withoutQuestions(ctx, versionId);
  }

  async onDraftMade(
    ctx: OperationContext,
    { activityIds }: { activityIds: ReadonlyMap<string, string> },
  ): Promise<void> {
    const [from, to] = [[...activityIds.keys()], [...activityIds.values()]];
    await this.papers.copyAll(ctx, from, to);
    await this.assignments.copyAll(ctx, from, to);
  }

  async onActivitiesRemoved(ctx: OperationContext, { activityIds }: { activityIds: readonly string[] }): Promise<void> {
    await this.papers.removeAll(ctx, activityIds);
    await this.assignments.removeAll(ctx, activityIds);
  }

  private async problemsOf(
    ctx: OperationContext,
    activity: OutlineActivity,
    languages: readonly Language[],
  ): Promise<PublicationProblem[]> {
    const { id, kind } = activity;
    if (kind === 'quiz') return paperProblems(activity, await this.paperToPublish(ctx, id), languages);
    if (kind === 'survey') return surveyProblems(id, await this.surveys.find(ctx, id), languages);
    if (kind === 'session') return gridProblems(id, await this.observations.findGrid(ctx, id), languages);
    if (kind === 'assignment') return rubricProblems(id, (await this.assignments.find(ctx, id)).rubric, languages);
    return [];
  }

  private async paperToPublish(ctx: OperationContext, activityId: string): Promise<PaperToPublish> {
    const paper = await this.papers.find(ctx, activityId);
    if (!paper || paper.pools.length === 0) return { paper, candidates: [], wordings: [] };
    const candidates = await this.pools.liveCandidates(ctx, paper.parallelTo ?? activityId);
    const revisionIds = [...new Set(candidates.map(({ revisionId }) => revisionId))];
    return { paper, candidates, wordings: await this.pools.wordings(ctx, revisionIds) };
  }
}
