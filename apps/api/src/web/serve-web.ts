import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

const YEAR = 365 * 24 * 3600;

/** Serves the built web. Files with a hash in their name are kept for a year; the page itself is asked for each time. */
export async function serveWeb(app: NestFastifyApplication, root: string): Promise<void> {
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = path.startsWith(join(root, 'assets'));
      void reply.header('cache-control', hashed ? `public, max-age=${YEAR}, immutable` : 'no-cache');
    },
  });
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  fastify.get('/', (_request, reply) => reply.sendFile('index.html'));
  fastify.get('/*', (request, reply) =>
    /^\/(?:api|assets)\//.test(request.url) ? reply.callNotFound() : reply.sendFile('index.html'),
  );
}
