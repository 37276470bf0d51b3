import type { CourseDraftDto } from '@tamkin/api-client';

type Modules = CourseDraftDto['modules'];

/** `null`: it stands at that end already. */
export function moveModule(modules: Modules, moduleId: string, step: 1 | -1): Modules | null {
  const from = modules.findIndex(({ id }) => id === moduleId);
  return swap(modules, from, from + step);
}

/**
 * Past the end of its module, an activity goes into the next one that is written here. `null`: it stands at that end of the
 * course already.
 */
export function moveActivity(modules: Modules, activityId: string, step: 1 | -1): Modules | null {
  const at = modules.findIndex(({ activities }) => activities.some(({ id }) => id === activityId));
  const module = modules[at];
  if (!module) return null;
  const from = module.activities.findIndex(({ id }) => id === activityId);
  const within = swap(module.activities, from, from + step);
  if (within) return modules.map((each, index) => (index === at ? { ...each, activities: within } : each));
  const activity = module.activities[from];
  let to = at + step;
  while (modules[to]?.home) to += step;
  if (!activity || !modules[to]) return null;
  return modules.map((each, index) => {
    if (index === at) return { ...each, activities: each.activities.filter(({ id }) => id !== activityId) };
    if (index !== to) return each;
    return { ...each, activities: step === 1 ? [activity, ...each.activities] : [...each.activities, activity] };
  });
}

function swap<Item>(items: readonly Item[], from: number, to: number): Item[] | null {
  const [a, b] = [items[from], items[to]];
  if (a === undefined || b === undefined) return null;
  return items.map((item, index) => (index === from ? b : index === to ? a : item));
}
