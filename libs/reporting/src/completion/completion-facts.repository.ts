import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Target } from '../target/target.entity';
import { FactsSql, type FactsRequest } from './facts-sql';
import { figuresOf, type CountedMeasure, type Figures } from './figures';
import { MEASURES, SMALL_STAFF, SMALL_STAFF_SHARE, TRAINED_STAFF, type Measure } from './measure';
import { AGE_BANDS, type Dimension } from './report-filters';

type FiguresRow = Record<CountedMeasure | keyof typeof SUMS, string | null> & { dim: string };

/** Sums over enrolments, by name in `figuresOf`. */
const SUMS = {
  gain: `sum(f.gain) filter (where ${MEASURES.paired.where})`,
  toLearn: `sum(100 - f.pre) filter (where ${MEASURES.paired.where})`,
  planned: 'sum(f.planned)',
  attended: 'sum(f.attended)',
} as const;
const SUM_NAMES = Object.keys(SUMS) as (keyof typeof SUMS)[];

/** Counts the facts of a period: one statement, whatever the number of enrolments, providers or lines. */
@Injectable()
export class CompletionFactsRepository extends BaseRepository<Target> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Target);
  }

  async figures(ctx: OperationContext, request: FactsRequest): Promise<Figures> {
    const facts = new FactsSql(request);
    const [row] = await this.query<FiguresRow>(ctx, figuresSql(facts), facts.parameters);
    return toFigures(row ?? null);
  }

  /** Figures of every line of `dimension` that has any, by the line's key. */
  async breakdown(ctx: OperationContext, request: FactsRequest, dimension: Dimension): Promise<Map<string, Figures>> {
    const facts = new FactsSql(request, dimension);
    const rows = await this.query<FiguresRow>(ctx, figuresSql(facts), facts.parameters);
    return new Map(rows.map((row) => [keyOf(dimension, row.dim), toFigures(row)]));
  }
}

/** Age bands are counted by their place. */
function keyOf(dimension: Dimension, dim: string): string {
  return dimension === 'age-band' ? (AGE_BANDS[Number(dim)] ?? dim) : dim;
}

/**
 * Every measure is told by enrolments, by certificates or by plans, so each is counted in passes over its own facts: by provider
 * (sets of enrolments, and providers), by person and by plan. A line without any fact of one sort has nulls there.
 */
export function figuresSql(facts: FactsSql): string {
  return `${facts.text},
    learnt_by_provider as (
      select f.dim, f.provider_id, bool_or(f.started) as started, ${counted('enrolment', 'by-enrolment')},
             ${SUM_NAMES.map((name) => `${SUMS[name]} as "${name}"`).join(', ')}
        from enrolment_facts f group by f.provider_id, f.dim),
    enrolments_counted as (
      select f.dim, count(*) filter (where ${MEASURES.providersReached.where})::int as "providersReached",
             ${summed('by-enrolment')}, ${SUM_NAMES.map((name) => `sum(f."${name}") as "${name}"`).join(', ')}
        from learnt_by_provider f group by f.dim),
    certified_by_person as (
      select f.person_id, f.provider_id, f.dim, min(f.sex) as sex, true as certified,
             ${counted('enrolment', 'by-certificate')}
        from certificate_facts f group by f.person_id, f.provider_id, f.dim),
    certified_by_provider as (
      select f.dim, f.provider_id, count(*)::int as staff, ${summed('by-certificate')}
        from certified_by_person f group by f.provider_id, f.dim),
    certificates_counted as (
      select f.dim, count(*) filter (where ${enoughStaff('f')})::int as "providersTrained", ${summed('by-certificate')}
        from certified_by_provider f group by f.dim),
    enrolled_counted as (
      select f.dim, count(*)::int as enrolled, sum(f.courses)::int as participations
        from (select f.dim, count(distinct f.course_id) as courses
                from enrolment_facts f where ${MEASURES.enrolled.where} group by f.person_id, f.dim) f group by f.dim),
    trained_counted as (
      select f.dim, ${counted('person', 'by-certificate')}
        from (select f.dim, true as certified, min(f.sex) as sex
                from certified_by_person f group by f.person_id, f.dim) f group by f.dim),
    plans_counted as (select f.dim, ${counted('plan', 'by-plan')} from plan_facts f group by f.dim)
    select *, dim::text as dim from enrolments_counted
      full join certificates_counted using (dim) full join enrolled_counted using (dim) full join trained_counted using (dim)
      full join plans_counted using (dim)`;
}

/** Providers whose certified staff, of one line of the breakdown, are enough. */
export function providersTrained(): string {
  return `
      select f.dim, f.provider_id, f.staff
        from (select f.dim, f.provider_id, count(distinct f.person_id)::int as staff
                from certificate_facts f where ${MEASURES.providersTrained.where} group by f.dim, f.provider_id) f
       where ${enoughStaff('f')}`;
}

/** The size of a provider's whole staff matters only below three certified. */
function enoughStaff(row: string): string {
  return `(${row}.staff >= ${TRAINED_STAFF}
          or ${row}.staff >= (select ceil(count(distinct m.person_id) * ${SMALL_STAFF_SHARE})
                                from memberships m where m.provider_id = ${row}.provider_id and m.valid_until is null
                              having count(distinct m.person_id) between 1 and ${SMALL_STAFF - 1}))`;
}

function measuresOf(of: Measure['of'], told: Measure['told']): readonly [string, Measure][] {
  return Object.entries<Measure>(MEASURES).filter(([, measure]) => measure.of === of && measure.told === told);
}

function counted(of: Measure['of'], told: Measure['told']): string {
  return measuresOf(of, told)
    .map(([name, { where }]) => `count(*) filter (where ${where})::int as "${name}"`)
    .join(', ');
}

function summed(told: Measure['told']): string {
  return measuresOf('enrolment', told)
    .map(([name]) => `sum(f."${name}")::int as "${name}"`)
    .join(', ');
}

function toFigures(row: FiguresRow | null): Figures {
  const count = (name: CountedMeasure): number => Number(row?.[name] ?? 0);
  const names = (Object.keys(MEASURES) as (keyof typeof MEASURES)[]).filter(
    (name): name is CountedMeasure => name !== 'involved',
  );
  const counts = Object.fromEntries(names.map((name) => [name, count(name)])) as Record<CountedMeasure, number>;
  const sum = (name: keyof typeof SUMS): number => Number(row?.[name] ?? 0);
  return figuresOf(counts, {
    gain: sum('gain'),
    toLearn: sum('toLearn'),
    planned: sum('planned'),
    attended: sum('attended'),
  });
}
