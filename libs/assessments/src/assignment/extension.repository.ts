import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { AssignmentExtension } from './assignment-extension.entity';

@Injectable()
export class ExtensionRepository extends BaseRepository<AssignmentExtension> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, AssignmentExtension);
  }

  /** False when the same day stood there for the same reason. */
  async put(ctx: OperationContext, extension: AssignmentExtension): Promise<boolean> {
    const rows = await this.query(
      ctx,
      `insert into assignment_extensions (enrolment_id, activity_id, until_on, reason, given_by, given_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (enrolment_id, activity_id) do update
          set until_on = excluded.until_on, reason = excluded.reason, given_by = excluded.given_by,
              given_at = excluded.given_at
        where (assignment_extensions.until_on, assignment_extensions.reason) is distinct from (excluded.until_on, excluded.reason)
       returning enrolment_id`,
      [
        extension.enrolmentId,
        extension.activityId,
        extension.untilOn,
        extension.reason,
        extension.givenBy,
        extension.givenAt,
      ],
    );
    return rows.length > 0;
  }
}
