import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Target } from '../target/target.entity';
import { FactsSql, type FactsRequest } from './facts-sql';
import { figuresOf, type CountedMeasure, type Figures } from './figures';
import { MEASURES, SMALL_STAFF, SMALL_STAFF_SHARE, TRAINED_STAFF } from './measure';
import type { Dimension } from './report-filters';

type FiguresRow = Record<CountedMeasure | 'gainSum' | 'toLearnSum', string | null> & { dim: string };

/** Counts the facts of a period: one statement, whatever the number of enrolments, providers or lines. */
@Injectable()
export class CompletionFactsRepository extends BaseRepository<Target> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Target);
  }

  async figures(ctx: OperationContext, request: FactsRequest): Promise<Figures> {
    const facts = new FactsSql(request, {});
    const [row] = await this.query<FiguresRow>(ctx, figuresSql(facts, false), facts.parameters);
    return toFigures(row ?? null);
  }

  /** Figures of every line of `dimension` that has any, by the line's key. */
  async breakdown(ctx: OperationContext, request: FactsRequest, dimension: Dimension): Promise<Map<string, Figures>> {
    const facts = new FactsSql(request, { dimension });
    const rows = await this.query<FiguresRow>(ctx, figuresSql(facts, true), facts.parameters);
    return new Map(rows.map((row) => [row.dim, toFigures(row)]));
  }
}

/** Sets of enrolments are counted in one pass; people once each, in a second one over one row per person and course. */
export function figuresSql(facts: FactsSql, broken: boolean): string {
  const dim = broken ? 'f.dim, ' : '';
  const line = broken ? 'f.dim' : `''`;
  const together = broken ? 'group by f.dim' : '';
  return `${facts.text},
    by_course as (
      select ${line} as dim, f.person_id, f.course_id, bool_or(f.enrolled) as enrolled, bool_or(f.certified) as certified,
             min(f.sex) filter (where f.certified) as sex
        from facts f where f.enrolled or f.certified group by ${dim}f.person_id, f.course_id),
    by_person as (
      select ${line} as dim, f.person_id, bool_or(f.enrolled) as enrolled, bool_or(f.certified) as certified,
             min(f.sex) as sex, count(*) filter (where f.enrolled) as participations
        from by_course f group by ${dim}f.person_id),
    people_counted as (
      select ${line} as dim, ${counted('person')}, coalesce(sum(f.participations), 0)::int as "participations"
        from by_person f ${together}),
    by_provider as (
      select ${line} as dim, f.provider_id, bool_or(f.started) as started, ${counted('enrolment')},
             sum(f.gain) filter (where ${MEASURES.paired.where}) as gain,
             sum(100 - f.pre) filter (where ${MEASURES.paired.where}) as to_learn
        from facts f group by ${dim}f.provider_id),
    trained_providers as (${providersTrained()}),
    enrolments_counted as (
      select ${line} as dim, count(*) filter (where f.started)::int as "providersReached",
             count(t.provider_id)::int as "providersTrained", ${summed()},
             coalesce(sum(f.gain), 0) as "gainSum", coalesce(sum(f.to_learn), 0) as "toLearnSum"
        from by_provider f
        left join trained_providers t on t.dim = f.dim and t.provider_id = f.provider_id ${together})
    select * from enrolments_counted left join people_counted using (dim)`;
}

/** Providers whose certified staff, of one line of the breakdown, are enough; the size of a staff matters only below three. */
export function providersTrained(): string {
  return `
      select c.dim, c.provider_id, c.staff
        from (select d.dim, d.provider_id, count(*)::int as staff
                from (select distinct f.dim, f.provider_id, f.person_id
                        from facts f where ${MEASURES.providersTrained.where}) d
               group by d.dim, d.provider_id) c
       where c.staff >= ${TRAINED_STAFF}
          or c.staff >= (select ceil(count(distinct m.person_id) * ${SMALL_STAFF_SHARE})
                           from memberships m where m.provider_id = c.provider_id and m.valid_until is null
                         having count(distinct m.person_id) between 1 and ${SMALL_STAFF - 1})`;
}

function counted(of: 'person' | 'enrolment'): string {
  return Object.entries(MEASURES)
    .filter(([name, measure]) => measure.of === of && name !== 'involved')
    .map(([name, { where }]) => `count(*) filter (where ${where})::int as "${name}"`)
    .join(', ');
}

function summed(): string {
  return Object.entries(MEASURES)
    .filter(([name, { of }]) => of === 'enrolment' && name !== 'involved')
    .map(([name]) => `sum(f."${name}")::int as "${name}"`)
    .join(', ');
}

function toFigures(row: FiguresRow | null): Figures {
  const count = (name: CountedMeasure): number => Number(row?.[name] ?? 0);
  const names = (Object.keys(MEASURES) as (keyof typeof MEASURES)[]).filter(
    (name): name is CountedMeasure => name !== 'involved',
  );
  const counts = Object.fromEntries(names.map((name) => [name, count(name)])) as Record<CountedMeasure, number>;
  return figuresOf(counts, { gain: Number(row?.gainSum ?? 0), toLearn: Number(row?.toLearnSum ?? 0) });
}
