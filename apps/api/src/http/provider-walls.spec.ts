import { focalPointGrant, learnerGrant } from '@tamkin/testing';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';
import { buildTwoProviders, FOREIGN, type TwoProviders } from '../../test/two-providers';
import { ClosedByDefault } from './closed-by-default';

describe('the walls between providers', () => {
  let api: ApiTest;
  let world: TwoProviders;
  let paths: string[];

  beforeAll(async () => {
    api = await createApiTest();
    world = await buildTwoProviders(api);
    paths = api.app
      .get(ClosedByDefault)
      .routes()
      .filter(({ method, access }) => method === 'GET' && access && 'permission' in access)
      .map(({ path }) => path);
  });
  afterAll(() => api.close());

  /** Everything that `caller` reads at `path`, with every id of the other provider and of what is shared. */
  async function leaksAt(caller: Caller, path: string): Promise<string[]> {
    const ids = path.includes(':') ? [...world.foreignIds, ...world.sharedIds] : ['none'];
    const leaks: string[] = [];
    for (const id of ids) {
      const concrete = path.replace(/:[A-Za-z]+/g, id);
      const answer = await caller.request('GET', concrete);
      if (answer.statusCode >= 500) leaks.push(`${concrete} answered ${answer.statusCode}`);
      if (answer.statusCode < 300 && answer.body.includes(FOREIGN)) leaks.push(`${path} told of the other provider`);
    }
    return [...new Set(leaks)];
  }

  it('let a focal point read nothing of another provider, on any route', async () => {
    const caller = await api.signedIn({
      providerId: world.ownProviderId,
      grants: [learnerGrant, focalPointGrant(world.ownProviderId)],
    });
    const leaks: string[] = [];
    for (const path of paths) leaks.push(...(await leaksAt(caller, path)));
    expect(leaks).toEqual([]);
  });

  it('let a learner read nothing of anybody else, on any route', async () => {
    const caller = await api.signedIn({ providerId: world.ownProviderId });
    const leaks: string[] = [];
    for (const path of paths) leaks.push(...(await leaksAt(caller, path)));
    expect(leaks).toEqual([]);
  });

  it('are not there for a reviewer, so that the test above can fail', async () => {
    const reviewer = await api.signedIn({ grants: [{ role: 'reviewer', providerId: null }] });
    const { body } = await reviewer.request('GET', '/people');
    expect(body).toContain(FOREIGN);
  });
});
