import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import { newId, type LocalisedText, type OperationContext } from '@tamkin/kernel';
import { DataSource, In } from 'typeorm';
import { CertificateEvent } from './certificate-event.entity';
import { Certificate } from './certificate.entity';

export interface MakingProgress {
  readonly released: number;
  readonly made: number;
}

/** A training that has ended and whose certificates are not yet released. */
export interface AwaitedCertificate {
  readonly enrolmentId: string;
  readonly courseTitle: LocalisedText;
  readonly cohortName: string;
  readonly step: 'report' | 'validation';
}

const AWAITED = `
  select e.id as "enrolmentId", v.title as "courseTitle", c.name as "cohortName",
         case when r.status = 'submitted' then 'validation' else 'report' end as step
    from enrolments e
    join cohorts c on c.id = e.cohort_id and c.status = 'closed'
    join course_versions v on v.id = e.version_id
    left join cohort_reports r on r.cohort_id = c.id
   where e.person_id = $1 and e.status = 'enrolled' and coalesce(r.status, 'draft') <> 'validated'
     and not exists (select 1 from certificates x where x.enrolment_id = e.id)
   order by c.ends_on desc, e.id`;

@Injectable()
export class CertificateRepository extends BaseRepository<Certificate> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Certificate);
  }

  find(ctx: OperationContext, id: string): Promise<Certificate | null> {
    return this.rowsFor(ctx).findOneBy({ id });
  }

  /** Those of `ids` whose file is still to be made. */
  beingMade(ctx: OperationContext, ids: readonly string[]): Promise<Certificate[]> {
    return this.rowsFor(ctx).findBy({ id: In([...ids]), status: 'issuing' });
  }

  findByCode(ctx: OperationContext, code: string): Promise<Certificate | null> {
    return this.rowsFor(ctx).findOneBy({ code });
  }

  /** Holds the row until the transaction ends. */
  lock(ctx: OperationContext, id: string): Promise<Certificate | null> {
    return this.rowsFor(ctx).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Newest first. Certificates that a corrected one has replaced are left out. */
  ofPerson(ctx: OperationContext, personId: string): Promise<Certificate[]> {
    return this.rowsFor(ctx)
      .createQueryBuilder('c')
      .where(`c.person_id = :personId and c.status <> 'superseded'`, { personId })
      .orderBy('c.released_at', 'DESC')
      .addOrderBy('c.id', 'DESC')
      .getMany();
  }

  awaited(ctx: OperationContext, personId: string): Promise<AwaitedCertificate[]> {
    return this.query(ctx, AWAITED, [personId]);
  }

  /** Returns the ids that were added: an enrolment's cycle that is already in the register stays as it is. */
  async add(ctx: OperationContext, rows: readonly Certificate[]): Promise<string[]> {
    if (rows.length === 0) return [];
    const inserted = await this.rowsFor(ctx)
      .createQueryBuilder()
      .insert()
      .values([...rows])
      .orIgnore()
      .returning('id')
      .execute();
    return (inserted.raw as { id: string }[]).map(({ id }) => id);
  }

  async update(ctx: OperationContext, id: string, columns: Partial<Certificate>): Promise<void> {
    await this.rowsFor(ctx).update({ id }, columns);
  }

  /** A certificate's file has its id. Returns those that nobody else has made or revoked meanwhile. */
  async markMade(
    ctx: OperationContext,
    files: readonly { readonly id: string; readonly sha256: string }[],
    madeAt: Date,
  ): Promise<string[]> {
    const rows = await this.query<{ id: string }>(
      ctx,
      `update certificates c set status = 'valid', file_id = f.id, file_sha256 = f.sha256, made_at = $3
         from unnest($1::uuid[], $2::text[]) as f (id, sha256)
        where c.id = f.id and c.status = 'issuing' returning c.id`,
      [files.map(({ id }) => id), files.map(({ sha256 }) => sha256), madeAt],
    );
    return rows.map(({ id }) => id);
  }

  async addEvents(
    ctx: OperationContext,
    certificateIds: readonly string[],
    event: Pick<CertificateEvent, 'kind' | 'reason' | 'at' | 'actorId'>,
  ): Promise<void> {
    if (certificateIds.length === 0) return;
    const rows = certificateIds.map((certificateId) => ({ ...event, id: newId(), certificateId }));
    await this.managerFor(ctx).getRepository(CertificateEvent).insert(rows);
  }

  /** Numbers of the year's register, in order. Numbers of a rolled-back release are never used again. */
  async nextNumbers(ctx: OperationContext, year: number, count: number): Promise<number[]> {
    const sql = 'select next_certificate_number($1)::int as number from generate_series(1, $2::int)';
    const rows = await this.query<{ number: number }>(ctx, sql, [year, count]);
    return rows.map(({ number }) => number);
  }

  async making(ctx: OperationContext, cohortId: string): Promise<MakingProgress> {
    const [row] = await this.query<MakingProgress>(
      ctx,
      `select count(*)::int as released, (count(*) filter (where status <> 'issuing'))::int as made
         from certificates where cohort_id = $1 and cycle = 1`,
      [cohortId],
    );
    return row ?? { released: 0, made: 0 };
  }
}
