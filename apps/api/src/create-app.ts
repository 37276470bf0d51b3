import { existsSync } from 'node:fs';
import cookie from '@fastify/cookie';
import compress from '@fastify/compress';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Settings } from '@tamkin/config';
import { DomainError, newId } from '@tamkin/kernel';
import type { FastifyInstance } from 'fastify';
import { ApiModule } from './api.module';
import { securityHeaders } from './http/security-headers';
import { serveDocumentation } from './documentation';
import { serveWeb } from './web/serve-web';

export const API_PREFIX = 'api/v1';
/** Bodies are small: answers, forms, lesson texts. Files go through multipart with limits of their own. */
const BODY_LIMIT = 1_048_576;

/** The HTTP application, complete but not listening. */
export async function createApp(settings: Settings): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: settings.TRUSTED_PROXIES > 0 ? (_address, hop) => hop < settings.TRUSTED_PROXIES : false,
    genReqId: () => newId(),
    forceCloseConnections: true,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(settings), adapter, {
    logger: levelsUpTo(settings.LOG_LEVEL),
    abortOnError: false,
  });
  app.setGlobalPrefix(API_PREFIX, { exclude: ['verify', 'verify/(.*)'] });
  await app.register(cookie);
  secure(app, securityHeaders(settings.PUBLIC_URL.startsWith('https:')));
  await app.register(compress, { threshold: 1_024 });
  await app.register(multipart, { limits: { files: 1, fields: 20, fileSize: 200 * 1_048_576 } });
  await app.register(rateLimit, {
    max: settings.RATE_PER_MINUTE,
    timeWindow: '1 minute',
    addHeaders: QUIET_LIMIT,
    addHeadersOnExceeding: QUIET_LIMIT,
    errorResponseBuilder: () => new DomainError('too-many', 'request.too-many'),
  });
  serveDocumentation(app);
  if (existsSync(settings.WEB_ROOT)) await serveWeb(app, settings.WEB_ROOT);
  app.enableShutdownHooks();
  return app;
}

/** The limit is told only to who meets it (`retry-after`). */
const QUIET_LIMIT = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false };

function secure(app: NestFastifyApplication, { ofPages, ofData }: ReturnType<typeof securityHeaders>): void {
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers(request.url.startsWith(`/${API_PREFIX}/`) ? ofData : ofPages);
    done();
  });
}

function levelsUpTo(level: Settings['LOG_LEVEL']): ('error' | 'warn' | 'log' | 'debug')[] {
  const levels = ['error', 'warn', 'log', 'debug'] as const;
  return levels.slice(0, levels.indexOf(level) + 1);
}
