import 'reflect-metadata';
import { describeError } from './cli.errors';
import type { CommandContext } from './command';
import { commands } from './commands';
import { LocalData } from './local-data';
import { chooseLanguage, createSay } from './messages/messages';

/** Runs one command and resolves to the exit code. `args` are the words after `tamkin`. */
export async function run(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const [name = 'help', ...rest] = args;
  const context: CommandContext = {
    args: rest,
    environment,
    data: LocalData.of(environment),
    say: createSay(chooseLanguage(environment)),
    print: (line) => void process.stdout.write(`${line}\n`),
    warn: (line) => void process.stderr.write(`${line}\n`),
  };
  if (name === 'help') return help(context);
  const entry = commands[name];
  if (!entry) {
    context.warn(context.say('command.unknown', { name }));
    return 2;
  }
  try {
    return await entry.run(context);
  } catch (error) {
    context.warn(describeError(error, context.say));
    return 1;
  }
}

function help({ say, print }: CommandContext): number {
  print(say('usage'));
  print('');
  const entries = [...Object.entries(commands), ['help', { summary: 'command.help' }] as const];
  const width = Math.max(...entries.map(([name]) => name.length));
  for (const [name, { summary }] of entries) print(`  ${name.padEnd(width)}  ${say(summary)}`);
  return 0;
}

if (require.main === module) {
  void run(process.argv.slice(2), process.env).then((code) => process.exit(code));
}
