import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '@tamkin/database';
import { actorPersonId, Clock, notFound, type Language, type OperationContext } from '@tamkin/kernel';
import { languageNotDeclared, reviewOfMissing } from '../../courses.errors';
import { DraftLock } from '../../course-version/draft-lock';
import { ActivityTextRepository } from '../activity-text.repository';
import { standingsOf, type BlockStanding } from './block-standing';
import { TextsOfActivity } from './texts-of-activity';
import { marksAfterReview } from './translation-marks';

export interface ReviewedBlock {
  readonly activityId: string;
  readonly language: Language;
  readonly blockId: string;
}

/** Somebody read a translated block beside its base and says that it is right. Holds until either changes. */
@Injectable()
export class TranslationReview {
  constructor(
    private readonly texts: ActivityTextRepository,
    private readonly drafts: DraftLock,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** Also brings a block that was out of date up to date. */
  approve(ctx: OperationContext, block: ReviewedBlock): Promise<BlockStanding> {
    return this.mark(ctx, block, { by: actorPersonId(ctx), at: this.clock.now() });
  }

  withdraw(ctx: OperationContext, block: ReviewedBlock): Promise<BlockStanding> {
    return this.mark(ctx, block, null);
  }

  private mark(
    ctx: OperationContext,
    { activityId, language, blockId }: ReviewedBlock,
    review: { by: string | null; at: Date } | null,
  ): Promise<BlockStanding> {
    return this.transactions.run(ctx, async (ctx) => {
      const { activity } = await this.drafts.ofActivity(ctx, activityId);
      const isTranslation = activity.languages.includes(language) && language !== activity.baseLanguage;
      if (!isTranslation) throw languageNotDeclared(language);
      const all = new TextsOfActivity(activity, await this.texts.allOf(ctx, activityId));
      const [text, base] = [all.of(language), all.baseBlocks().find(({ id }) => id === blockId)];
      if (!text || !base) throw notFound('block');
      const marks = marksAfterReview(all.marksOf(text), base, review);
      const reviewed = all.counted({ ...text, marks });
      const standing = standingsOf(all.baseBlocks(), reviewed).find((each) => each.blockId === blockId)!;
      if (review && standing.state !== 'reviewed') throw reviewOfMissing();
      await this.texts.save(ctx, reviewed, text.revision);
      return standing;
    });
  }
}
