import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Scope } from '@tamkin/access';
import { BaseRepository } from '@tamkin/database';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Target } from '../target/target.entity';

export interface Choice {
  readonly key: string;
  readonly name: LocalisedText;
}

export interface CourseChoice extends Choice {
  readonly code: string;
}

export interface Choices {
  readonly providers: readonly Choice[];
  readonly regions: readonly Choice[];
  readonly courses: readonly CourseChoice[];
}

/** Names of what a report can be filtered by: the scope's providers, the regions, the courses that were ever given. */
@Injectable()
export class ChoicesRepository extends BaseRepository<Target> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Target);
  }

  async all(ctx: OperationContext, scope: Scope): Promise<Choices> {
    const [row] = await this.query<Record<keyof Choices, never[] | null>>(ctx, CHOICES, [
      scope.everything,
      scope.providerIds,
    ]);
    return { providers: row?.providers ?? [], regions: row?.regions ?? [], courses: row?.courses ?? [] };
  }
}

const CHOICES = `
  select
    (select jsonb_agg(jsonb_build_object('key', v.id, 'name', v.name))
       from providers v where $1::boolean or v.id = any($2::uuid[])) as providers,
    (select jsonb_agg(jsonb_build_object('key', t.code, 'name', t.name)) from regions t) as regions,
    (select jsonb_agg(jsonb_build_object('key', c.id, 'name', cv.title, 'code', c.code))
       from courses c join course_versions cv on cv.id = c.current_version_id) as courses`;
