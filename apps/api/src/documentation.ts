import { readFileSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { projectPath } from '@tamkin/config';

/** Shows the committed contract at `/api/docs` and gives it as JSON at `/api/openapi.json`. */
export function serveDocumentation(app: NestFastifyApplication): void {
  const read = (): OpenAPIObject =>
    JSON.parse(readFileSync(projectPath('apps', 'api', 'openapi.json'), 'utf8')) as OpenAPIObject;
  SwaggerModule.setup('api/docs', app, read, {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Tamkin API',
  });
}
