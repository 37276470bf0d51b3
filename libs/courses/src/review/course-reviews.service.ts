import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { DirectoryService } from '@tamkin/identity';
import {
  actorPersonId,
  Clock,
  DomainError,
  newId,
  notFound,
  type OperationContext,
  type PersonNames,
} from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import { DraftLock } from '../course-version/draft-lock';
import { blockCommented, courseReviewAsked, courseReviewDecided } from '../courses.events';
import { notValid } from '../courses.errors';
import type { BlockComment } from './block-comment.entity';
import type { ReviewStatus } from './course-review.entity';
import { ReviewRepository, type ThreadPlace } from './review.repository';

const TEXT_LIMIT = 2_000;

export interface ReviewStanding {
  /** `null`: nobody asked for a review of this draft. */
  readonly status: ReviewStatus | null;
  readonly askedBy: PersonNames | null;
  readonly askedOf: readonly PersonNames[];
  readonly askedAt: Date | null;
  readonly reviewedBy: PersonNames | null;
  readonly reviewedAt: Date | null;
  readonly word: string;
  readonly changedSince: boolean;
  /** Whether the actor asked for it; somebody else answers. */
  readonly own: boolean;
  readonly open: readonly { readonly activityId: string; readonly open: number }[];
}

/** Somebody who may be asked for a review. */
export interface Colleague {
  readonly personId: string;
  readonly names: PersonNames;
}

export interface CommentItem extends BlockComment {
  readonly writtenByNames: PersonNames | null;
}

/** A draft shown to a colleague before it is published: comments on blocks, then a yes or the way back. */
@Injectable()
export class CourseReviews {
  constructor(
    private readonly reviews: ReviewRepository,
    private readonly drafts: DraftLock,
    private readonly directory: DirectoryService,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly jobs: JobWriter,
    private readonly clock: Clock,
  ) {}

  async standing(ctx: OperationContext, courseId: string): Promise<ReviewStanding> {
    return this.transactions.run(ctx, async (ctx) => {
      const { id } = await this.drafts.ofCourse(ctx, courseId);
      const row = await this.reviews.find(ctx, id);
      const people = await this.directory.personNames(
        ctx,
        [row?.askedBy, row?.reviewedBy, ...(row?.askedOf ?? [])].filter((each): each is string => Boolean(each)),
      );
      return {
        status: row?.status ?? null,
        askedBy: people.get(row?.askedBy ?? '') ?? null,
        askedOf: (row?.askedOf ?? []).flatMap((id) => people.get(id) ?? []),
        askedAt: row?.askedAt ?? null,
        reviewedBy: people.get(row?.reviewedBy ?? '') ?? null,
        reviewedAt: row?.reviewedAt ?? null,
        word: row?.word ?? '',
        changedSince: row?.changedSince ?? false,
        own: row?.askedBy === actorPersonId(ctx),
        open: await this.reviews.openThreads(ctx, id),
      };
    });
  }

  /** Whom the actor may ask. */
  async colleagues(ctx: OperationContext): Promise<Colleague[]> {
    requireScope(ctx, 'courses.author');
    const ids = await this.reviews.colleagues(ctx, actorPersonId(ctx));
    const people = await this.directory.personNames(ctx, ids);
    return ids.flatMap((personId) => {
      const names = people.get(personId);
      return names ? [{ personId, names }] : [];
    });
  }

  /** Asks colleagues to look at the draft and has them told; asking again after changes starts anew. */
  async ask(
    ctx: OperationContext,
    { courseId, word, colleagueIds }: { courseId: string; word: string; colleagueIds: readonly string[] },
  ): Promise<void> {
    const said = accepted('word', word);
    const askedOf = [...new Set(colleagueIds)];
    if (askedOf.length === 0) throw notValid('colleagueIds', 'field.required');
    await this.transactions.run(ctx, async (ctx) => {
      const draft = await this.drafts.ofCourse(ctx, courseId);
      const colleagues = await this.reviews.colleagues(ctx, actorPersonId(ctx));
      if (askedOf.some((id) => !colleagues.includes(id))) throw notValid('colleagueIds', 'review.not-a-colleague');
      const asked = { status: 'asked' as const, askedBy: actorPersonId(ctx), askedAt: this.clock.now(), word: said };
      await this.reviews.save(ctx, { versionId: draft.id, ...asked, askedOf, reviewedBy: null, reviewedAt: null });
      await this.jobs.publish(ctx, courseReviewAsked, { versionId: draft.id });
      await this.record(ctx, 'course.review-asked', courseId, draft.number);
    });
  }

