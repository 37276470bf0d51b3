import type { RunCommand } from '../command';
import type { MessageKey } from '../messages/messages';
import { administrator } from './administrator';
import { backup } from './backup';
import { demo } from './demo';
import { demoReset } from './demo-reset';
import { health } from './health';
import { migrate } from './migrate';
import { rebuildProgress } from './rebuild-progress';
import { restore } from './restore';
import { start } from './start';

export interface CommandEntry {
  readonly summary: MessageKey;
  readonly run: RunCommand;
}

/**
 * Every command of `tamkin`: one line here, one file beside. What is slow to load (the domains, the framework) is
 * imported inside `run`, so that `start` does not wait for it.
 */
export const commands: Readonly<Record<string, CommandEntry>> = {
  start: { summary: 'command.start', run: start },
  migrate: { summary: 'command.migrate', run: migrate },
  administrator: { summary: 'command.administrator', run: administrator },
  demo: { summary: 'command.demo', run: demo },
  health: { summary: 'command.health', run: health },
  'demo:reset': { summary: 'command.demo-reset', run: demoReset },
  backup: { summary: 'command.backup', run: backup },
  restore: { summary: 'command.restore', run: restore },
  'rebuild-progress': { summary: 'command.rebuild-progress', run: rebuildProgress },
};
