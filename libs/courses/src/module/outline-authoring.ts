import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '@tamkin/database';
import { newId, type LocalisedText, type OperationContext } from '@tamkin/kernel';
import { ActivityRepository } from '../activity/activity.repository';
import type { Activity, ActivityKind, QuizPurpose } from '../activity/activity.entity';
import { DraftActivities, LAST, MAX_ACTIVITIES } from '../activity/draft-activities';
import { requireCoherent, requireTitle } from '../course/course-input';
import { idTaken, moduleLinked, moduleNotFound, notValid, tooManyParts, usedElsewhere } from '../courses.errors';
import type { LockedVersion } from '../course-version/course-version.repository';
import { DraftLock } from '../course-version/draft-lock';
import type { CourseModule } from './course-module.entity';
import { CourseModuleRepository } from './course-module.repository';
import { ModuleLinkRepository } from './module-link.repository';

export interface NewActivity {
  readonly id?: string;
  readonly moduleId: string;
  readonly kind: ActivityKind;
  readonly purpose?: QuizPurpose | null;
  readonly actionPlan?: boolean;
  readonly mandatory: boolean;
  readonly minutes: number;
  readonly title: LocalisedText;
}

export interface ChangedActivity {
  readonly activityId: string;
  readonly purpose?: QuizPurpose | null;
  readonly actionPlan?: boolean;
  readonly mandatory?: boolean;
  readonly minutes?: number;
  readonly title?: LocalisedText;
}

export interface Arrangement {
  readonly courseId: string;
  readonly revision: number;
  /** Every module and every activity of the draft, once each, in the wanted order. */
  readonly modules: readonly { readonly id: string; readonly activityIds: readonly string[] }[];
}

export const MAX_MODULES = 50;

/** Modules and activities of a draft: adding, changing, ordering, removing. */
@Injectable()
export class OutlineAuthoring {
  constructor(
    private readonly modules: CourseModuleRepository,
    private readonly activities: ActivityRepository,
    private readonly links: ModuleLinkRepository,
    private readonly drafts: DraftLock,
    private readonly draftActivities: DraftActivities,
    private readonly transactions: TransactionRunner,
  ) {}

  /** At the end of the draft. */
  async addModule(
    ctx: OperationContext,
    input: { readonly id?: string; readonly courseId: string; readonly title: LocalisedText },
  ): Promise<{ id: string }> {
    return this.transactions.run(ctx, async (ctx) => {
      const draft = await this.drafts.ofCourse(ctx, input.courseId);
      const title = requireTitle(input.title, draft.baseLanguage);
      const id = input.id ?? newId();
      const same = await this.modules.find(ctx, id);
      if (same) return repeated(same, draft);
      const position = (await this.modules.count(ctx, draft.id)) + 1;
      if (position > MAX_MODULES) throw tooManyParts(MAX_MODULES);
      await this.modules.add(ctx, [{ id, versionId: draft.id, lineageId: id, position, title, homeModuleId: null }]);
      await this.drafts.changed(ctx, draft);
      return { id };
    });
  }

  async renameModule(ctx: OperationContext, input: { moduleId: string; title: LocalisedText }): Promise<void> {
    await this.inModule(ctx, input.moduleId, async (ctx, draft, module) => {
      requireHome(module);
      await this.modules.rename(ctx, input.moduleId, requireTitle(input.title, draft.baseLanguage));
    });
  }

  /** With its activities and everything that hangs on them. */
  async removeModule(ctx: OperationContext, moduleId: string): Promise<void> {
    await this.inModule(ctx, moduleId, async (ctx, draft, module) => {
      const used = await this.links.usersOf(ctx, draft.courseId, [module.lineageId]);
      if (used.length > 0) throw usedElsewhere(used);
      await this.draftActivities.dropModule(ctx, moduleId);
      await this.modules.remove(ctx, moduleId);
      await this.modules.renumber(ctx, draft.id);
      await this.activities.renumber(ctx, draft.id);
    });
  }

  /** At the end of the module. */
  async addActivity(ctx: OperationContext, input: NewActivity): Promise<{ id: string }> {
    const coherent = requireCoherent(input);
    const id = input.id ?? newId();
    await this.inModule(ctx, input.moduleId, async (ctx, draft, module) => {
      requireHome(module);
      const title = requireTitle(input.title, draft.baseLanguage);
      const same = await this.activities.find(ctx, id);
      if (same) return void repeated(same, draft);
      if ((await this.activities.count(ctx, draft.id)) >= MAX_ACTIVITIES) throw tooManyParts(MAX_ACTIVITIES);
      const { moduleId, kind, mandatory, minutes } = input;
      const fixed = { id, lineageId: id, versionId: draft.id, moduleId, position: LAST };
      await this.activities.add(ctx, [{ ...fixed, ...coherent, kind, mandatory, minutes, title }]);
      await this.activities.renumber(ctx, draft.id);
    });
    return { id };
  }

