import { readFileSync } from 'node:fs';
import { GRANTS } from '@tamkin/access';
import { projectPath } from '@tamkin/config';
import { newId } from '@tamkin/kernel';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';
import { ClosedByDefault, type DeclaredRoute } from './closed-by-default';

type Method = Parameters<ApiTest['request']>[0];

interface BodySchema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

interface Contract {
  readonly paths: Record<
    string,
    Record<string, { requestBody?: { content: Record<string, { schema: BodySchema } | undefined> } }>
  >;
  readonly components: { readonly schemas: Record<string, BodySchema> };
}

const CONTRACT = JSON.parse(readFileSync(projectPath('apps', 'api', 'openapi.json'), 'utf8')) as Contract;

/** Nothing, nothing in it, what no one knows, and `null` in every field that the contract knows. */
function senselessBodies({ method, path }: DeclaredRoute): readonly (object | undefined)[] {
  const written = `/api/v1${path.replace(/:([A-Za-z]+)/g, '{$1}')}`;
  const schema = CONTRACT.paths[written]?.[method.toLowerCase()]?.requestBody?.content['application/json']?.schema;
  const name = schema?.$ref?.split('/').at(-1);
  const fields = Object.keys((name ? CONTRACT.components.schemas[name] : schema)?.properties ?? {});
  return [undefined, {}, { nonsense: ['‮', -1] }, Object.fromEntries(fields.map((field) => [field, null]))];
}

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
    const accidents: string[] = [];
    for (const route of guarded.filter(
      ({ path }) => !path.startsWith('/me/sign-outs') && !path.startsWith('/sessions'),
    )) {
      const ask = async (path: string, body?: object): Promise<void> => {
        const { statusCode } = await everything.request(route.method as Method, path, body);
        if (statusCode >= 500) accidents.push(`${route.method} ${path} ${JSON.stringify(body)} answered ${statusCode}`);
      };
      await ask(route.path.replace(/:[A-Za-z]+/g, '%27;drop--'));
      if (route.method === 'GET') await ask(pathOf(route));
      else for (const body of senselessBodies(route)) await ask(pathOf(route), body);
    }
    expect(accidents).toEqual([]);
  });

  it('lets no answer of the API run, be framed or be taken for something else', async () => {
    const { headers } = await api.request('GET', '/me');
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    });
    const page = await api.app.inject({ method: 'GET', url: '/api/docs' });
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect(page.headers['x-frame-options']).toBe('SAMEORIGIN');
  });
});
