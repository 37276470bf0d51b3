import { parseArgs } from 'node:util';
import { isLanguage, LANGUAGES, newId, systemContext, type Language } from '@tamkin/kernel';
import { CliError } from '../cli.errors';
import type { RunCommand } from '../command';
import { withServices } from '../product-services';

interface Wanted {
  readonly userName: string;
  readonly given: string;
  readonly family: string;
  readonly language: Language;
  readonly another: boolean;
}

/** Lets the first administrator of an installation in. Asks nothing, so that a script can run it. */
export const administrator: RunCommand = async (context) => {
  const wanted = readWanted(context.args);
  const { AdministratorsService, IdentityModule, LINK_DAYS } = await import('@tamkin/identity');
  const invitation = await withServices(context, [IdentityModule], (app) =>
    app.get(AdministratorsService).appoint(systemContext('tamkin administrator', newId()), wanted),
  );
  const name = `${wanted.given} ${wanted.family}`;
  context.print(context.say('administrator.done', { name, login: invitation.login, days: LINK_DAYS }));
  context.print(invitation.link ?? '');
  return 0;
};

function readWanted(args: readonly string[]): Wanted {
  const { 'user-name': userName, given, family, language = 'fr', another = false } = readOptions(args);
  if (!userName || !given || !family || !isLanguage(language)) throw usage();
  return { userName, given, family, language, another };
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        'user-name': { type: 'string' },
        given: { type: 'string' },
        family: { type: 'string' },
        language: { type: 'string' },
        another: { type: 'boolean' },
      },
    }).values;
  } catch {
    throw usage();
  }
}

function usage(): CliError {
  return new CliError('administrator.usage', { languages: LANGUAGES.join('|') });
}
