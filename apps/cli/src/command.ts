import type { LocalData } from './local-data';
import type { Say } from './messages/messages';

/** What a command gets: the words after its name, the environment, and how to speak. */
export interface CommandContext {
  readonly args: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly data: LocalData;
  readonly say: Say;
  print(line: string): void;
  warn(line: string): void;
}

/** Resolves to the exit code. */
export type RunCommand = (context: CommandContext) => Promise<number>;
