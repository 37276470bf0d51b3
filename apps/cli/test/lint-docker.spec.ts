import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectPath } from '@tamkin/config';

const GOOD = `FROM node:24-bookworm-slim AS build
COPY package.json ./
RUN npm ci

FROM node:24-bookworm-slim AS api
COPY --from=build /dist ./dist
USER node
HEALTHCHECK CMD ["node", "health.js"]
CMD ["node", "dist/apps/api/src/main.js"]
`;

describe('the check of the Dockerfile', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'tamkin-docker-'));
    mkdirSync(join(root, 'apps/api/src'), { recursive: true });
    for (const file of ['package.json', 'apps/api/src/main.ts']) writeFileSync(join(root, file), '');
    writeFileSync(join(root, '.dockerignore'), '# comment\nsecrets\n');
    writeFileSync(join(root, 'compose.yml'), compose('api'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function compose(target: string): string {
    return `services:\n  api:\n    build: { context: ., dockerfile: Dockerfile, target: ${target} }\n`;
  }

  function check(dockerfile: string): { status: number | null; findings: string } {
    writeFileSync(join(root, 'Dockerfile'), dockerfile);
    const script = projectPath('docker', 'lint', 'lint-dockerfile.mjs');
    const args = [script, join(root, 'Dockerfile'), join(root, 'compose.yml')];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    return { status, findings: stderr };
  }

  it('passes a good one', () => {
    expect(check(GOOD)).toEqual({ status: 0, findings: '' });
  });

  it.each([
    ['a mistake of syntax', 'USER node', 'USRE node', /:7 .*USRE/],
    ['an unpinned base', 'node:24-bookworm-slim AS build', 'node AS build', /:1 .*needs a tag/],
    ['latest', 'node:24-bookworm-slim AS build', 'node:latest AS build', /:1 .*needs a tag/],
    ['root by omission', 'USER node\n', '', /:5 .*runs as root/],
    ['root by name', 'USER node', 'USER root:root', /:5 .*runs as root/],
    ['no health check', 'HEALTHCHECK CMD ["node", "health.js"]\n', '', /:5 .*no HEALTHCHECK/],
    ['a disabled health check', 'HEALTHCHECK CMD ["node", "health.js"]', 'HEALTHCHECK NONE', /:5 .*no HEALTHCHECK/],
    ['a shell between', 'CMD ["node", "dist/apps/api/src/main.js"]', 'CMD node main.js', /:9 .*JSON list/],
    ['an entry without source', 'apps/api/src/main.js', 'apps/gone/src/main.js', /:9 .*gone\/src\/main\.ts.*not exist/],
    ['ADD', 'COPY package.json', 'ADD package.json', /:2 .*use COPY/],
    ['a missing file', 'COPY package.json', 'COPY absent.json', /:2 .*absent\.json does not exist/],
    ['an unknown stage', '--from=build', '--from=biuld', /:6 .*no earlier stage/],
    ['a secret inside', 'USER node', 'ENV SESSION_SECRET=abc\nUSER node', /:7 .*secret/],
    ['npm install', 'npm ci', 'npm install', /:3 .*npm ci/],
  ])('finds %s', (_name, from, to, expected) => {
    expect(GOOD).toContain(from);

    const { status, findings } = check(GOOD.replace(from, to));

    expect(status).toBe(1);
    expect(findings).toMatch(expected);
  });

  it('finds a file that .dockerignore keeps out', () => {
    mkdirSync(join(root, 'secrets'));
    writeFileSync(join(root, 'secrets/key'), '');

    expect(check(GOOD.replace('COPY package.json', 'COPY secrets/key')).findings).toMatch(/kept out .*\(secrets\)/);
  });

  it('finds what the product reads while it runs and the containers lack', () => {
    writeFileSync(join(root, 'apps/api/src/words.ts'), `readFileSync(projectPath('apps', 'api', 'words.json'))`);
    writeFileSync(join(root, 'apps/api/src/words.spec.ts'), `projectPath('apps', 'api', 'src', 'only-here.json')`);
    writeFileSync(join(root, 'apps/api/words.json'), '{}');

    expect(check(GOOD).findings).toMatch(
      /:5 .*“api” lacks apps\/api\/words\.json, which apps\/api\/src\/words\.ts reads\n$/,
    );

    const copied = GOOD.replace('USER node', 'COPY apps/api/words.json ./apps/api/\nUSER node');
    expect(check(copied)).toEqual({ status: 0, findings: '' });
  });

  it('finds a stage that compose asks for in vain', () => {
    writeFileSync(join(root, 'compose.yml'), compose('worker'));

    expect(check(GOOD).findings).toMatch(/builds the stage “worker”, which does not exist/);
  });

  it('counts what a stage inherits from the stage below', () => {
    const split = GOOD.replace('\nHEALTHCHECK', '\n\nFROM base AS api\nHEALTHCHECK').replace(
      'slim AS api',
      'slim AS base',
    );

    expect(check(split)).toEqual({ status: 0, findings: '' });
  });
});
