import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { ReportEnrolment } from './report-enrolment.entity';

/** Enrolments of which the narrow tables say something else than the detailed ones. Both sides have the same columns in order. */
const ASTRAY = `
  select enrolment_id as id from (table report_enrolments_now except table report_enrolments) e
  union
  select enrolment_id from (table report_certificates_now except table report_certificates) c
  union
  select enrolment_id from (table report_certificates except table report_certificates_now) c
  union
  select enrolment_id from (table report_plans_now except table report_plans) l
  union
  select enrolment_id from (table report_plans except table report_plans_now) l
  union
  select enrolment_id from (table report_attendances_now except table report_attendances) a
  union
  select enrolment_id from (table report_attendances except table report_attendances_now) a`;

@Injectable()
export class ReportFactsRepository extends BaseRepository<ReportEnrolment> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, ReportEnrolment);
  }

  async astray(ctx: OperationContext): Promise<string[]> {
    return (await this.query<{ id: string }>(ctx, ASTRAY)).map(({ id }) => id);
  }

  async writeAnew(ctx: OperationContext, enrolmentIds: readonly string[]): Promise<void> {
    await this.query(ctx, 'delete from report_enrolments where enrolment_id = any($1::uuid[])', [enrolmentIds]);
    await this.query(
      ctx,
      `select report_note_enrolments($1::uuid[]), report_note_certificates($1::uuid[]), report_note_plans($1::uuid[]),
              report_note_attendances($1::uuid[])`,
      [enrolmentIds],
    );
  }
}
