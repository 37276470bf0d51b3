import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { isUniqueViolation, TransactionRunner } from '@tamkin/database';
import {
  actorPersonId,
  Clock,
  decodeCursor,
  DEFAULT_PAGE_SIZE,
  DomainError,
  foldText,
  newId,
  notFound,
  pageOf,
  type OperationContext,
  type Page,
  type PageRequest,
} from '@tamkin/kernel';
import { CourseActivityRepository } from '../activity/course-activity.repository';
import { refusals } from '../assessments.errors';
import { MappedCourseRepository } from '../objective/mapped-course.repository';
import { offeredTags, type OfferedTag } from '../objective/objective-codes';
import { acceptQuestion, type QuestionContent } from './question-content';
import { isQuestionKey } from './question-key';
import { QuestionRepository, type QuestionFilter, type QuestionRow } from './question.repository';
import { acceptTags, NO_TAGS, type QuestionTags } from './question-tags';
import type { QuestionType } from './question.entity';
import { searchText } from './search-text';
import { withRubric } from '../rubric/rubric-of-question';

/** What to show of a bank. What is left out does not narrow it. */
export interface BankFilter {
  readonly courseId: string;
  readonly type?: QuestionType | undefined;
  readonly search?: string | undefined;
  readonly topic?: string | undefined;
  readonly objective?: string | undefined;
  readonly difficulty?: number | undefined;
  /** Archived ones instead of those in use. */
  readonly archived?: boolean | undefined;
  /** What other courses share, instead of the course's own. */
  readonly shared?: boolean | undefined;
  /** No others than these. */
  readonly questionIds?: readonly string[] | undefined;
}

const CHUNK = 200;

function toFilter({ courseId, search, questionIds, ...filter }: BankFilter): Omit<QuestionFilter, 'after' | 'limit'> {
  return {
    courseId,
    type: filter.type ?? null,
    topic: filter.topic ?? null,
    objective: filter.objective ?? null,
    difficulty: filter.difficulty ?? null,
    archived: filter.archived ?? false,
    shared: filter.shared ?? false,
    words: foldText(search ?? '').replace(/[%_\\]/g, '\\$&'),
    ids: questionIds ?? null,
  };
}

export interface NewQuestion extends QuestionContent, Partial<QuestionTags> {
  readonly courseId: string;
  /** Made by the client so that sending it again makes no second question. */
  readonly id?: string | undefined;
  /** Stable name within the course; the next `Q-12` when left out. */
  readonly key?: string | undefined;
}

interface PlacedQuestion {
  readonly courseId: string;
  readonly id: string;
  readonly key: string;
  readonly content: QuestionContent;
  readonly tags: QuestionTags;
}

