import type { CohortDto, OpenCohortDto } from '@tamkin/api-client';

/** The form of a cohort, as typed: empty text = not given. Type alias: forms need an index signature. */
export type CohortPlan = {
  courseId: string;
  name: string;
  startsOn: string;
  endsOn: string;
  nominationsUntil: string;
  capacity: string;
  trainerIds: string[];
  providerIds: string[];
  /** By provider. */
  seats: Record<string, string>;
  /** By module. */
  dueDates: Record<string, string>;
};

export const EMPTY_PLAN: CohortPlan = {
  courseId: '',
  name: '',
  startsOn: '',
  endsOn: '',
  nominationsUntil: '',
  capacity: '',
  trainerIds: [],
  providerIds: [],
  seats: {},
  dueDates: {},
};

export function planOf(cohort: CohortDto): CohortPlan {
  const invited = cohort.providers.filter(({ seats }) => seats !== null);
  const dated = cohort.modules.filter(({ dueOn }) => dueOn !== null);
  return {
    courseId: cohort.courseId,
    name: cohort.name,
    startsOn: cohort.startsOn,
    endsOn: cohort.endsOn,
    nominationsUntil: cohort.nominationsUntil ?? '',
    capacity: cohort.capacity === null ? '' : String(cohort.capacity),
    trainerIds: cohort.trainers.map(({ personId }) => personId),
    providerIds: cohort.providers.map(({ providerId }) => providerId),
    seats: Object.fromEntries(invited.map(({ providerId, seats }) => [providerId, String(seats)])),
    dueDates: Object.fromEntries(dated.map(({ id, dueOn }) => [id, dueOn ?? ''])),
  };
}

/** What is sent; `moduleIds` are those of the course chosen, so that days of another course typed before stay out. */
export function toSend(
  plan: CohortPlan,
  moduleIds: readonly string[],
): Omit<OpenCohortDto, 'id' | 'courseId' | 'timeZone'> {
  return {
    name: plan.name.trim(),
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    nominationsUntil: plan.nominationsUntil || null,
    capacity: wholeNumber(plan.capacity),
    trainerIds: plan.trainerIds,
    providers: plan.providerIds.map((providerId) => ({ providerId, seats: wholeNumber(plan.seats[providerId] ?? '') })),
    dueDates: moduleIds.flatMap((moduleId) => {
      const dueOn = plan.dueDates[moduleId];
      return dueOn ? [{ moduleId, dueOn }] : [];
    }),
  };
}

/** `null` for nothing typed; what is no number is left to the server to refuse. */
function wholeNumber(typed: string): number | null {
  return typed.trim() === '' ? null : Number(typed.trim());
}
