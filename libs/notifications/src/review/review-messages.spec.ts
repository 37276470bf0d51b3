import { newId, systemContext } from '@tamkin/kernel';
import { buildPerson, createServiceTest, type ServiceTest } from '@tamkin/testing';
import { NotificationsModule } from '../notifications.module';
import { ReminderSettling } from '../reminder/reminder-settling';
import { ReviewPlans } from './review-plans';

interface Draft {
  readonly courseId: string;
  readonly versionId: string;
  readonly activityId: string;
}

describe('messages between an author and colleagues', () => {
  const ctx = systemContext('spec', 'spec');
  let test: ServiceTest;
  let plans: ReviewPlans;
  let draft: Draft;
  let author: { id: string };
  let colleague: { id: string };

  beforeAll(async () => {
    test = await createServiceTest([NotificationsModule]);
    plans = test.get(ReviewPlans);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    test.clock.set('2026-11-10T11:00:00Z');
    draft = await buildDraft(test.sql);
    author = await buildPerson(test.sql, { language: 'fr' });
    colleague = await buildPerson(test.sql, { language: 'ar' });
  });

  const messages = (personId: string): Promise<{ subject: string; text: string; link: string }[]> =>
    test.sql('select * from messages where person_id = $1 order by created_at, id', [personId]);
  const ledger = (personId: string): Promise<{ status: string; reason: string | null; message_id: string | null }[]> =>
    test.sql('select * from reminders where person_id = $1 order by due_at, id', [personId]);
  const settleAt = async (instant: string): Promise<void> => {
    test.clock.set(instant);
    const due = await test.sql<{ id: string }>(
      `select id from reminders where status = 'planned' and due_at <= $1 order by due_at, id`,
      [test.clock.now()],
    );
    await Promise.all(due.map(({ id }) => test.get(ReminderSettling).settle(ctx, id)));
  };
  const ask = async (askedAt: string): Promise<void> => {
    await test.sql(
      `insert into course_reviews (version_id, status, asked_by, asked_of, asked_at, word)
       values ($1, 'asked', $2, $3, $4, 'Le ton convient-il ?')
       on conflict (version_id) do update set status = 'asked', asked_at = excluded.asked_at, reviewed_at = null`,
      [draft.versionId, author.id, [colleague.id], askedAt],
    );
    await plans.reviewAsked(ctx, draft.versionId);
    await plans.reviewAsked(ctx, draft.versionId);
  };
  const comment = async (writtenBy: string, writtenAt: string, text: string, blockId = 'b2'): Promise<string> => {
    const id = newId();
    await test.sql(
      `insert into block_comments (id, activity_id, block_id, language, text, written_by, written_at)
       values ($1, $2, $3, 'ar', $4, $5, $6)`,
      [id, draft.activityId, blockId, text, writtenBy, writtenAt],
    );
    await plans.blockCommented(ctx, id);
    await plans.blockCommented(ctx, id);
    return id;
  };

  it('tells each colleague once of each request, in their language, with the word that was said', async () => {
    await ask('2026-11-10T11:00:00Z');
    await settleAt('2026-11-10T11:30:00Z');
    await ask('2026-11-10T11:40:00Z');
    await settleAt('2026-11-10T11:41:00Z');
    const told = await messages(colleague.id);
    expect(told.map(({ subject }) => subject)).toEqual([
      '«القرار بدون تحيز»: طُلبت منكم مراجعة',
      '«القرار بدون تحيز»: طُلبت منكم مراجعة',
    ]);
    expect(told[0]?.text).toContain('Le ton convient-il ?');
    expect(told[0]?.link).toMatch(new RegExp(`/courses/${draft.courseId}$`));
    expect(await messages(author.id)).toEqual([]);
  });

  it('tells the author of the decision, and nobody of a request that was answered meanwhile', async () => {
    await ask('2026-11-10T09:00:00Z');
    await test.sql(
      `update course_reviews set status = 'sent-back', reviewed_by = $2, reviewed_at = now(), word = 'Plus court' where version_id = $1`,
      [draft.versionId, colleague.id],
    );
    await plans.reviewDecided(ctx, draft.versionId);
    await plans.reviewDecided(ctx, draft.versionId);
    await settleAt('2026-11-10T11:30:00Z');
    expect(await messages(colleague.id)).toEqual([]);
    expect(await ledger(colleague.id)).toMatchObject([{ status: 'skipped', reason: 'already-answered' }]);
    expect(await messages(author.id)).toMatchObject([
      {
        subject: '«\u00a0Décider sans biais\u00a0»\u00a0: votre brouillon est à reprendre',
        text: expect.stringContaining('Plus court') as string,
      },
    ]);
  });

  it('makes one message of what is said within half an hour, which opens the block where its author writes it', async () => {
    await ask('2026-11-10T09:00:00Z');
    await comment(colleague.id, '2026-11-10T11:20:00Z', 'الكلمة المناسبة هي «حساب»', 'b2');
    await comment(colleague.id, '2026-11-10T11:35:00Z', 'Trop long', 'b3');
    await settleAt('2026-11-10T11:55:00Z');
    await settleAt('2026-11-10T12:10:00Z');
    const told = await messages(author.id);
    expect(told).toHaveLength(1);
    expect(told[0]?.subject).toBe('«\u00a0Décider sans biais\u00a0»\u00a0: 2 commentaires sur des blocs');
    expect(told[0]?.text).toMatch(/الكلمة المناسبة هي «حساب»[^]*Trop long/);
    expect(told[0]?.link).toContain(
      `/courses/${draft.courseId}/activities/${draft.activityId}/text?block=b2&language=ar`,
    );
    expect(
      new Set((await ledger(author.id)).map(({ status, message_id }) => `${status} ${message_id ?? ''}`)).size,
    ).toBe(1);
  });

  it('tells a colleague of the answer in the thread, at the block where colleagues read; not of what was resolved', async () => {
    await ask('2026-11-09T09:00:00Z');
    await settleAt('2026-11-09T11:31:00Z');
    await comment(colleague.id, '2026-11-10T11:00:00Z', 'Pourquoi ?');
    const answer = await comment(author.id, '2026-11-10T11:10:00Z', 'Corrigé');
    await comment(author.id, '2026-11-10T11:11:00Z', 'Autre bloc', 'b9');
    await settleAt('2026-11-10T11:45:00Z');
    const [, told, ...more] = await messages(colleague.id);
    expect(told).toMatchObject({ text: expect.stringContaining('Corrigé') as string });
    expect(told?.link).toContain(`/courses/${draft.courseId}/review/${draft.activityId}?block=b2&language=ar`);
    expect(more).toEqual([]);
    await comment(author.id, '2026-11-10T11:50:00Z', 'Encore');
    await test.sql(`update block_comments set resolved_at = now() where activity_id = $1 and id <> $2`, [
      ...[draft.activityId, answer],
    ]);
    await settleAt('2026-11-10T12:25:00Z');
    expect(await messages(colleague.id)).toHaveLength(2);
  });

  it('leaves those in peace who asked for it, except with the answer they wait for', async () => {
    for (const { id } of [author, colleague]) {
      await test.sql(
        'insert into notification_preferences (person_id, reminders, ramadan_evenings, updated_at) values ($1, false, false, now())',
        [id],
      );
    }
    await ask('2026-11-10T11:00:00Z');
    await comment(colleague.id, '2026-11-10T11:00:00Z', 'Pourquoi ?');
    await settleAt('2026-11-10T11:40:00Z');
    expect([...(await ledger(author.id)), ...(await ledger(colleague.id))].map(({ reason }) => reason)).toEqual([
      'opted-out',
      'opted-out',
    ]);
    await test.sql(
      `update course_reviews set status = 'approved', reviewed_by = $2, reviewed_at = now() where version_id = $1`,
      [draft.versionId, colleague.id],
    );
    await plans.reviewDecided(ctx, draft.versionId);
    await settleAt('2026-11-10T11:41:00Z');
    expect(await messages(author.id)).toMatchObject([
      { subject: '«\u00a0Décider sans biais\u00a0»\u00a0: votre brouillon est approuvé' },
    ]);
  });
});

