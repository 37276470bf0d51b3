import { PersonMergeService } from '@tamkin/identity';
import {
  administratorGrant,
  buildPerson,
  contextOf,
  createServiceTest,
  focalPointGrant,
  type ServiceTest,
} from '@tamkin/testing';
import { buildCohort } from '../../test/cohort.builder';
import { EnrolmentsModule } from '../enrolments.module';
import { NominationsService } from '../nomination/nominations.service';

describe('merging two records of one person', () => {
  let test: ServiceTest;

  beforeAll(async () => {
    test = await createServiceTest([EnrolmentsModule]);
    test.clock.set('2026-11-10T09:00:00Z');
  });
  afterAll(() => test.close());

  it('moves the learning to the person kept, but for a cohort where both are', async () => {
    const [one, both] = [await buildCohort(test.sql), await buildCohort(test.sql)];
    const duplicate = await buildPerson(test.sql, { providerId: one.providerId });
    const kept = await buildPerson(test.sql, { providerId: both.providerId });
    await test.sql(
      `insert into memberships (id, person_id, provider_id, valid_from) values (gen_random_uuid(), $1, $2, '2024-01-01')`,
      [duplicate.id, both.providerId],
    );
    const nominations = test.get(NominationsService);
    const nominate = ({ id, providerId, focalPoint }: typeof one, personId: string): Promise<string> =>
      nominations.nominate(contextOf(focalPoint.id, [focalPointGrant(providerId)]), { cohortId: id, personId });
    const moved = await nominate(one, duplicate.id);
    const [twice, own] = [await nominate(both, duplicate.id), await nominate(both, kept.id)];
    const chief = await buildPerson(test.sql, { grants: [administratorGrant] });
    const merges = test.get(PersonMergeService);
    await merges.merge(contextOf(chief.id, chief.grants), { keptId: kept.id, duplicateId: duplicate.id });
    const rows = await test.sql<{ id: string; person_id: string }>('select id, person_id from enrolments');
    expect(new Map(rows.map((row) => [row.id, row.person_id]))).toEqual(
      new Map([
        [moved, kept.id],
        [twice, duplicate.id],
        [own, kept.id],
      ]),
    );
  });
});
