import 'reflect-metadata';
import { randomInt } from 'node:crypto';
import { loadSettings, type Settings } from '@tamkin/config';
import { Passwords } from '@tamkin/identity';
import { Client } from 'pg';
import type { DemoAccount } from '../demo-accounts';
import { as } from './actors';
import { CohortStory, type StoryTools } from './cohort-story';
import { openDemoApplication } from './demo-application';
import type { DemoCohort } from './demo-cohort';
import { readDemo, type DemoPerson } from './demo-files';
import { loadDirectory } from './load-directory';
import { CourseLoader, type LoadedCourse } from './load-course';
import { OutcomeStory } from './outcome-story';
import { ReminderStory } from './reminder-story';
import { at } from './story-days';
import { inWeekOf } from './story-week';
import { tellTargets } from './target-story';
import { TravellingClock } from './travelling-clock';

const COURSES = ['C1', 'C6', 'C7'];
const AUTHOR = 'khadija';
const WRITTEN_ON = '2026-02-02';

/** Fills a migrated, empty database with the demo and returns the accounts to sign in with. */
export async function loadDemo(): Promise<DemoAccount[]> {
  const settings = unhurried(loadSettings());
  const app = await openDemoApplication(settings);
  const client = new Client({ connectionString: settings.DATABASE_URL });
  await client.connect();
  try {
    const password = drawPassword();
    const directory = await loadDirectory(client, await app.get(Passwords).hash(password));
    const tools = { app, client, clock: app.get(TravellingClock), directory };
    const courses = await loadCourses(tools);
    await tellTargets(tools);
    await tellStories(tools, courses);
    await new ReminderStory(tools).digests();
    // A commit that waits for the disk, and with it for all before.
    await client.query('begin; set local synchronous_commit = on; select pg_current_xact_id(); commit');
    return readDemo<DemoPerson[]>('people.json').map(({ role, userName }) => ({ role, login: userName, password }));
  } finally {
    await client.end();
    await app.close();
  }
}

/** Without waiting for the disk at each of some thousand commits: half a demo is loaded anew, whatever became of it. */
function unhurried(settings: Settings): Settings {
  const url = new URL(settings.DATABASE_URL);
  url.searchParams.set('options', '-c synchronous_commit=off');
  return { ...settings, DATABASE_URL: url.href };
}

async function loadCourses({ app, clock, directory }: StoryTools): Promise<Map<string, LoadedCourse>> {
  const author = directory.people.get(AUTHOR);
  if (!author) throw new Error(`The demo's files do not define ${AUTHOR}`);
  clock.travelTo(at(inWeekOf(new Date(), WRITTEN_ON)));
  const loader = new CourseLoader(app);
  const courses = new Map<string, LoadedCourse>();
  for (const code of COURSES) courses.set(code, await loader.load(as(author.id, 'trainer', author.language), code));
  return courses;
}

async function tellStories(tools: StoryTools, courses: ReadonlyMap<string, LoadedCourse>): Promise<void> {
  const { cohorts } = inWeekOf(new Date(), readDemo<{ cohorts: DemoCohort[] }>('cohorts.json'));
  for (const cohort of cohorts) {
    const course = courses.get(cohort.course);
    if (!course) throw new Error(`The demo has no course ${cohort.course}`);
    const story = new CohortStory(tools, cohort, course);
    await story.tell();
    await new OutcomeStory(tools, cohort).tell(await story.cohortId);
  }
}

/** One password for all demo accounts, drawn per installation: a demo that is left running must not be open to all. */
function drawPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const drawn = Array.from({ length: 8 }, () => letters.charAt(randomInt(letters.length))).join('');
  return `tamkin-${drawn}`;
}
