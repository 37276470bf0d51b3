import { EnrolmentsModule, NominationsService } from '@tamkin/enrolments';
import { DEFAULT_PAGE_SIZE, newId } from '@tamkin/kernel';
import { buildPerson, contextOf, createServiceTest, focalPointGrant, type ServiceTest } from '@tamkin/testing';
import { buildCohort, type BuiltCohort } from '../../../../libs/enrolments/test/cohort.builder';
import { run } from '../main';

jest.setTimeout(60_000);

describe('tamkin rebuild-progress', () => {
  let test: ServiceTest;
  let said: string;

  beforeAll(async () => {
    test = await createServiceTest([EnrolmentsModule]);
  });
  afterAll(() => test.close());
  beforeEach(() => {
    said = '';
    for (const stream of [process.stdout, process.stderr]) {
      jest.spyOn(stream, 'write').mockImplementation((chunk) => {
        said += String(chunk);
        return true;
      });
    }
  });
  afterEach(() => jest.restoreAllMocks());

  const rebuild = (...args: string[]): Promise<number> =>
    run(['rebuild-progress', ...args], {
      DATABASE_URL: test.databaseUrl,
      SECRET: 'a secret of the tests, thirty-two characters or more',
      TAMKIN_DATA: '/nonexistent',
    });

  /** Somebody in a cohort of their own, whose stored progress says what the facts do not. */
  async function brokenCohort(): Promise<{
    cohortId: string;
    course: BuiltCohort['course'];
    progress(): Promise<number>;
  }> {
    const cohort = await buildCohort(test.sql);
    const person = await buildPerson(test.sql, { providerId: cohort.providerId });
    const focalPoint = contextOf(cohort.focalPoint.id, [focalPointGrant(cohort.providerId)]);
    const id = await test.get(NominationsService).nominate(focalPoint, { cohortId: cohort.id, personId: person.id });
    await test.sql('update enrolments set progress = 0.9 where id = $1', [id]);
    const progress = async (): Promise<number> =>
      Number(
        (await test.sql<{ progress: number }>('select progress from enrolments where id = $1', [id]))[0]?.progress,
      );
    return { cohortId: cohort.id, course: cohort.course, progress };
  }

  it('puts right the cohort that is named, and no other', async () => {
    const [named, other] = [await brokenCohort(), await brokenCohort()];

    expect(await rebuild(named.cohortId)).toBe(0);

    expect(said).toContain('Cohorts read: 1. Enrolments put right: 1.');
    expect([await named.progress(), await other.progress()]).toEqual([0, 0.9]);
  });

  it('puts right every cohort when none is named, also beyond the first page of them', async () => {
    const first = await brokenCohort();
    for (let count = 0; count < DEFAULT_PAGE_SIZE; count++) await buildCohort(test.sql, { course: first.course });

    expect(await rebuild()).toBe(0);

    expect(await first.progress()).toBe(0);
    await rebuild();
    expect(said).toMatch(/Enrolments put right: 0\.\n$/);
  });

  it('refuses a cohort that does not exist, and what is not a cohort', async () => {
    expect(await rebuild(newId())).toBe(1);
    expect(await rebuild('automne')).toBe(1);
    expect(await rebuild(newId(), newId())).toBe(1);
  });
});
