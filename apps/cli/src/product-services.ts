import type { INestApplicationContext, Type } from '@nestjs/common';
import { ConfigModule, loadSettings, type Settings } from '@tamkin/config';
import { ClockModule, DomainError } from '@tamkin/kernel';
import type { Translator } from '@tamkin/i18n';
import { CliError } from './cli.errors';
import type { CommandContext } from './command';
import { withDatabase } from './local-database';
import { localEnvironment } from './local-environment';
import { chooseLanguage, type CliLanguage } from './messages/messages';
import { readPort } from './start/port';

class CommandModule {}

/** The services of some domains for the time of one command. What they refuse is said in the terminal's language. */
export async function withServices<T>(
  context: CommandContext,
  domains: readonly Type[],
  use: (app: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const { environment, data } = context;
  return withDatabase(context, async (databaseUrl) => {
    const settings = loadSettings(localEnvironment(environment, data, { databaseUrl, port: readPort(environment) }));
    const { Translator } = await import('@tamkin/i18n');
    const app = await openApplication(settings, domains);
    try {
      return await use(app);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const lines = sentencesOf(error, app.get(Translator), chooseLanguage(environment));
      throw new CliError('error.refused', {}, lines.join('\n'));
    } finally {
      await app.close();
    }
  });
}

/** Loaded here and not above: the framework and the database are slow to load, and most commands do without. */
async function openApplication(settings: Settings, domains: readonly Type[]): Promise<INestApplicationContext> {
  const { NestFactory } = await import('@nestjs/core');
  const { AuditModule } = await import('@tamkin/audit');
  const { DatabaseModule } = await import('@tamkin/database');
  const { I18nModule } = await import('@tamkin/i18n');
  const { QueueModule } = await import('@tamkin/queue');
  const ground = [ConfigModule.forRoot(settings), ClockModule, DatabaseModule.forRoot('tamkin-command')];
  const module = {
    module: CommandModule,
    imports: [...ground, QueueModule, AuditModule, I18nModule, ...domains],
  };
  return NestFactory.createApplicationContext(module, { logger: ['error', 'warn'], abortOnError: false });
}

/** What is wrong with each field, or with the whole. */
function sentencesOf(error: DomainError, translator: Translator, language: CliLanguage): string[] {
  const problems = error.fields.length > 0 ? error.fields : [error];
  return problems.map(({ code, details }) => translator.error(language, code, details) ?? code);
}