  /** By somebody else than who asked. Sending back wants a word. */
  async decide(
    ctx: OperationContext,
    { courseId, approved, word }: { courseId: string; approved: boolean; word: string },
  ): Promise<void> {
    const said = accepted('word', word);
    if (!approved && !said) throw notValid('word', 'field.required');
    await this.transactions.run(ctx, async (ctx) => {
      const draft = await this.drafts.ofCourse(ctx, courseId);
      const row = await this.reviews.find(ctx, draft.id);
      if (row?.status !== 'asked') throw new DomainError('conflict', 'review.not-asked');
      if (row.askedBy !== null && row.askedBy === actorPersonId(ctx)) throw new DomainError('conflict', 'review.own');
      const { versionId, askedBy, askedOf, askedAt } = row;
      const reviewed = { reviewedBy: actorPersonId(ctx), reviewedAt: this.clock.now(), word: said };
      const status = approved ? 'approved' : 'sent-back';
      await this.reviews.save(ctx, { versionId, askedBy, askedOf, askedAt, status, ...reviewed });
      await this.jobs.publish(ctx, courseReviewDecided, { versionId });
      await this.record(ctx, approved ? 'course.approved' : 'course.sent-back', courseId, draft.number);
    });
  }

  /** Comments of all blocks and languages of an activity, oldest first. */
  async comments(ctx: OperationContext, activityId: string): Promise<CommentItem[]> {
    requireScope(ctx, 'courses.author');
    const rows = await this.reviews.comments(ctx, activityId);
    const names = await this.directory.personNames(ctx, [...new Set(rows.flatMap(({ writtenBy }) => writtenBy ?? []))]);
    return rows.map((row) => ({ ...row, writtenByNames: names.get(row.writtenBy ?? '') ?? null }));
  }

  /** On a block of a draft; a new comment opens its thread again. The same `id` again changes nothing. */
  async comment(
    ctx: OperationContext,
    { id = newId(), text, ...place }: ThreadPlace & { id?: string; text: string },
  ): Promise<{ id: string }> {
    const said = accepted('text', text);
    if (!said) throw notValid('text', 'field.required');
    await this.transactions.run(ctx, async (ctx) => {
      await this.requirePlace(ctx, place);
      const written = { writtenBy: actorPersonId(ctx), writtenAt: this.clock.now(), resolvedAt: null };
      await this.reviews.addComment(ctx, { id, ...place, text: said, ...written });
      await this.jobs.publish(ctx, blockCommented, { commentId: id });
    });
    return { id };
  }

  /** The whole thread, or open again. Repeating it changes nothing. */
  async resolve(ctx: OperationContext, { resolved, ...place }: ThreadPlace & { resolved: boolean }): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      await this.requirePlace(ctx, place);
      await this.reviews.resolve(ctx, place, resolved ? this.clock.now() : null);
    });
  }

  private async requirePlace(ctx: OperationContext, { activityId, language }: ThreadPlace): Promise<void> {
    const { activity } = await this.drafts.ofActivity(ctx, activityId);
    if (!activity.languages.includes(language)) throw notFound('block');
  }

  private record(ctx: OperationContext, action: string, id: string, number: number): Promise<void> {
    return this.audit.record(ctx, { action, subject: { kind: 'course', id }, details: { number } });
  }
}

function accepted(field: string, text: string): string {
  const said = text.trim();
  if (said.length > TEXT_LIMIT) throw notValid(field, 'field.too-long');
  return said;
}
