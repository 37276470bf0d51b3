import { GRANTS } from '@tamkin/access';
import { newId } from '@tamkin/kernel';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';
import { ClosedByDefault, type DeclaredRoute } from './closed-by-default';

type Method = Parameters<ApiTest['request']>[0];

describe('every route', () => {
  let api: ApiTest;
  let learner: Caller;
  let guarded: DeclaredRoute[];

  beforeAll(async () => {
    api = await createApiTest();
    learner = await api.signedIn();
    guarded = api.app
      .get(ClosedByDefault)
      .routes()
      .filter(({ access }) => access && 'permission' in access);
  });
  afterAll(() => api.close());

  /** A path of this shape with ids that exist nowhere. */
  const pathOf = ({ path }: DeclaredRoute): string => path.replace(/:[A-Za-z]+/g, () => newId());

  it('declares what it needs', () => {
    expect(guarded.length).toBeGreaterThan(3);
  });

  it('is closed to visitors', async () => {
    const open = [];
    for (const route of guarded) {
      const { statusCode } = await api.request(route.method as Method, pathOf(route));
      if (statusCode !== 401) open.push(`${route.method} ${route.path} answered ${statusCode}`);
    }
    expect(open).toEqual([]);
  });

  it('is closed to a learner who does not hold its permission', async () => {
    const open = [];
    const beyond = guarded.filter(
      ({ access }) => access && 'permission' in access && !(access.permission in GRANTS.learner),
    );
    for (const route of beyond) {
      const { statusCode } = await learner.request(route.method as Method, pathOf(route));
      if (statusCode !== 403) open.push(`${route.method} ${route.path} answered ${statusCode}`);
    }
    expect(open).toEqual([]);
  });

  it('answers ids and bodies that make no sense with a refusal, never with an accident', async () => {
    const everything = await api.signedIn({
      grants: [
        { role: 'learner', providerId: null },
        { role: 'trainer', providerId: null },
        { role: 'reviewer', providerId: null },
        { role: 'administrator', providerId: null },
      ],
    });
    const accidents = [];
    for (const route of guarded.filter(
      ({ path }) => !path.startsWith('/me/sign-outs') && !path.startsWith('/sessions'),
    )) {
      for (const path of [pathOf(route), route.path.replace(/:[A-Za-z]+/g, '%27;drop--')]) {
        const answer = await everything.request(
          route.method as Method,
          path,
          route.method === 'GET' ? undefined : { nonsense: ['‮', -1] },
        );
        if (answer.statusCode >= 500) accidents.push(`${route.method} ${path} answered ${answer.statusCode}`);
      }
    }
    expect(accidents).toEqual([]);
  });
});
