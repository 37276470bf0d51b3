import { TargetsService } from '@tamkin/reporting';
import { as } from './actors';
import type { StoryTools } from './cohort-story';
import { readDemo } from './demo-files';
import { at } from './story-days';
import { inWeekOf } from './story-week';

interface DemoTargets {
  readonly reviewer: string;
  readonly setOn: string;
  /** By indicator. */
  readonly targets: Readonly<Record<string, number>>;
}

/** The reviewer sets what the programme wants of each year that the demo touches. */
export async function tellTargets({ app, clock, directory }: StoryTools): Promise<void> {
  const { reviewer, setOn, targets } = inWeekOf(new Date(), readDemo<DemoTargets>('targets.json'));
  const person = directory.people.get(reviewer);
  if (!person) throw new Error(`The demo's files do not define ${reviewer}`);
  clock.travelTo(at(setOn));
  const ctx = as(person.id, 'reviewer', person.language);
  for (let year = clock.now().getUTCFullYear(); year <= new Date().getUTCFullYear(); year++) {
    for (const [indicator, value] of Object.entries(targets)) {
      await app.get(TargetsService).set(ctx, { indicator, year, value });
    }
  }
}
