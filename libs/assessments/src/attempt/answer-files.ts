import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { StoredFiles, type FileFacts } from '@tamkin/files';
import { actorPersonId, notFound, type OperationContext } from '@tamkin/kernel';
import type { SubmittedFile } from '../assignment/submission-files';
import { refusals } from '../assessments.errors';
import { PaperRepository } from '../paper/paper.repository';
import { rulesOf } from '../question/question-types';
import { AttemptRepository, type AttemptRow } from './attempt.repository';

/** Files that answers name: photos, pages and recordings of the learner. */
@Injectable()
export class AnswerFiles {
  constructor(
    private readonly attempts: AttemptRepository,
    private readonly papers: PaperRepository,
    private readonly files: StoredFiles,
  ) {}

  /** Keeps a file for one question of an own open attempt, looked at byte by byte, to be named in the answer that follows. */
  async upload(
    ctx: OperationContext,
    given: { attemptId: string; questionId: string; name: string; content: Readable | Buffer },
  ): Promise<SubmittedFile> {
    requireScope(ctx, 'learning.take');
    const attempt = await this.own(ctx, given.attemptId);
    if (attempt.status !== 'in-progress') throw refusals.alreadyHandedIn();
    const question = attempt.paper.questions.find(({ questionId }) => questionId === given.questionId);
    const kind = question && rulesOf(question.body).fileKind;
    if (!kind) throw notFound('question');
    // A file is often named after its author, and its name travels with it.
    const { anonymous } = await this.papers.markingRules(ctx, attempt.activityId);
    const { content } = given;
    const name = anonymous ? 'answer' : given.name;
    return this.shown(await this.files.store(ctx, { kind, name, content, ownerId: attempt.personId }));
  }

  /** The files that the answers of an own attempt name. */
  async list(ctx: OperationContext, attemptId: string): Promise<SubmittedFile[]> {
    requireScope(ctx, 'learning.take');
    const attempt = await this.own(ctx, attemptId);
    const answers = await this.attempts.answers(ctx, attempt.id);
    const ids = [...answers.values()].flatMap((answer) => (answer.type === 'files' ? answer.fileIds : []));
    if (ids.length === 0) return [];
    const facts = await this.files.factsOfMany(ctx, ids);
    return ids.flatMap((id) => {
      const file = facts.get(id);
      return file ? [this.shown(file)] : [];
    });
  }

  /** Refuses files of other people, of another kind, or gone. */
  async requireOwn(
    ctx: OperationContext,
    given: { personId: string; kind: 'scan' | 'voice'; fileIds: readonly string[] },
  ): Promise<void> {
    const facts = await this.files.factsOfMany(ctx, given.fileIds);
    const foreign = given.fileIds.some((id) => {
      const file = facts.get(id);
      return file?.ownerId !== given.personId || file.kind !== given.kind;
    });
    if (foreign) throw notFound('file');
  }

  private async own(ctx: OperationContext, attemptId: string): Promise<AttemptRow> {
    const attempt = await this.attempts.find(ctx, attemptId);
    const mine = ctx.actor.kind === 'system' || attempt?.personId === actorPersonId(ctx);
    if (!attempt || !mine) throw notFound('attempt');
    return attempt;
  }

  private shown({ id, name, contentType, size }: FileFacts): SubmittedFile {
    return { id, name, contentType, size, path: this.files.signedLink(id).path };
  }
}
