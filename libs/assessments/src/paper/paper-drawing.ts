import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@tamkin/kernel';
import { refusals } from '../assessments.errors';
import { drawPools, type Drawn, type Form } from './draw';
import type { PaperOnFile } from './freeze-paper';
import type { PaperRow } from './paper.repository';
import { PoolRepository, type Drawer } from './pool.repository';

/** Puts together the questions of one attempt: those the author chose and those that are drawn. */
@Injectable()
export class PaperDrawing {
  constructor(private readonly pools: PoolRepository) {}

  /**
   * Refuses with `paper.pool-too-small` when a pool cannot give what the paper asks for: questions may have been archived
   * since it was published. Two statements more than a paper without pools, three where it has a parallel form.
   */
  async draw(
    ctx: OperationContext,
    paper: PaperRow,
    { activityId, by, attempt }: { activityId: string; by: Drawer; attempt: number },
  ): Promise<PaperOnFile> {
    if (paper.pools.length === 0) return paper;
    const owner = paper.parallelTo ?? activityId;
    const form = formOf(paper);
    const drawn = drawPools({
      pools: paper.pools,
      candidates: await this.pools.pinnedCandidates(ctx, owner),
      chosen: new Set(paper.questions.map(({ questionId }) => questionId)),
      seed: `${by.enrolmentId ?? by.cohortId}:${owner}`,
      attempt,
      form,
      met: form === 'alone' ? new Map() : await this.pools.met(ctx, { activityId, by }),
    });
    if (!Array.isArray(drawn)) {
      const { position, needed, there } = drawn;
      throw refusals.poolTooSmall({ position, needed, there });
    }
    return { ...paper, questions: [...paper.questions, ...(await this.worded(ctx, drawn))] };
  }

  private async worded(ctx: OperationContext, drawn: readonly Drawn[]): Promise<PaperOnFile['questions']> {
    const wordings = await this.pools.wordings(
      ctx,
      drawn.map(({ revisionId }) => revisionId),
    );
    const byRevision = new Map(wordings.map((wording) => [wording.revisionId, wording]));
    return drawn.flatMap(({ questionId, revisionId, section, points }) => {
      const wording = byRevision.get(revisionId);
      return wording ? [{ questionId, revisionId, section, points, body: wording.body, texts: wording.texts }] : [];
    });
  }
}

function formOf({ parallelTo, isTwin }: Pick<PaperRow, 'parallelTo' | 'isTwin'>): Form {
  if (parallelTo) return 'second';
  return isTwin ? 'first' : 'alone';
}

/** How many questions an attempt at a paper has. */
export function questionCount({ questions, pools }: Pick<PaperRow, 'questions' | 'pools'>): number {
  return questions.length + pools.reduce((sum, { count }) => sum + count, 0);
}