  async changeActivity(ctx: OperationContext, input: ChangedActivity): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      const { draft, activity } = await this.drafts.ofActivity(ctx, input.activityId);
      const stored = await this.activities.find(ctx, activity.id);
      const changes: Partial<Activity> = requireCoherent({
        kind: activity.kind,
        purpose: input.purpose === undefined ? activity.purpose : input.purpose,
        actionPlan: input.actionPlan ?? stored?.actionPlan ?? false,
      });
      if (input.title) changes.title = requireTitle(input.title, draft.baseLanguage);
      if (input.mandatory !== undefined) changes.mandatory = input.mandatory;
      if (input.minutes !== undefined) changes.minutes = input.minutes;
      await this.activities.change(ctx, activity.id, changes);
      await this.drafts.changed(ctx, draft);
    });
  }

  async removeActivity(ctx: OperationContext, activityId: string): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      const { draft } = await this.drafts.ofActivity(ctx, activityId);
      await this.draftActivities.drop(ctx, [activityId]);
      await this.activities.renumber(ctx, draft.id);
      await this.drafts.changed(ctx, draft);
    });
  }

  /** Puts modules and activities in a new order; returns the draft's new revision. */
  async arrange(ctx: OperationContext, input: Arrangement): Promise<{ revision: number }> {
    return this.transactions.run(ctx, async (ctx) => {
      const draft = await this.drafts.ofCourse(ctx, input.courseId, input.revision);
      const moduleIds = input.modules.map(({ id }) => id);
      const order = input.modules.flatMap(({ id, activityIds }) =>
        activityIds.map((activityId) => ({ activityId, moduleId: id })),
      );
      requireSame(await this.modules.idsOf(ctx, draft.id), moduleIds);
      const activityIds = order.map(({ activityId }) => activityId);
      requireSame(await this.activities.idsOf(ctx, draft.id), activityIds);
      await this.requireHomesAsTheyAre(ctx, draft.id, input.modules);
      await this.modules.order(ctx, draft.id, moduleIds);
      await this.activities.order(ctx, draft.id, order);
      return { revision: await this.drafts.changed(ctx, draft) };
    });
  }

  /** Leaves the locked draft without modules. Needs a transaction. */
  async clear(ctx: OperationContext, draft: LockedVersion): Promise<void> {
    await this.draftActivities.drop(ctx, await this.activities.idsOf(ctx, draft.id));
    await this.modules.removeAllOf(ctx, draft.id);
  }

  /** What is written in another course keeps its order there and nothing goes in or out. */
  private async requireHomesAsTheyAre(
    ctx: OperationContext,
    versionId: string,
    arranged: Arrangement['modules'],
  ): Promise<void> {
    const linked = (await this.modules.allOf(ctx, versionId)).filter(({ homeModuleId }) => homeModuleId !== null);
    for (const { id } of linked) {
      const before = await this.activities.idsOfModule(ctx, id);
      const after = arranged.find((module) => module.id === id)?.activityIds ?? [];
      if (before.join() !== after.join()) throw moduleLinked();
    }
  }

  private async inModule(
    ctx: OperationContext,
    moduleId: string,
    work: (ctx: OperationContext, draft: LockedVersion, module: CourseModule) => Promise<void>,
  ): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      const module = await this.modules.find(ctx, moduleId);
      if (!module) throw moduleNotFound();
      const draft = await this.drafts.ofVersion(ctx, module.versionId);
      await work(ctx, draft, module);
      await this.drafts.changed(ctx, draft);
    });
  }
}

function requireHome({ homeModuleId }: CourseModule): void {
  if (homeModuleId !== null) throw moduleLinked();
}

/** The answer to a creation sent twice, or the refusal of an id that means something else. */
function repeated(same: { id: string; versionId: string }, draft: LockedVersion): { id: string } {
  if (same.versionId !== draft.id) throw idTaken();
  return { id: same.id };
}

function requireSame(existing: readonly string[], given: readonly string[]): void {
  const known = new Set(existing);
  const complete = given.length === existing.length && new Set(given).size === given.length;
  if (!complete || !given.every((id) => known.has(id))) throw notValid('modules', 'course.arrangement-incomplete');
}
