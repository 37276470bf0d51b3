import { Clock } from '@tamkin/kernel';
import { PersonMergeService } from '@tamkin/identity';
import {
  administratorGrant,
  buildPerson,
  contextOf,
  createServiceTest,
  learnerGrant,
  type ServiceTest,
} from '@tamkin/testing';
import { ReportingModule } from '../reporting.module';
import { HomeVisitsService } from './home-visits.service';

describe('HomeVisitsService', () => {
  let test: ServiceTest;

  beforeAll(async () => {
    test = await createServiceTest([ReportingModule]);
  });
  afterAll(() => test.close());

  const lookAt = async (ctx: ReturnType<typeof contextOf>, time: string): Promise<Date | null> => {
    jest.spyOn(test.get(Clock), 'now').mockReturnValue(new Date(time));
    try {
      return await test.get(HomeVisitsService).look(ctx);
    } finally {
      jest.restoreAllMocks();
    }
  };

  it('tells when the visit before ended, and the same during the whole visit', async () => {
    const ctx = contextOf((await buildPerson(test.sql)).id, [{ role: 'reviewer', providerId: null }]);
    expect(await lookAt(ctx, '2026-11-20T09:00:00Z')).toBeNull();
    expect(await lookAt(ctx, '2026-11-20T09:25:00Z')).toBeNull();
    expect(await lookAt(ctx, '2026-11-23T08:30:00Z')).toEqual(new Date('2026-11-20T09:25:00Z'));
    expect(await lookAt(ctx, '2026-11-23T08:59:00Z')).toEqual(new Date('2026-11-20T09:25:00Z'));
    expect(await lookAt(ctx, '2026-11-23T14:00:00Z')).toEqual(new Date('2026-11-23T08:59:00Z'));
  });

  it('follows two records of one person into one', async () => {
    const reviewer = [{ role: 'reviewer' as const, providerId: null }];
    const [kept, duplicate] = [await buildPerson(test.sql), await buildPerson(test.sql)];
    const ctx = contextOf(kept.id, reviewer);
    await lookAt(ctx, '2026-11-20T09:00:00Z');
    await lookAt(contextOf(duplicate.id, reviewer), '2026-11-21T10:00:00Z');
    const chief = await buildPerson(test.sql, { grants: [administratorGrant] });
    const merge = { keptId: kept.id, duplicateId: duplicate.id };
    await test.get(PersonMergeService).merge(contextOf(chief.id, chief.grants), merge);
    expect(await test.sql('select 1 from home_visits where person_id = $1', [duplicate.id])).toEqual([]);
    expect(await lookAt(ctx, '2026-11-23T08:30:00Z')).toEqual(new Date('2026-11-21T10:00:00Z'));
  });

  it('is for readers of the report', async () => {
    const ctx = contextOf((await buildPerson(test.sql)).id, [learnerGrant]);
    await expect(lookAt(ctx, '2026-11-20T09:00:00Z')).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
