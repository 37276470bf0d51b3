import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@tamkin/kernel';
import { fieldProblem } from '../enrolments.errors';
import type { VersionOutline } from '@tamkin/courses';
import { CohortRepository, type DueDate, type Invitation } from './cohort.repository';
import { isDay, isTimeZone } from './local-day';

/** What a trainer decides about a cohort. Days are `YYYY-MM-DD` in `timeZone`. */
export interface CohortPlan {
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** Last day on which focal points nominate; `null` = until the first day. */
  readonly nominationsUntil: string | null;
  /** Seats in all; `null` = no limit. */
  readonly capacity: number | null;
  /** IANA; Morocco's when left out. */
  readonly timeZone?: string;
  readonly trainerIds: readonly string[];
  readonly providers: readonly Invitation[];
  readonly dueDates: readonly DueDate[];
}

/** Refuses a plan that contradicts itself or names what does not exist, field by field. */
@Injectable()
export class CohortPlanCheck {
  constructor(private readonly cohorts: CohortRepository) {}

  async check(ctx: OperationContext, plan: CohortPlan, outline: VersionOutline): Promise<void> {
    checkDates(plan);
    checkDueDates(plan, outline);
    const providerIds = plan.providers.map(({ providerId }) => providerId);
    if (new Set(providerIds).size < providerIds.length) throw fieldProblem('providers', 'cohort.provider-twice');
    const providers = await this.cohorts.providersAmong(ctx, providerIds);
    if (providers.size < providerIds.length) throw fieldProblem('providers', 'cohort.provider-unknown');
    const trainers = await this.cohorts.trainersAmong(ctx, plan.trainerIds);
    if (plan.trainerIds.some((id) => !trainers.has(id))) throw fieldProblem('trainerIds', 'cohort.not-a-trainer');
  }
}

function checkDates({ startsOn, endsOn, nominationsUntil, timeZone }: CohortPlan): void {
  if (timeZone !== undefined && !isTimeZone(timeZone)) throw fieldProblem('timeZone', 'cohort.time-zone-unknown');
  for (const [field, day] of Object.entries({ startsOn, endsOn, nominationsUntil })) {
    if (day !== null && !isDay(day)) throw fieldProblem(field, 'field.not-a-date');
  }
  if (endsOn < startsOn) throw fieldProblem('endsOn', 'cohort.ends-before-start');
  if (nominationsUntil !== null && nominationsUntil > endsOn) {
    throw fieldProblem('nominationsUntil', 'cohort.nominations-after-end');
  }
}

function checkDueDates({ dueDates, startsOn, endsOn }: CohortPlan, outline: VersionOutline): void {
  const modules = new Set(outline.modules.map(({ id }) => id));
  const seen = new Set<string>();
  dueDates.forEach(({ moduleId, dueOn }, index) => {
    const field = `dueDates.${index}`;
    if (!modules.has(moduleId) || seen.has(moduleId)) throw fieldProblem(`${field}.moduleId`, 'cohort.module-unknown');
    if (!isDay(dueOn)) throw fieldProblem(`${field}.dueOn`, 'field.not-a-date');
    if (dueOn < startsOn || dueOn > endsOn) throw fieldProblem(`${field}.dueOn`, 'cohort.due-outside');
    seen.add(moduleId);
  });
}
