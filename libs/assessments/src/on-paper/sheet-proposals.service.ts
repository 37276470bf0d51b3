import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { EnrolmentsService } from '@tamkin/enrolments';
import { Clock, type OperationContext } from '@tamkin/kernel';
import { AttemptRepository } from '../attempt/attempt.repository';
import { PrintedForms } from './printed-forms';
import { PrintedTests } from './printed-tests.service';
import { SheetPhotoRepository } from './sheet-photo.repository';
import { SHEET_PHOTO_DAYS } from './sheet-photos.service';
import { proposalOf, type SheetProposal } from './sheet-proposal';

/** What photos say of one person's sheet, for whoever keys it in. */
@Injectable()
export class SheetProposals {
  constructor(
    private readonly photos: SheetPhotoRepository,
    private readonly printed: PrintedTests,
    private readonly forms: PrintedForms,
    private readonly enrolments: EnrolmentsService,
    private readonly attempts: AttemptRepository,
    private readonly clock: Clock,
  ) {}

  /** `null` = no photo, or the sheet was keyed since the last one. */
  async of(ctx: OperationContext, place: { enrolmentId: string; activityId: string }): Promise<SheetProposal | null> {
    requireScope(ctx, 'paper-tests.key');
    const { cohortId } = await this.enrolments.forTrainer(ctx, place.enrolmentId);
    await this.printed.open(ctx, { ...place, cohortId });
    const tries = await this.attempts.summaries(ctx, place);
    const onPaper = tries.find(({ entryMode }) => entryMode === 'paper');
    const keyed = onPaper ? await this.attempts.find(ctx, onPaper.id) : null;
    const kept = new Date(this.clock.now().getTime() - SHEET_PHOTO_DAYS * 86_400_000);
    const after = keyed?.keyedAt && keyed.keyedAt > kept ? keyed.keyedAt : kept;
    const photos = await this.photos.ofSheet(ctx, { ...place, after });
    if (photos.length === 0) return null;
    const { paper } = await this.forms.ofPerson(ctx, { ...place, cohortId });
    return proposalOf(paper, photos);
  }
}
