import { Module, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuditModule } from '@tamkin/audit';
import { ConfigModule, loadSettings } from '@tamkin/config';
import { DatabaseModule, ENTITIES_GLOB } from '@tamkin/database';
import { I18nModule } from '@tamkin/i18n';
import { ClockModule } from '@tamkin/kernel';
import { QueueModule } from '@tamkin/queue';

/** The services of some domains, without HTTP, on the database being measured. */
export async function startServices(
  databaseUrl: string,
  domains: readonly Type[],
  others: Readonly<Record<string, string>> = {},
): Promise<INestApplicationContext> {
  const settings = loadSettings({
    DATABASE_URL: databaseUrl,
    SECRET: 'only for measuring, thirty-two characters',
    ...others,
  });
  @Module({
    imports: [
      ConfigModule.forRoot(settings),
      ClockModule,
      DatabaseModule.forRoot('tamkin-bench', [ENTITIES_GLOB]),
      QueueModule,
      AuditModule,
      I18nModule,
      ...domains,
    ],
  })
  class BenchServicesModule {}
  return NestFactory.createApplicationContext(BenchServicesModule, { logger: ['error'] });
}
