import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { Language, LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { REVIEW_STATUSES } from '../review/course-review.entity';
import { Course } from './course.entity';

export interface CatalogueFilter {
  /** Folded words; every one must occur. */
  readonly words: readonly string[];
  readonly audience?: string;
  readonly language?: Language;
  /** Online and face-to-face together. */
  readonly maxMinutes?: number;
  readonly after?: readonly [number, string];
  readonly limit: number;
}

export interface CatalogueRow {
  readonly id: string;
  readonly code: string;
  readonly versionId: string;
  readonly title: LocalisedText;
  readonly summary: LocalisedText;
  readonly audience: string[];
  readonly languages: Language[];
  readonly onlineMinutes: number;
  readonly faceToFaceMinutes: number;
  readonly modules: number;
  readonly activities: number;
}

export interface AuthoredRow {
  readonly id: string;
  readonly code: string;
  readonly title: LocalisedText;
  readonly languages: Language[];
  readonly publishedNumber: number | null;
  readonly publishedAt: Date | null;
  readonly draftNumber: number | null;
  readonly updatedAt: Date;
  readonly archived: boolean;
  readonly outOfDateTexts: number;
  /** Where the review of the draft stands for whoever asks; `null` when nobody was asked, or there is no draft. */
  readonly review: DeskReview | null;
}

/** `asked-of-me`: whoever asks is awaited. */
export const DESK_REVIEWS = ['asked-of-me', ...REVIEW_STATUSES] as const;
export type DeskReview = (typeof DESK_REVIEWS)[number];

/** A text of the draft is out of date when the base text it was translated from has changed. */
const OUT_OF_DATE = `select count(*)::int
  from activities a
  join activity_texts t on t.activity_id = a.id
 where a.version_id = v.id and t.language = any(v.languages) and t.outdated_blocks > 0`;

@Injectable()
export class CatalogueRepository extends BaseRepository<Course> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Course);
  }

  /** Published courses in the order of their codes: C2 before C10. */
  findPublished(ctx: OperationContext, filter: CatalogueFilter): Promise<CatalogueRow[]> {
    return this.query(
      ctx,
      `select c.id, c.code, v.id as "versionId", v.title, v.summary, v.audience, v.languages,
              v.online_minutes as "onlineMinutes", v.face_to_face_minutes as "faceToFaceMinutes",
              (select count(*)::int from course_modules m where m.version_id = v.id) as modules,
              (select count(*)::int from activities a where a.version_id = v.id) as activities
         from courses c join course_versions v on v.id = c.current_version_id
        where c.archived_at is null
          and v.search_text like all ($1::text[])
          and ($2::text is null or $2 = any(v.audience))
          and ($3::text is null or $3 = any(v.languages))
          and ($4::int is null or v.online_minutes + v.face_to_face_minutes <= $4)
          and ($5::int is null or (length(c.code), c.code) > ($5, $6::text))
        order by length(c.code), c.code limit $7`,
      [
        patterns(filter.words),
        filter.audience ?? null,
        filter.language ?? null,
        filter.maxMinutes ?? null,
        filter.after?.[0] ?? null,
        filter.after?.[1] ?? null,
        filter.limit,
      ],
    );
  }

  /** Every course with what an author has to do; the draft's words when there is one. */
  findAuthored(
    ctx: OperationContext,
    filter: Pick<CatalogueFilter, 'words' | 'after' | 'limit'> & { archived: boolean; personId: string | null },
  ): Promise<AuthoredRow[]> {
    return this.query(
      ctx,
      `select c.id, c.code, v.title, v.languages, p.number as "publishedNumber", p.published_at as "publishedAt",
              d.number as "draftNumber", v.updated_at as "updatedAt", c.archived_at is not null as archived,
              (${OUT_OF_DATE}) as "outOfDateTexts",
              case when r.status = 'asked' and $6::uuid = any(r.asked_of) then 'asked-of-me' else r.status end as review
         from courses c
         left join course_versions p on p.id = c.current_version_id
         left join course_versions d on d.course_id = c.id and d.status = 'draft'
         left join course_reviews r on r.version_id = d.id
         join course_versions v on v.id = coalesce(d.id, p.id)
        where (c.archived_at is not null) = $1
          and v.search_text like all ($2::text[])
          and ($3::int is null or (length(c.code), c.code) > ($3, $4::text))
        order by length(c.code), c.code limit $5`,
      [
        filter.archived,
        patterns(filter.words),
        filter.after?.[0] ?? null,
        filter.after?.[1] ?? null,
        filter.limit,
        filter.personId,
      ],
    );
  }
}

/** `%` alone matches everything, so that no words is no filter. */
function patterns(words: readonly string[]): string[] {
  return ['%', ...words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)];
}
