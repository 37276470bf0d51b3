import { Injectable } from '@nestjs/common';
import { newId, type OperationContext } from '@tamkin/kernel';
import type { Activity } from '../activity/activity.entity';
import { ActivityRepository } from '../activity/activity.repository';
import { DraftActivities } from '../activity/draft-activities';
import { requireCoherent, requireTitle } from '../course/course-input';
import type { CourseModule } from '../module/course-module.entity';
import { CourseModuleRepository } from '../module/course-module.repository';
import type { CourseDocument, DocumentModule } from './course-document';

export interface OutlineToWrite {
  readonly versionId: string;
  readonly document: CourseDocument;
  readonly keepsLineage: boolean;
  /** By lineage: the published module of another course that a module is shown from. */
  readonly homes: ReadonlyMap<string, CourseModule>;
}

export interface WrittenOutline {
  /** Ids of the new activities by their keys. */
  readonly activityIds: ReadonlyMap<string, string>;
  /** Keys of those that came with a module of another course, with everything that hangs on them there. */
  readonly borrowed: ReadonlySet<string>;
}

type PlacedModule = DocumentModule & { readonly id: string };

/** The modules and activities of a document in an empty draft. */
@Injectable()
export class DocumentOutline {
  constructor(
    private readonly modules: CourseModuleRepository,
    private readonly activities: ActivityRepository,
    private readonly drafts: DraftActivities,
  ) {}

  async write(ctx: OperationContext, given: OutlineToWrite): Promise<WrittenOutline> {
    const { document, homes } = given;
    const placed = document.modules.map((module) => ({ ...module, id: newId() }));
    await this.modules.add(
      ctx,
      placed.map((module, index) => moduleRow(module, index, given)),
    );
    const rows = activityRows(
      placed.filter(({ lineage }) => !homes.has(lineage)),
      given,
    );
    await this.activities.add(
      ctx,
      rows.map(({ row }) => row),
    );
    const activityIds = new Map(rows.map(({ key, row }) => [key, row.id]));
    const borrowed = new Set<string>();
    for (const module of placed) {
      const home = homes.get(module.lineage);
      if (!home) continue;
      await this.drafts.appendModule(ctx, { home, versionId: given.versionId, moduleId: module.id });
      for (const { key } of module.activities) borrowed.add(key);
      for (const [key, id] of await this.keysOf(ctx, module)) activityIds.set(key, id);
    }
    return { activityIds, borrowed };
  }

  /** Activities of a module that came from its course, by the keys that the document has for them. */
  private async keysOf(ctx: OperationContext, { id, activities }: PlacedModule): Promise<[string, string][]> {
    const ids = new Map((await this.activities.allOfModule(ctx, id)).map(({ id, lineageId }) => [lineageId, id]));
    return activities.flatMap(({ key, lineage }) => {
      const activityId = ids.get(lineage);
      return activityId ? [[key, activityId]] : [];
    });
  }
}

function moduleRow(
  { id, lineage, title }: PlacedModule,
  index: number,
  { versionId, document, keepsLineage, homes }: OutlineToWrite,
): CourseModule {
  const place = { id, versionId, position: index + 1 };
  const home = homes.get(lineage);
  if (home) return { ...home, ...place, homeModuleId: home.id };
  const lineageId = keepsLineage ? lineage : id;
  return { ...place, lineageId, title: requireTitle(title, document.baseLanguage), homeModuleId: null };
}

function activityRows(
  modules: readonly PlacedModule[],
  { versionId, document: { baseLanguage }, keepsLineage }: OutlineToWrite,
): { key: string; row: Activity }[] {
  return modules
    .flatMap(({ id: moduleId, activities }) => activities.map((activity) => ({ ...activity, moduleId })))
    .map(({ key, moduleId, lineage, kind, mandatory, minutes, title, ...rest }, index) => {
      const id = newId();
      const place = { id, versionId, moduleId, lineageId: keepsLineage ? lineage : id, position: index + 1 };
      const { purpose, actionPlan } = requireCoherent({ kind, ...rest });
      const row = { ...place, kind, purpose, actionPlan, mandatory, minutes, title: requireTitle(title, baseLanguage) };
      return { key, row };
    });
}
