import { PersonMergeService } from '@tamkin/identity';
import { newId } from '@tamkin/kernel';
import { administratorGrant, buildPerson, contextOf, createServiceTest, type ServiceTest } from '@tamkin/testing';
import { NotificationsModule } from '../notifications.module';

describe('merging two records of one person', () => {
  let test: ServiceTest;

  beforeAll(async () => {
    test = await createServiceTest([NotificationsModule]);
  });
  afterAll(() => test.close());

  const remind = async (personId: string, subjectId: string, status: string): Promise<string> => {
    const id = newId();
    await test.sql(
      `insert into reminders (id, person_id, subject_id, occasion, channel, cycle, status, due_at)
       values ($1, $2, $3, 'weekly-digest', 'message', '1', $4, now())`,
      [id, personId, subjectId, status],
    );
    return id;
  };
  const prefer = (personId: string, reminders: boolean): Promise<unknown> =>
    test.sql('insert into notification_preferences (person_id, reminders, updated_at) values ($1, $2, now())', [
      personId,
      reminders,
    ]);

  it('moves messages, the ledger and the choices; what both have been told is not told again', async () => {
    const [duplicate, kept] = [await buildPerson(test.sql), await buildPerson(test.sql)];
    const chief = await buildPerson(test.sql, { grants: [administratorGrant] });
    await test.sql(
      `insert into messages (id, person_id, channel, language, occasion, subject, text, status, created_at)
       values ($1, $2, 'stored', 'fr', 'enrolled', 'Bienvenue', 'Bonjour', 'kept', now())`,
      [newId(), duplicate.id],
    );
    const [own, shared] = [newId(), newId()];
    const moved = await remind(duplicate.id, own, 'planned');
    const toldOnce = await remind(kept.id, shared, 'sent');
    await remind(duplicate.id, shared, 'planned');
    await prefer(duplicate.id, false);
    await prefer(kept.id, true);

    await test
      .get(PersonMergeService)
      .merge(contextOf(chief.id, chief.grants), { keptId: kept.id, duplicateId: duplicate.id });

    expect(await test.sql('select person_id from messages')).toEqual([{ person_id: kept.id }]);
    const ledger = await test.sql('select id, person_id, status from reminders order by id');
    expect(ledger).toEqual([
      { id: moved, person_id: kept.id, status: 'planned' },
      { id: toldOnce, person_id: kept.id, status: 'sent' },
    ]);
    expect(await test.sql('select person_id, reminders from notification_preferences')).toEqual([
      { person_id: kept.id, reminders: false },
    ]);
  });
});