/** A draft with one lesson. */
async function buildDraft(sql: ServiceTest['sql']): Promise<Draft> {
  const [courseId, versionId, moduleId, activityId] = [newId(), newId(), newId(), newId()];
  const title = { fr: 'Décider sans biais', ar: 'القرار بدون تحيز' };
  await sql(`insert into courses (id, code, base_language, created_at) values ($1, $2, 'fr', now())`, [
    ...[courseId, `D-${courseId.slice(-8)}`],
  ]);
  await sql(
    `insert into course_versions (id, course_id, number, status, title, summary, objectives, audience, languages,
       online_minutes, face_to_face_minutes, rules, search_text, created_at, updated_at)
     values ($1, $2, 1, 'draft', $3, $3, '[]', '{}', '{fr,ar}', 300, 360, '{}', 'decider', now(), now())`,
    [versionId, courseId, title],
  );
  await sql(`insert into course_modules (id, version_id, lineage_id, position, title) values ($1, $2, $1, 1, $3)`, [
    ...[moduleId, versionId, title],
  ]);
  await sql(
    `insert into activities (id, version_id, module_id, lineage_id, position, kind, mandatory, minutes, title)
     values ($1, $2, $3, $1, 1, 'lesson', true, 10, $4)`,
    [activityId, versionId, moduleId, { fr: 'La visite', ar: 'الزيارة' }],
  );
  return { courseId, versionId, activityId };
}
