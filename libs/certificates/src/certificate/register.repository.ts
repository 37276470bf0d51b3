import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { LocalisedText, OperationContext, PersonNames } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import type { CertificateKind } from '../document/certificate-snapshot';
import type { PageAfter } from '../page-after';
import { Certificate, type CertificateStatus } from './certificate.entity';

export interface RegisterFilter {
  readonly courseId?: string;
  readonly providerId?: string;
  readonly cohortId?: string;
  readonly kind?: CertificateKind;
  readonly status?: CertificateStatus;
  /** First and last day of release, `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
  /** Folded words that are all found in names, serial or code. */
  readonly words?: readonly string[];
}

export interface RegisterPage {
  readonly before: PageAfter | null;
  readonly limit: number;
  readonly timeZone: string;
}

export interface HistoryEntry {
  readonly at: Date;
  readonly kind: 'released' | 'made' | 'revoked' | 'corrected';
  readonly actor: PersonNames | null;
  readonly reason: string;
}

/** Another number under which the same enrolment stands in the register. */
export interface RegisterSibling {
  readonly id: string;
  readonly cycle: number;
  readonly serial: string;
  readonly status: CertificateStatus;
}

const HISTORY = `
  select v.at, v.kind, v.reason, case when p.id is not null then json_build_object(
           'latin', json_build_object('given', p.given_latin, 'family', p.family_latin),
           'arabic', case when p.given_arabic <> '' and p.family_arabic <> ''
                          then json_build_object('given', p.given_arabic, 'family', p.family_arabic) end) end as actor
    from certificate_events v left join persons p on p.id = v.actor_id
   where v.certificate_id = $1 order by v.at, v.id`;

/** Reads the register of certificates. */
@Injectable()
export class RegisterRepository extends BaseRepository<Certificate> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Certificate);
  }

  /** Newest release first. */
  async list(ctx: OperationContext, filter: RegisterFilter, page: RegisterPage): Promise<Certificate[]> {
    const query = this.rowsFor(ctx).createQueryBuilder('c').orderBy('c.releasedAt', 'DESC').addOrderBy('c.id', 'DESC');
    const { courseId, providerId, cohortId, kind, status, from, to, words = [] } = filter;
    for (const [column, value] of Object.entries({ courseId, providerId, cohortId, kind, status })) {
      if (value !== undefined) query.andWhere(`c.${column} = :${column}`, { [column]: value });
    }
    const { timeZone, before, limit } = page;
    if (from) query.andWhere('c.releasedAt >= :from::date::timestamp at time zone :zone', { from, zone: timeZone });
    if (to) query.andWhere('c.releasedAt < (:to::date + 1)::timestamp at time zone :zone', { to, zone: timeZone });
    words.forEach((word, index) => {
      query.andWhere(`c.searchText like :word${index}`, { [`word${index}`]: `%${word.replace(/[\\%_]/g, '\\$&')}%` });
    });
    if (before) query.andWhere('(c.releasedAt, c.id) < (:at::timestamptz, :id::uuid)', { ...before });
    return query.limit(limit).getMany();
  }

  history(ctx: OperationContext, certificateId: string): Promise<HistoryEntry[]> {
    return this.query(ctx, HISTORY, [certificateId]);
  }

  siblings(ctx: OperationContext, { enrolmentId, id }: Certificate): Promise<RegisterSibling[]> {
    const sql =
      'select id, cycle, serial, status from certificates where enrolment_id = $1 and id <> $2 order by cycle';
    return this.query(ctx, sql, [enrolmentId, id]);
  }

  /** Courses and providers that occur in the register, for its filters. */
  async choices(
    ctx: OperationContext,
  ): Promise<{ courses: { id: string; title: LocalisedText }[]; providers: { id: string; name: LocalisedText }[] }> {
    const courses = await this.query<{ id: string; title: LocalisedText }>(
      ctx,
      `select k.id, v.title from courses k join course_versions v on v.id = k.current_version_id
        where exists (select 1 from certificates c where c.course_id = k.id) order by k.code`,
    );
    const providers = await this.query<{ id: string; name: LocalisedText }>(
      ctx,
      `select p.id, p.name from providers p
        where exists (select 1 from certificates c where c.provider_id = p.id) order by p.search_text`,
    );
    return { courses, providers };
  }
}
