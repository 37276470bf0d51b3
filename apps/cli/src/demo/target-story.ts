import { TargetsService } from '@tamkin/reporting';
import { as } from './actors';
import type { StoryTools } from './cohort-story';
import { readDemo } from './demo-files';
import { at } from './story-days';

interface DemoTargets {
  readonly reviewer: string;
  readonly setOn: string;
  /** By indicator. */
  readonly targets: Readonly<Record<string, number>>;
}

/** The reviewer sets what the programme wants of the year of the demo. */
export async function tellTargets({ app, clock, directory }: StoryTools): Promise<void> {
  const { reviewer, setOn, targets } = readDemo<DemoTargets>('targets.json');
  const person = directory.people.get(reviewer);
  if (!person) throw new Error(`The demo's files do not define ${reviewer}`);
  clock.travelTo(at(setOn));
  const ctx = as(person.id, 'reviewer', person.language);
  const year = clock.now().getUTCFullYear();
  for (const [indicator, value] of Object.entries(targets)) {
    await app.get(TargetsService).set(ctx, { indicator, year, value });
  }
}
