import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import { enrolledNames, type NameColumns } from '@tamkin/enrolments';
import type { OperationContext, PersonNames } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { SheetPhoto } from './sheet-photo.entity';

/** A photo in the list of a test. */
export interface SheetPhotoItem extends Pick<
  SheetPhoto,
  'id' | 'name' | 'status' | 'problem' | 'enrolmentId' | 'page' | 'createdAt'
> {
  /** Whose sheet it is; `null` while that is not known. */
  readonly names: PersonNames | null;
  /** Lines of boxes that the trainer is asked to look at. */
  readonly doubts: number;
  /** The sheet was keyed after this photo was sent. */
  readonly keyed: boolean;
}

const ITEMS = `
  select s.id, s.name, s.status, s.problem, s.enrolment_id as "enrolmentId", s.page, s.created_at as "createdAt",
         (select count(*)::int from jsonb_array_elements(s.lines) l where l->>'doubt' is not null) as doubts,
         coalesce(t.keyed_at >= s.created_at, false) as keyed,
         p.given_latin as "givenLatin", p.family_latin as "familyLatin",
         p.given_arabic as "givenArabic", p.family_arabic as "familyArabic"
    from sheet_photos s
    left join enrolments e on e.id = s.enrolment_id
    left join persons p on p.id = e.person_id
    left join attempts t on t.enrolment_id = s.enrolment_id and t.activity_id = s.activity_id and t.entry_mode = 'paper'
   where s.cohort_id = $1 and s.activity_id = $2 and s.created_at > $3
   order by s.created_at desc, s.id desc limit $4`;

@Injectable()
export class SheetPhotoRepository extends BaseRepository<SheetPhoto> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, SheetPhoto);
  }

  find(ctx: OperationContext, id: string): Promise<SheetPhoto | null> {
    return this.rowsFor(ctx).findOneBy({ id });
  }

  async add(ctx: OperationContext, row: SheetPhoto): Promise<void> {
    await this.managerFor(ctx).insert(SheetPhoto, row);
  }

  async change(ctx: OperationContext, id: string, values: Partial<SheetPhoto>): Promise<void> {
    await this.rowsFor(ctx).update({ id }, values);
  }

  /** Newest first. */
  async list(
    ctx: OperationContext,
    place: { cohortId: string; activityId: string; after: Date; limit: number },
  ): Promise<SheetPhotoItem[]> {
    const rows = await this.query<Omit<SheetPhotoItem, 'names'> & (NameColumns | { familyLatin: null })>(ctx, ITEMS, [
      place.cohortId,
      place.activityId,
      place.after,
      place.limit,
    ]);
    return rows.map(({ id, name, status, problem, enrolmentId, page, createdAt, doubts, keyed, ...names }) => ({
      ...{ id, name, status, problem, enrolmentId, page, createdAt, doubts, keyed },
      names: names.familyLatin === null ? null : enrolledNames(names),
    }));
  }

  /** The newest photo of each page of a sheet, among those sent after `after`. */
  async ofSheet(
    ctx: OperationContext,
    sheet: { enrolmentId: string; activityId: string; after: Date },
  ): Promise<SheetPhoto[]> {
    const rows = await this.query<{ id: string }>(
      ctx,
      `select distinct on (page) id from sheet_photos
        where enrolment_id = $1 and activity_id = $2 and status = 'read' and flat_file_id is not null and created_at > $3
        order by page, created_at desc, id desc`,
      [sheet.enrolmentId, sheet.activityId, sheet.after],
    );
    const found = await Promise.all(rows.map(({ id }) => this.find(ctx, id)));
    return found.filter((row) => row !== null);
  }
}
