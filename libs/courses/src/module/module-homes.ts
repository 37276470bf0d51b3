import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@tamkin/kernel';
import type { CourseDocument } from '../archive/course-document';
import type { CourseModule } from './course-module.entity';
import { ModuleLinkRepository } from './module-link.repository';

/** Where modules that an archive takes from other courses are written, as far as these courses are here. */
@Injectable()
export class ModuleHomes {
  constructor(private readonly links: ModuleLinkRepository) {}

  /** By lineage: the module as its course publishes it here. `courseId`: the course that is written, which lends itself nothing. */
  async ofDocument(
    ctx: OperationContext,
    { modules, baseLanguage }: Pick<CourseDocument, 'modules' | 'baseLanguage'>,
    courseId: string | null,
  ): Promise<ReadonlyMap<string, CourseModule>> {
    const lineageIds = modules.flatMap(({ home, lineage }) => (home === undefined ? [] : [lineage]));
    if (lineageIds.length === 0) return new Map();
    const published = await this.links.published(ctx, { lineageIds, baseLanguage, exceptCourseId: courseId });
    // A course that made the module its own publishes the same lineage: the home is the one that the archive names.
    const homes = new Map(modules.map(({ lineage, home }) => [lineage, home]));
    const fromHome = published.filter(({ lineageId, code }) => homes.get(lineageId) === code);
    return new Map(fromHome.map(({ code: _, ...module }) => [module.lineageId, module]));
  }
}
