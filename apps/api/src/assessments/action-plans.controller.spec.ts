import { newId } from '@tamkin/kernel';
import { focalPointGrant, reviewerGrant, trainerGrant } from '@tamkin/testing';
import {
  addLearner,
  buildClassroom,
  publishVersion,
  type Classroom,
} from '../../../../libs/assessments/test/classroom.builder';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

const ACTION = { what: 'Noter seul avant de discuter', dueOn: '2026-12-15', evidence: 'Dix fiches' };

describe('action plans over HTTP', () => {
  let api: ApiTest;
  let learner: Caller;
  let trainer: Caller;
  let manager: Caller;
  let room: Classroom;

  beforeAll(async () => {
    api = await createApiTest();
  });
  afterAll(() => api.close());

  beforeEach(async () => {
    learner = await api.signedIn();
    trainer = await api.signedIn({ grants: [trainerGrant] });
    room = await buildClassroom(api, { learnerId: learner.person.id, trainerId: trainer.person.id });
    await publishVersion(api, room);
    await api.sql(`update cohorts set starts_on = '2026-01-05', ends_on = '2026-12-31' where id = $1`, [room.cohortId]);
    const [row] = await api.sql<{ id: string }>('select provider_id as id from enrolments where id = $1', [
      room.learner.enrolmentId,
    ]);
    manager = await api.signedIn({ grants: [focalPointGrant(row!.id)], providerId: row!.id });
  });

  const minePath = () =>
    `/me/enrolments/${room.learner.enrolmentId}/activities/${room.activities.actionPlan}/action-plan`;
  const handIn = (actions: object[] = [ACTION], as = learner) => as.request('PUT', minePath(), { actions });
  const plan = async () =>
    (await learner.request('GET', minePath())).json<{ plan: { id: string; number: number; status: string } }>().plan;
  const visa = async (given: boolean, as = manager, comment = 'Non') => {
    const { id, number } = await plan();
    return as.request('PUT', `/action-plans/${id}/visa`, { given, comment, number });
  };
  const decide = async (decision: string, as = trainer, comment = 'Datez') => {
    const { id, number } = await plan();
    return as.request('PUT', `/action-plans/${id}/validation`, { decision, comment, number });
  };
  const codeOf = (answer: { json: <T>() => T }) => answer.json<{ code: string }>().code;

  it('needs the visa of the manager and the validation of the trainer, and then counts', async () => {
    expect((await handIn()).statusCode).toBe(204);
    expect((await handIn()).statusCode).toBe(204);
    expect(await plan()).toMatchObject({ status: 'awaits-visa', number: 1 });
    expect(codeOf(await decide('validated'))).toBe('action-plan.not-waiting');
    expect((await visa(false)).statusCode).toBe(204);
    await handIn([{ ...ACTION, what: 'Mieux' }]);
    expect(await plan()).toMatchObject({ status: 'awaits-visa', number: 2 });
    expect([(await visa(true)).statusCode, (await visa(true)).statusCode]).toEqual([204, 204]);
    expect(codeOf(await handIn([ACTION]))).toBe('action-plan.being-decided');
    expect((await trainer.request('GET', '/marking-queue')).json()).toMatchObject({
      items: [{ kind: 'action-plan', stage: 'validation' }],
    });
    expect([(await decide('validated')).statusCode, (await decide('validated')).statusCode]).toEqual([204, 204]);
    const [row] = await api.sql<{ at: Date | null }>(
      'select action_plan_accepted_at as at from enrolments where id = $1',
      [room.learner.enrolmentId],
    );
    expect(row?.at).toBeInstanceOf(Date);
  });

  it('takes a visa signed on paper from the trainer, and says so', async () => {
    await handIn();
    expect((await visa(true, trainer)).statusCode).toBe(204);
    expect(await plan()).toMatchObject({ status: 'awaits-validation', visaOnPaper: true });
    expect((await decide('sent-back')).statusCode).toBe(204);
    expect(await plan()).toMatchObject({ status: 'sent-back', comment: 'Datez' });
  });

  it('asks at six weeks what became of each action, and lets the manager confirm it', async () => {
    await handIn();
    await visa(true);
    await decide('validated');
    const { id } = await plan();
    const report = (actions: object[], checkpoint = 'six-weeks') =>
      learner.request('PUT', `${minePath()}/checks/${checkpoint}`, { actions });
    const done = [{ position: 1, state: 'done', note: 'Dix fiches à l’agence', fileIds: [] }];
    await api.sql(`update cohorts set starts_on = '2020-01-01', ends_on = '2120-01-01' where id = $1`, [room.cohortId]);
    expect(codeOf(await report(done))).toBe('action-plan.checkpoint-not-open');
    await api.sql(`update cohorts set ends_on = current_date - 60, status = 'closed' where id = $1`, [room.cohortId]);
    expect((await report(done)).statusCode).toBe(204);
    expect((await report(done)).statusCode).toBe(204);
    expect(codeOf(await report(done, 'six-months'))).toBe('action-plan.checkpoint-not-open');
    for (const wrong of [[], [...done, ...done], [{ ...done[0], note: '' }], [{ ...done[0], position: 2 }]]) {
      expect((await report(wrong)).statusCode).toBe(422);
    }
    const confirm = `/action-plans/${id}/checks/six-weeks/1/confirmation`;
    expect((await manager.request('GET', '/action-plans/waiting')).json()).toEqual({ visas: 0, confirmations: 1 });
    expect((await manager.request('GET', '/action-plans?toConfirm=true')).body).toContain(id);
    expect((await manager.request('PUT', confirm, { confirmed: true })).statusCode).toBe(204);
    expect((await manager.request('GET', `/action-plans/${id}`)).json()).toMatchObject({
      checks: [{ state: 'done', confirmed: true }],
    });
    expect((await manager.request('GET', '/action-plans?toConfirm=true')).json()).toMatchObject({ items: [] });
    expect((await trainer.request('PUT', confirm, { confirmed: true })).statusCode).toBe(403);
    expect((await manager.request('PUT', confirm.replace('/1/', '/3/'), { confirmed: true })).statusCode).toBe(404);
  });

  describe('once the cohort is closed', () => {
    const close = () => api.sql(`update cohorts set status = 'closed' where id = $1`, [room.cohortId]);
    const reportIs = (status: 'draft' | 'submitted' | 'sent-back' | 'validated') =>
      api.sql(
        `insert into cohort_reports (id, cohort_id, status, figures, texts, revision) values ($1, $2, $3, '{}', '{}', 0)
         on conflict (cohort_id) do update set status = excluded.status`,
        [newId(), room.cohortId, status],
      );
    const seenBy = async (caller: Caller) =>
      (await caller.request('GET', `/action-plans/${(await plan()).id}`)).json<object>();

    it('may be signed, sent back, handed in again and validated until the report is submitted', async () => {
      await handIn();
      await close();
      expect(await seenBy(manager)).toMatchObject({ phase: 'until-report', canEndorse: true });
      expect((await manager.request('GET', '/action-plans/waiting')).json()).toMatchObject({ visas: 1 });
      expect((await visa(true)).statusCode).toBe(204);
      await reportIs('draft');
      expect((await trainer.request('GET', '/marking-queue')).json()).toMatchObject({
        items: [{ kind: 'action-plan' }],
      });
      expect((await decide('sent-back')).statusCode).toBe(204);
      expect((await learner.request('GET', minePath())).json()).toMatchObject({ canHandIn: true });
      expect((await handIn([{ ...ACTION, what: 'Mieux' }])).statusCode).toBe(204);
      expect((await visa(true)).statusCode).toBe(204);
      expect(await seenBy(trainer)).toMatchObject({ phase: 'until-report', canDecide: true });
      expect((await decide('validated')).statusCode).toBe(204);
      const [row] = await api.sql<{ at: Date | null }>(
        'select action_plan_accepted_at as at from enrolments where id = $1',
        [room.learner.enrolmentId],
      );
      expect(row?.at).toBeInstanceOf(Date);
    });

    it('is refused while the report is with the reviewer, opens again when it comes back, and ends when it is validated', async () => {
      await handIn();
      await close();
      for (const status of ['submitted', 'validated'] as const) {
        await reportIs(status);
        expect(await seenBy(manager)).toMatchObject({ phase: `report-${status}`, canEndorse: false, canDecide: false });
        expect((await manager.request('GET', '/action-plans/waiting')).json()).toMatchObject({ visas: 0 });
        const refused = [await visa(true), await handIn([{ ...ACTION, what: 'Mieux' }])];
        expect(refused.map((answer) => [answer.statusCode, codeOf(answer)])).toEqual([
          [409, 'cohort.report-submitted'],
          [409, 'cohort.report-submitted'],
        ]);
        expect((await learner.request('GET', minePath())).json()).toMatchObject({ canHandIn: false });
      }
      await reportIs('sent-back');
      expect((await visa(true)).statusCode).toBe(204);
      await reportIs('submitted');
      expect(codeOf(await decide('validated'))).toBe('cohort.report-submitted');
      expect((await trainer.request('GET', '/marking-queue')).json()).toMatchObject({ items: [] });
      expect(await plan()).toMatchObject({ status: 'awaits-validation' });
    });

    it('takes no plan from whoever had handed in none', async () => {
      await close();
      const late = await handIn();
      expect([late.statusCode, codeOf(late)]).toEqual([409, 'cohort.closed']);
    });
  });

  it('is closed to visitors, to other learners, to other providers; a reviewer reads and does not sign', async () => {
    await handIn();
    const { id } = await plan();
    const elsewhere = await buildClassroom(api);
    const [row] = await api.sql<{ id: string }>('select provider_id as id from enrolments where id = $1', [
      elsewhere.learner.enrolmentId,
    ]);
    const foreign = await api.signedIn({ grants: [focalPointGrant(row!.id)], providerId: row!.id });
    const otherTrainer = await api.signedIn({ grants: [trainerGrant] });
    const reviewer = await api.signedIn({ grants: [reviewerGrant] });
    expect((await api.request('GET', `/action-plans/${id}`)).statusCode).toBe(401);
    expect((await learner.request('GET', `/action-plans/${id}`)).statusCode).toBe(403);
    for (const caller of [foreign, otherTrainer]) {
      expect((await caller.request('GET', `/action-plans/${id}`)).statusCode).toBe(404);
      expect((await caller.request('GET', '/action-plans')).json()).toMatchObject({ items: [] });
      expect((await visa(true, caller)).statusCode).toBe(404);
    }
    expect((await reviewer.request('GET', '/action-plans')).body).toContain(id);
    expect((await foreign.request('GET', '/action-plans/waiting')).json()).toEqual({ visas: 0, confirmations: 0 });
    expect((await learner.request('GET', '/action-plans/waiting')).statusCode).toBe(403);
    expect((await api.request('GET', '/action-plans/waiting')).statusCode).toBe(401);
    expect((await visa(true, reviewer)).statusCode).toBe(403);
    expect((await decide('validated', manager)).statusCode).toBe(403);
    expect((await handIn([ACTION], await api.signedIn())).statusCode).toBe(404);
  });

  it('lists what waits for somebody first, then the latest, page by page', async () => {
    await handIn();
    await visa(true);
    await decide('validated');
    const first = (await plan()).id;
    const [waiting, late] = [newId(), newId()];
    for (const [id, status, at] of [
      [waiting, 'awaits-visa', '2030-01-02'],
      [late, 'sent-back', '2030-01-01'],
    ]) {
      const { enrolmentId } = await addLearner(api, room);
      await api.sql(
        `insert into action_plans (id, enrolment_id, activity_id, status, number, first_handed_in_at, handed_in_at, visa_comment,
           visa_on_paper, comment) values ($1, $2, $3, $4, 1, $5, $5, '', false, '')`,
        [id, enrolmentId, room.activities.actionPlan, status, at],
      );
    }
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const path = `/action-plans?limit=1&cohortId=${room.cohortId}${cursor}`;
      const page = (await trainer.request('GET', path)).json<{ items: { id: string }[]; nextCursor: string | null }>();
      seen.push(...page.items.map(({ id }) => id));
      if (!page.nextCursor) break;
      cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
    }
    expect(seen).toEqual([waiting, late, first]);
  });

  it('refuses plans without a day, without evidence, with four actions, and decisions on an older hand-in', async () => {
    for (const wrong of [
      [],
      [{ ...ACTION, dueOn: '2026-02-30' }],
      [{ ...ACTION, evidence: ' ' }],
      [{ ...ACTION, dueOn: '2025-12-31' }],
      Array(4).fill(ACTION),
    ]) {
      expect((await handIn(wrong as object[])).statusCode).toBe(422);
    }
    await handIn();
    expect((await visa(false, manager, ' ')).statusCode).toBe(422);
    const { id } = await plan();
    const old = await manager.request('PUT', `/action-plans/${id}/visa`, { given: true, comment: '', number: 7 });
    expect([old.statusCode, codeOf(old)]).toEqual([409, 'action-plan.changed-meanwhile']);
  });
});
