import { newId } from '@tamkin/kernel';
import { administratorGrant, buildPerson } from '@tamkin/testing';
import { buildCohort, buildEnrolment } from '../../../../libs/notifications/test/learning.builder';
import { createApiTest, type ApiTest } from '../../test/api-test';

describe('the audit trail over HTTP', () => {
  let api: ApiTest;

  beforeAll(async () => {
    api = await createApiTest();
  });
  afterAll(() => api.close());

  const note = (actorId: string, action: string, kind: string, subjectId: string): Promise<unknown> =>
    api.sql(
      `insert into audit_entries (id, at, actor_id, actor_kind, action, subject_kind, subject_id, details, request_id)
       values ($1, now(), $2, 'person', $3, $4, $5, '{}', 'spec')`,
      [newId(), actorId, action, kind, subjectId],
    );

  it('calls the things it speaks of by their names', async () => {
    const administrator = await api.signedIn({ grants: [administratorGrant] });
    const actor = await buildPerson(api.sql);
    const cohort = await buildCohort(api.sql);
    const { enrolmentId, person } = await buildEnrolment(api.sql, cohort, {});
    await note(actor.id, 'cohort.closed', 'cohort', cohort.cohortId);
    await note(actor.id, 'enrolment.made', 'enrolment', enrolmentId);
    await note(actor.id, 'message.retried', 'message', newId());
    const planId = newId();
    await api.sql(
      `insert into action_plans (id, enrolment_id, activity_id, status, number, handed_in_at, first_handed_in_at, visa_comment,
         visa_on_paper, comment)
       values ($1, $2, $3, 'validated', 1, now(), now(), '', false, '')`,
      [planId, enrolmentId, cohort.finalTestId],
    );
    await note(actor.id, 'action-plan.validated', 'action-plan', planId);

    const { items } = (await administrator.request('GET', `/audit-entries?actorId=${actor.id}`)).json<{
      items: { subject: { kind: string; name: string | null } }[];
    }>();
    const [learner] = await api.sql<{ name: string }>(
      `select given_latin || ' ' || family_latin as name from persons where id = $1`,
      [person.id],
    );
    const names = Object.fromEntries(items.map(({ subject }) => [subject.kind, subject.name]));
    expect(names).toEqual({
      cohort: 'Souss',
      enrolment: learner?.name,
      'action-plan': learner?.name,
      message: null,
    });
  });

  it('is for the administrator alone', async () => {
    const reviewer = await api.signedIn({ grants: [{ role: 'reviewer', providerId: null }] });
    expect((await reviewer.request('GET', '/audit-entries')).statusCode).toBe(403);
  });
});
