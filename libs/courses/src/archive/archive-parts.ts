import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@tamkin/kernel';

/** A domain that hangs things on activities, as archives and copies of courses see it. */
export interface ArchivePart {
  /** Under which its part stands in the document. */
  readonly name: string;
  /** Everything it holds of a version, without ids of rows; ids of stored files may stay, they are replaced. */
  read(
    ctx: OperationContext,
    from: { courseId: string; versionId: string; activityKeys: ReadonlyMap<string, string> },
  ): Promise<unknown>;
  /** Writes a part that `read` once gave into a draft. What it says is not trusted: refused as an author's input would be. */
  write(
    ctx: OperationContext,
    into: {
      courseId: string;
      part: unknown;
      activityIds: ReadonlyMap<string, string>;
      /** Keys of activities that came with a module of another course: what hangs on them came along. */
      borrowed: ReadonlySet<string>;
    },
  ): Promise<void>;
  /** What will come, by word: `{ questions: 16 }`. */
  count(part: unknown): Readonly<Record<string, number>>;
}

@Injectable()
export class ArchiveParts {
  private readonly parts: ArchivePart[] = [];

  /** Once, when the module of the domain starts. */
  register(part: ArchivePart): void {
    this.parts.push(part);
  }

  all(): readonly ArchivePart[] {
    return this.parts;
  }
}
