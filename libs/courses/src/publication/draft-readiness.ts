import { Injectable } from '@nestjs/common';
import { DomainError, type OperationContext } from '@tamkin/kernel';
import { ActivityTextRepository } from '../activity/activity-text.repository';
import { CourseVersionRepository, type LockedVersion } from '../course-version/course-version.repository';
import type { VersionOutline } from '../course-version/version-outline';
import { courseNotFound } from '../courses.errors';
import { isBlocking, publicationProblems } from './publication-checks';
import { PublicationParticipants, type PublicationProblem } from './publication-participants';

/** Whether a draft can be published, by its own rules and those of every domain that hangs things on its activities. */
@Injectable()
export class DraftReadiness {
  constructor(
    private readonly versions: CourseVersionRepository,
    private readonly texts: ActivityTextRepository,
    private readonly participants: PublicationParticipants,
  ) {}

  /** Participants pin what the version uses while they are asked: needs a transaction, which is rolled back or publishes. */
  async problemsOf(ctx: OperationContext, draft: LockedVersion): Promise<PublicationProblem[]> {
    return this.problemsIn(ctx, draft, await this.outlineOf(ctx, draft));
  }

  /** The outline to publish, or a refusal with one entry per blocking problem. */
  async requireReady(ctx: OperationContext, draft: LockedVersion): Promise<VersionOutline> {
    const outline = await this.outlineOf(ctx, draft);
    const blocking = (await this.problemsIn(ctx, draft, outline)).filter(isBlocking);
    if (blocking.length > 0) throw notReady(blocking);
    return outline;
  }

  private async problemsIn(
    ctx: OperationContext,
    draft: LockedVersion,
    outline: VersionOutline,
  ): Promise<PublicationProblem[]> {
    const problems = publicationProblems(outline, await this.texts.statesOf(ctx, draft.id));
    const activities = outline.modules.flatMap((module) => module.activities);
    for (const participant of this.participants.all()) {
      const publication = { versionId: draft.id, activities, languages: outline.languages };
      problems.push(...((await participant.onPublish?.(ctx, publication)) ?? []));
    }
    return problems;
  }

  private async outlineOf(ctx: OperationContext, draft: LockedVersion): Promise<VersionOutline> {
    const outline = await this.versions.outline(ctx, draft.id);
    if (!outline) throw courseNotFound();
    return outline;
  }
}

function notReady(problems: readonly PublicationProblem[]): DomainError {
  const fields = problems.map(({ code, activityId, language, details }) => ({
    field: activityId ? `activities.${activityId}` : 'course',
    code,
    details: { ...details, ...(language ? { language } : {}) },
  }));
  return new DomainError('not-valid', 'course.not-ready', { count: problems.length }, fields);
}
