import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { Translator } from '@tamkin/i18n';
import { LANGUAGES, newId, type LocalisedText, type OperationContext } from '@tamkin/kernel';
import { CourseRepository } from '../course/course.repository';
import { requireCode } from '../course/course-input';
import { codeTaken } from '../courses.errors';
import { CourseDocumentReader } from './course-document-reader';
import { CourseDocumentWriter } from './course-document-writer';

export interface DuplicateWanted {
  readonly courseId: string;
  /** Made by the client, so that sending again makes one copy. */
  readonly id?: string;
  /** Of the copy. */
  readonly code: string;
}

/** A new course that starts as a copy of another: texts in all languages, papers, questions; media are shared, not copied. */
@Injectable()
export class CourseDuplication {
  constructor(
    private readonly courses: CourseRepository,
    private readonly reader: CourseDocumentReader,
    private readonly writer: CourseDocumentWriter,
    private readonly translator: Translator,
    private readonly transactions: TransactionRunner,
  ) {}

  async duplicate(ctx: OperationContext, { courseId, id = newId(), code }: DuplicateWanted): Promise<{ id: string }> {
    requireScope(ctx, 'courses.author');
    const ownCode = requireCode(code);
    const made = await this.courses.find(ctx, id);
    if (made && made.code !== ownCode) throw codeTaken();
    if (made) return { id };
    return this.transactions.run(ctx, async (ctx) => {
      const { document, fileIds } = await this.reader.readNewest(ctx, courseId);
      const copy = { ...document, code: ownCode, title: this.titleOfCopy(document.title) };
      const own = { courseId: null, newCourseId: id, keepsLineage: false, borrows: false };
      await this.writer.write(ctx, { document: copy, fileIds, ...own });
      return { id };
    });
  }

  private titleOfCopy(title: LocalisedText): LocalisedText {
    return Object.fromEntries(
      LANGUAGES.flatMap((language) => {
        const own = title[language];
        return own ? [[language, this.translator.text(language, 'courses', 'copy-title', { title: own })]] : [];
      }),
    );
  }
}
