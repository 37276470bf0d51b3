import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '@tamkin/database';
import { DomainError, inLanguage, type OperationContext } from '@tamkin/kernel';
import { canonical } from '../activity/translation/texts-of-activity';
import { ModuleHomes } from '../module/module-homes';
import { damagedArchive } from './archive-errors';
import { ArchiveParts } from './archive-parts';
import type { CourseDocument } from './course-document';
import { CourseDocumentReader, type ReadCourse } from './course-document-reader';
import { CourseDocumentWriter } from './course-document-writer';
import type { TransferPreview, TransferProblem } from './course-transfer.entity';
import { CourseTransferRepository } from './course-transfer.repository';

/** Undoes what was written only to see whether it could be. */
class OnlyTried extends Error {}

/** What an archive would become here, and making it so. */
@Injectable()
export class ArchivePreviews {
  constructor(
    private readonly transfers: CourseTransferRepository,
    private readonly reader: CourseDocumentReader,
    private readonly writer: CourseDocumentWriter,
    private readonly homes: ModuleHomes,
    private readonly parts: ArchiveParts,
    private readonly transactions: TransactionRunner,
  ) {}

  /** Everything is written and rolled back: what is found is what would be found. */
  async of(ctx: OperationContext, read: ReadCourse): Promise<TransferPreview> {
    const { document } = read;
    const { code, title, languages } = document;
    const courseId = await this.transfers.courseOfCode(ctx, code);
    const unchanged = courseId !== null && (await this.isSame(ctx, courseId, document));
    const outcome = unchanged ? 'unchanged' : courseId ? 'new-draft' : 'new-course';
    const problems = unchanged ? [] : await this.problemsOf(ctx, read);
    const mediaBytes = document.files.reduce((sum, { size }) => sum + (Number.isFinite(size) ? size : 0), 0);
    const notes = unchanged ? [] : await this.borrowedModules(ctx, document, courseId);
    return { code, title, languages, outcome, counts: this.counts(document), mediaBytes, notes, problems };
  }

  /** Under another `code` it becomes a new course, which must not count as the old one in any figure. */
  async write(
    ctx: OperationContext,
    { document, fileIds }: ReadCourse,
    code: string | null,
  ): Promise<{ courseId: string }> {
    const own = code === null ? document : { ...document, code };
    const courseId = code === null ? await this.transfers.courseOfCode(ctx, document.code) : null;
    const keepsLineage = !(await this.transfers.isLineageOfAnother(ctx, lineagesOf(document), courseId));
    try {
      return await this.writer.write(ctx, { document: own, fileIds, courseId, keepsLineage, borrows: true });
    } catch (error) {
      // The checks of authors' input expect its shapes, which an archive from outside need not have.
      throw error instanceof TypeError ? damagedArchive() : error;
    }
  }

  /** A module of another course is shown from there where that course is; else it is brought whole, and written here from then on. */
  private async borrowedModules(
    ctx: OperationContext,
    document: CourseDocument,
    courseId: string | null,
  ): Promise<TransferProblem[]> {
    const { modules, baseLanguage } = document;
    const homes = await this.homes.ofDocument(ctx, document, courseId);
    return modules.flatMap(({ home, lineage, title }) => {
      if (home === undefined) return [];
      const code = homes.has(lineage) ? 'archive.module-shown-from-home' : 'archive.module-on-its-own';
      return [{ code, details: { title: inLanguage(title, baseLanguage), code: home } }];
    });
  }

  private async problemsOf(ctx: OperationContext, read: ReadCourse): Promise<TransferProblem[]> {
    try {
      await this.transactions.run(ctx, async (ctx) => {
        await this.write(ctx, read, null);
        throw new OnlyTried();
      });
    } catch (error) {
      if (error instanceof OnlyTried) return [];
      if (!(error instanceof DomainError)) throw error;
      const fields = (error.fields ?? []).map(({ code, details = {} }) => ({ code, details }));
      return [{ code: error.code, details: error.details }, ...fields].slice(0, 20);
    }
    return [];
  }

  private async isSame(ctx: OperationContext, courseId: string, document: CourseDocument): Promise<boolean> {
    const { document: here } = await this.reader.readNewest(ctx, courseId);
    return canonical(here) === canonical(document);
  }

  private counts(document: CourseDocument): Record<string, number> {
    const activities = document.modules.flatMap((module) => module.activities);
    const own = { modules: document.modules.length, activities: activities.length, media: document.files.length };
    const parts = this.parts.all().flatMap((part) => {
      const said = document.parts[part.name];
      return said === undefined ? [] : Object.entries(countedBy(() => part.count(said)));
    });
    return { ...own, ...Object.fromEntries(parts) };
  }
}

function countedBy(count: () => Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  try {
    return count();
  } catch (error) {
    throw error instanceof TypeError ? damagedArchive() : error;
  }
}

/** Of what is the course's own: a module of another course has the lineage it has there. */
function lineagesOf({ modules }: CourseDocument): string[] {
  const own = modules.filter(({ home }) => home === undefined);
  return own.flatMap(({ lineage, activities }) => [lineage, ...activities.map((activity) => activity.lineage)]);
}
