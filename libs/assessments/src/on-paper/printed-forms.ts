import { Injectable } from '@nestjs/common';
import { Clock, type OperationContext } from '@tamkin/kernel';
import { refusals } from '../assessments.errors';
import { freezePaper } from '../paper/freeze-paper';
import { PaperDrawing, questionCount } from '../paper/paper-drawing';
import { PaperRepository } from '../paper/paper.repository';
import { seededBy } from '../paper/seeded-by';
import type { PicturesOnPaper } from './document/printed-picture';
import { PaperPictures } from './paper-pictures';
import { carriedByPaper } from './carried-by-paper';
import { PRINTED_FORMS } from './printed-test.entity';
import { PrintedTestRepository, type FixedForm } from './printed-test.repository';

export interface PlaceOnPaper {
  readonly cohortId: string;
  readonly activityId: string;
}

/** What a cohort is asked on paper: one form, or two where questions are drawn. Fixed once, the same for ever. */
@Injectable()
export class PrintedForms {
  constructor(
    private readonly printed: PrintedTestRepository,
    private readonly papers: PaperRepository,
    private readonly drawing: PaperDrawing,
    private readonly pictures: PaperPictures,
    private readonly clock: Clock,
  ) {}

  /** The form that one person has, with how many there are. The caller has checked who asks. */
  async ofPerson(
    ctx: OperationContext,
    { enrolmentId, ...place }: PlaceOnPaper & { enrolmentId: string },
  ): Promise<FixedForm & { readonly forms: number }> {
    const forms = await this.ofCohort(ctx, place);
    const letter = await this.printed.formOf(ctx, { ...place, enrolmentId });
    const own = forms.find(({ form }) => form === letter) ?? forms[0]!;
    return { ...own, forms: forms.length };
  }

  /** The forms of a cohort, fixed now when they are not yet; and everybody has one. */
  async ofCohort(ctx: OperationContext, { cohortId, activityId }: PlaceOnPaper): Promise<FixedForm[]> {
    const place = { cohortId, activityId };
    const known = await this.printed.forms(ctx, place);
    const forms = known.length > 0 ? known : await this.fixForms(ctx, place);
    if (forms.length > 1) await this.printed.assignForms(ctx, place);
    return forms;
  }

  /** What the booklet of a form shows. */
  picturesOf(ctx: OperationContext, { paper }: Pick<FixedForm, 'paper'>): Promise<PicturesOnPaper> {
    return this.pictures.of(ctx, paper);
  }

  /** A second form asks other questions as long as the pools have enough: it is what a second attempt would draw. */
  private async fixForms(ctx: OperationContext, { cohortId, activityId }: PlaceOnPaper): Promise<FixedForm[]> {
    const paper = await this.papers.find(ctx, activityId);
    if (!paper || questionCount(paper) === 0) throw refusals.noPaper();
    const letters = PRINTED_FORMS.slice(0, paper.pools.length > 0 ? 2 : 1);
    const forms: FixedForm[] = [];
    for (const [place, form] of letters.entries()) {
      const drawn = await this.drawing.draw(ctx, paper, { activityId, by: { cohortId }, attempt: place + 1 });
      const seed = place === 0 ? `${cohortId}:${activityId}` : `${cohortId}:${activityId}:${form}`;
      forms.push({ form, ...carriedByPaper(freezePaper(drawn, seededBy(seed))) });
    }
    await this.printed.fix(ctx, { cohortId, activityId, forms, drawnAt: this.clock.now() });
    return this.printed.forms(ctx, { cohortId, activityId });
  }
}
