import { Injectable } from '@nestjs/common';
import { newId, type OperationContext } from '@tamkin/kernel';
import { tooManyParts } from '../courses.errors';
import { PublicationParticipants } from '../publication/publication-participants';
import { ActivityRepository } from './activity.repository';
import { ActivityTextRepository } from './activity-text.repository';
import type { Activity } from './activity.entity';

export const MAX_ACTIVITIES = 300;
/** Behind every other until the renumbering that follows. */
export const LAST = 32_000;

interface Copy {
  readonly fromVersionId: string;
  readonly toVersionId: string;
  readonly activities: readonly Activity[];
  /** Where the copy of an activity stands. */
  readonly place: (activity: Activity, index: number) => Pick<Activity, 'moduleId' | 'position'>;
}

/** Activities come into a draft and leave it together with their texts and whatever other domains hang on them. */
@Injectable()
export class DraftActivities {
  constructor(
    private readonly activities: ActivityRepository,
    private readonly texts: ActivityTextRepository,
    private readonly participants: PublicationParticipants,
  ) {}

  /** Of a whole version; `moduleIds`: the new module of each old one. */
  async copyVersion(
    ctx: OperationContext,
    { fromVersionId, toVersionId, moduleIds }: Omit<Copy, 'place' | 'activities'> & { moduleIds: Map<string, string> },
  ): Promise<void> {
    const activities = await this.activities.allOf(ctx, fromVersionId);
    const place: Copy['place'] = ({ moduleId, position }) => ({ moduleId: moduleIds.get(moduleId)!, position });
    await this.copy(ctx, { fromVersionId, toVersionId, activities, place });
  }

  /** At the end of the draft, in a module that is there already. Refused when the draft would have too many. */
  async appendModule(
    ctx: OperationContext,
    { home, versionId, moduleId }: { home: { id: string; versionId: string }; versionId: string; moduleId: string },
  ): Promise<void> {
    const activities = await this.activities.allOfModule(ctx, home.id);
    if ((await this.activities.count(ctx, versionId)) + activities.length > MAX_ACTIVITIES) {
      throw tooManyParts(MAX_ACTIVITIES);
    }
    const place: Copy['place'] = (_, index) => ({ moduleId, position: LAST + index });
    await this.copy(ctx, { fromVersionId: home.versionId, toVersionId: versionId, activities, place });
    await this.activities.renumber(ctx, versionId);
  }

  async dropModule(ctx: OperationContext, moduleId: string): Promise<void> {
    await this.drop(ctx, await this.activities.idsOfModule(ctx, moduleId));
  }

  async drop(ctx: OperationContext, activityIds: readonly string[]): Promise<void> {
    if (activityIds.length === 0) return;
    for (const participant of this.participants.all()) await participant.onActivitiesRemoved?.(ctx, { activityIds });
    await this.activities.remove(ctx, activityIds);
  }

  /** Under new ids of rows and the same lineages. */
  private async copy(ctx: OperationContext, { fromVersionId, toVersionId, activities, place }: Copy): Promise<void> {
    const activityIds = new Map(activities.map(({ id }) => [id, newId()]));
    const copies = activities.map((activity, index) => ({
      ...activity,
      ...place(activity, index),
      id: activityIds.get(activity.id)!,
      versionId: toVersionId,
    }));
    await this.activities.add(ctx, copies);
    await this.texts.copy(ctx, activityIds);
    for (const participant of this.participants.all()) {
      await participant.onDraftMade?.(ctx, { fromVersionId, toVersionId, activityIds });
    }
  }
}
