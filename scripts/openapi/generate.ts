import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import Module from 'node:module';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { emitWithSwaggerPlugin } from './emit';

const ROOT = join(__dirname, '../..');
const OUT = join(ROOT, 'dist/openapi');
const DOCUMENT = join(ROOT, 'apps/api/openapi.json');
const CLIENT = join(ROOT, 'libs/api-client/src/generated/client.ts');

/**
 * Writes `openapi.json` from the controllers and DTOs, then the typed client from it. No database is needed. What is up to date
 * already is left untouched: other checks read it at the same time.
 */
async function main(): Promise<void> {
  emitWithSwaggerPlugin(ROOT, OUT);
  resolveAliasesIn(OUT);
  const { ApiModule } = (await import(join(OUT, 'apps/api/src/api.module.js'))) as {
    ApiModule: { forRoot(settings: object): never };
  };
  const settings = { DATABASE_URL: 'postgres://localhost/none', PUBLIC_URL: 'http://localhost:3000' };
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(settings), new FastifyAdapter(), {
    preview: true,
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  app.setGlobalPrefix('api/v1', { exclude: ['verify/*code'] });
  const description = new DocumentBuilder()
    .setTitle('Tamkin')
    .setDescription(
      'Refusals are RFC 9457 problems with a stable `code`. Send `X-Language: fr|ar|en` to choose the language of sentences.',
    )
    .setVersion('1')
    .addCookieAuth('tamkin_session')
    .build();
  const document = SwaggerModule.createDocument(app, description, {
    operationIdFactory: (_controller, method) => method,
  });
  writeIfChanged(DOCUMENT, `${JSON.stringify(document, null, 2)}\n`);
  const client = join(OUT, 'client.ts');
  execFileSync(process.execPath, [join(ROOT, 'node_modules/oazapfts/dist/cli.js'), '--optimistic', DOCUMENT, client], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeIfChanged(CLIENT, readFileSync(client, 'utf8'));
  process.exit(0);
}

function writeIfChanged(path: string, text: string): void {
  if (readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}

/** Points `@tamkin/x` at the compiled libs. */
function resolveAliasesIn(outDir: string): void {
  const loader = Module as unknown as { _resolveFilename(request: string, ...rest: unknown[]): string };
  const resolve = loader._resolveFilename.bind(loader);
  loader._resolveFilename = (request, ...rest) => {
    const alias = /^@tamkin\/([^/]+)$/.exec(request);
    return resolve(alias ? join(outDir, 'libs', alias[1]!, 'src/index.js') : request, ...rest);
  };
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
