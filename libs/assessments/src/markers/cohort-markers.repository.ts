import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource, type ObjectLiteral } from 'typeorm';

/** Who can mark the work of a cohort. */
@Injectable()
export class CohortMarkersRepository extends BaseRepository<ObjectLiteral> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, 'Submission');
  }

  async trainersOf(ctx: OperationContext, cohortId: string): Promise<string[]> {
    const rows = await this.query<{ id: string }>(
      ctx,
      'select person_id as id from cohort_trainers where cohort_id = $1 order by person_id',
      [cohortId],
    );
    return rows.map(({ id }) => id);
  }
}
