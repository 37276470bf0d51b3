import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import type { OperationContext } from '@tamkin/kernel';
import { CourseActivityRepository } from '../activity/course-activity.repository';
import { knowledgeGain, type KnowledgeGain } from './knowledge-gain';
import { KnowledgeGainRepository, type GainRow } from './knowledge-gain.repository';

export interface GainOfGroup extends KnowledgeGain {
  readonly by: GainRow['by'];
  /** Cohort id, language or sex; `null` for the whole course. */
  readonly id: string | null;
  /** Of a cohort. */
  readonly name: string | null;
}

/** What people learnt between the pre-test and the final test, counting only those who sat both. */
@Injectable()
export class KnowledgeGainService {
  constructor(
    private readonly gains: KnowledgeGainRepository,
    private readonly activities: CourseActivityRepository,
  ) {}

  /** The course first, then its cohorts, languages and sexes; a trainer sees own cohorts. Two statements. */
  async ofCourse(ctx: OperationContext, courseId: string): Promise<GainOfGroup[]> {
    const { everything, trainerId } = requireScope(ctx, 'item-statistics.read');
    await this.activities.requireCourse(ctx, courseId);
    const rows = await this.gains.ofCourse(ctx, { courseId, trainerId: everything ? null : trainerId });
    const order: readonly GainRow['by'][] = ['course', 'cohort', 'language', 'sex'];
    return rows
      .filter(({ pairs }) => pairs > 0)
      .sort((a, b) => order.indexOf(a.by) - order.indexOf(b.by) || (a.name ?? '').localeCompare(b.name ?? ''))
      .map((row) => ({ by: row.by, id: row.id, name: row.name, ...knowledgeGain(row) }));
  }
}