/** The questions of each course. An edit makes a new revision; papers of published versions keep theirs. */
@Injectable()
export class QuestionBankService {
  constructor(
    private readonly questions: QuestionRepository,
    private readonly activities: CourseActivityRepository,
    private readonly courses: MappedCourseRepository,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async list(ctx: OperationContext, filter: BankFilter, page: PageRequest): Promise<Page<QuestionRow>> {
    requireScope(ctx, 'courses.author');
    await this.activities.requireCourse(ctx, filter.courseId);
    const limit = page.limit ?? DEFAULT_PAGE_SIZE;
    const [key, id] = page.cursor ? decodeCursor(page.cursor, 2).map(String) : [];
    const after = key && id ? ([key, id] as const) : null;
    const rows = await this.questions.list(ctx, { ...toFilter(filter), after, limit: limit + 1 });
    return pageOf(
      rows,
      limit,
      (row) => [row.key, row.id],
      (row) => row,
    );
  }

  /** How many a filter shows. */
  async count(ctx: OperationContext, filter: BankFilter): Promise<number> {
    requireScope(ctx, 'courses.author');
    await this.activities.requireCourse(ctx, filter.courseId);
    return this.questions.count(ctx, toFilter(filter));
  }

  /** Every question that a filter shows, by key, some hundreds at a time. */
  async *all(ctx: OperationContext, filter: BankFilter): AsyncGenerator<QuestionRow[]> {
    requireScope(ctx, 'courses.author');
    let after: readonly [string, string] | null = null;
    for (;;) {
      const rows: QuestionRow[] = await this.questions.list(ctx, { ...toFilter(filter), after, limit: CHUNK });
      if (rows.length > 0) yield rows;
      const last = rows.at(-1);
      if (!last || rows.length < CHUNK) return;
      after = [last.key, last.id];
    }
  }

  /** Topics and objectives in use and the objectives of the course, used or not, with how many questions carry each. */
  async tags(ctx: OperationContext, courseId: string): Promise<OfferedTag[]> {
    requireScope(ctx, 'courses.author');
    const course = await this.courses.require(ctx, courseId);
    return offeredTags(await this.questions.tags(ctx, courseId), course.objectives);
  }

  async read(ctx: OperationContext, id: string): Promise<QuestionRow> {
    requireScope(ctx, 'courses.author');
    const question = await this.questions.find(ctx, id);
    if (!question) throw notFound('question');
    return question;
  }

  /** Returns the id. The same `id` again changes nothing. */
  async create(ctx: OperationContext, { courseId, id = newId(), key, ...given }: NewQuestion): Promise<string> {
    requireScope(ctx, 'courses.author');
    const content = withRubric(acceptQuestion(given));
    const tags = { ...NO_TAGS, ...acceptTags(given) };
    if (key !== undefined && !isQuestionKey(key)) {
      throw new DomainError('not-valid', 'question.not-valid', {}, [{ field: 'key', code: 'question.bad-key' }]);
    }
    try {
      return await this.transactions.run(ctx, async (ctx) => {
        await this.activities.requireCourse(ctx, courseId);
        const known = await this.questions.find(ctx, id);
        if (known) return this.sameCourse(known, courseId);
        if (key === undefined) await this.transactions.lock(ctx, `question-keys:${courseId}`);
        const ownKey = key ?? (await this.questions.nextKey(ctx, courseId));
        await this.add(ctx, { courseId, id, key: ownKey, content, tags });
        return id;
      });
    } catch (error) {
      if (isUniqueViolation(error, 'questions_key')) throw refusals.questionKeyTaken();
      throw error;
    }
  }

  /** `revision` is the one that was read. Returns the new one. */
  async update(
    ctx: OperationContext,
    { id, revision, ...given }: QuestionContent & { id: string; revision: number },
  ): Promise<number> {
    requireScope(ctx, 'courses.author');
    const content = withRubric(acceptQuestion(given));
    return this.transactions.run(ctx, async (ctx) => {
      const question = await this.questions.find(ctx, id, { lock: true });
      if (!question || question.archivedAt) throw notFound('question');
      if (question.revision !== revision) throw refusals.questionChangedMeanwhile();
      await this.questions.addRevision(
        ctx,
        this.revision(ctx, id, revision + 1, content),
        searchText(question.key, content),
      );
      return revision + 1;
    });
  }

  /** Takes a question out of the bank. Papers that hold it keep it. */
  async archive(ctx: OperationContext, id: string): Promise<void> {
    requireScope(ctx, 'courses.author');
    await this.transactions.run(ctx, async (ctx) => {
      const question = await this.questions.find(ctx, id, { lock: true });
      if (!question) throw notFound('question');
      if (question.archivedAt) return;
      await this.questions.archive(ctx, id, this.clock.now());
      await this.audit.record(ctx, { action: 'question.archived', subject: { kind: 'question', id } });
    });
  }

  private sameCourse(known: QuestionRow, courseId: string): string {
    if (known.courseId !== courseId) throw refusals.questionKeyTaken();
    return known.id;
  }

  private async add(ctx: OperationContext, { courseId, id, key, content, tags }: PlacedQuestion): Promise<void> {
    const revision = this.revision(ctx, id, 1, content);
    const question = {
      id,
      courseId,
      key,
      type: content.body.type,
      ...tags,
      shared: false,
      currentRevisionId: revision.id,
      searchText: searchText(key, content),
      createdAt: this.clock.now(),
      archivedAt: null,
    };
    await this.questions.add(ctx, question, revision);
  }

  private revision(ctx: OperationContext, questionId: string, revision: number, { body, texts }: QuestionContent) {
    return {
      id: newId(),
      questionId,
      revision,
      body,
      texts,
      createdAt: this.clock.now(),
      createdBy: actorPersonId(ctx),
    };
  }
}
