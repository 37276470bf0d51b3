import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { LocalisedText, OperationContext, PersonNames } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import type { PageAfter } from '../page-after';
import { CohortReport, type CohortReportStatus } from './cohort-report.entity';

/** A line of the reviewer's list. Days `YYYY-MM-DD`. */
export interface ReportLine {
  readonly id: string;
  readonly cohortId: string;
  readonly cohortName: string;
  readonly courseCode: string;
  readonly courseTitle: LocalisedText;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly status: CohortReportStatus;
  readonly submittedAt: Date;
  readonly submittedBy: PersonNames | null;
  readonly reviewedAt: Date | null;
  readonly enrolled: number;
  /** Certificates to be released, or released. */
  readonly certificates: number;
}

export interface ReportListFilter {
  readonly status: CohortReportStatus;
  readonly after: PageAfter | null;
  readonly limit: number;
}

/** What waits is listed longest waiting first; what is decided, last decided first. */
const LIST = (order: 'waiting' | 'decided'): string => `
  select r.id, r.cohort_id as "cohortId", c.name as "cohortName", k.code as "courseCode", v.title as "courseTitle",
         c.starts_on::text as "startsOn", c.ends_on::text as "endsOn", r.status, r.submitted_at as "submittedAt",
         case when p.id is not null then json_build_object(
           'latin', json_build_object('given', p.given_latin, 'family', p.family_latin),
           'arabic', case when p.given_arabic <> '' and p.family_arabic <> ''
                          then json_build_object('given', p.given_arabic, 'family', p.family_arabic) end) end as "submittedBy",
         r.reviewed_at as "reviewedAt", (r.figures->>'enrolled')::int as enrolled,
         (r.figures->>'achievement')::int + (r.figures->>'participation')::int as certificates
    from cohort_reports r
    join cohorts c on c.id = r.cohort_id
    join course_versions v on v.id = c.version_id
    join courses k on k.id = c.course_id
    left join persons p on p.id = r.submitted_by
   where r.status = $1 and r.submitted_at is not null
     ${
       order === 'waiting'
         ? 'and ($2::timestamptz is null or (r.submitted_at, r.id) > ($2, $3)) order by r.submitted_at, r.id'
         : 'and ($2::timestamptz is null or (r.reviewed_at, r.id) < ($2, $3)) order by r.reviewed_at desc, r.id desc'
     }
   limit $4`;

@Injectable()
export class CohortReportRepository extends BaseRepository<CohortReport> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, CohortReport);
  }

  find(ctx: OperationContext, id: string): Promise<CohortReport | null> {
    return this.rowsFor(ctx).findOneBy({ id });
  }

  ofCohort(ctx: OperationContext, cohortId: string): Promise<CohortReport | null> {
    return this.rowsFor(ctx).findOneBy({ cohortId });
  }

  /** Holds the row until the transaction ends. */
  lock(ctx: OperationContext, id: string): Promise<CohortReport | null> {
    return this.rowsFor(ctx).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async add(ctx: OperationContext, report: CohortReport): Promise<void> {
    await this.rowsFor(ctx).insert(report);
  }

  async update(ctx: OperationContext, id: string, columns: Partial<CohortReport>): Promise<void> {
    await this.rowsFor(ctx).update({ id }, columns);
  }

  list(ctx: OperationContext, { status, after, limit }: ReportListFilter): Promise<ReportLine[]> {
    const sql = LIST(status === 'submitted' ? 'waiting' : 'decided');
    return this.query(ctx, sql, [status, after?.at ?? null, after?.id ?? null, limit]);
  }
}
