import { join, relative, resolve } from 'node:path';
import { projectPath } from '@tamkin/config';

/** The places inside the data folder, `.data` unless TAMKIN_DATA names another. Ignored by git. */
export class LocalData {
  constructor(readonly folder: string) {}

  static of(environment: NodeJS.ProcessEnv): LocalData {
    return new LocalData(resolve(environment['TAMKIN_DATA'] || projectPath('.data')));
  }

  /** Names inside the folder that make up an installation; the database last. Logs and the lock are no part of it. */
  get kept(): readonly string[] {
    const places = [this.files, this.secrets, this.demoAccounts, this.demoProgress, this.postgres];
    return places.map((place) => relative(this.folder, place));
  }

  get postgres(): string {
    return join(this.folder, 'postgres');
  }

  get files(): string {
    return join(this.folder, 'files');
  }

  get logs(): string {
    return join(this.folder, 'logs');
  }

  log(process: 'api' | 'worker' | 'migrate' | 'demo'): string {
    return join(this.logs, `${process}.log`);
  }

  get secrets(): string {
    return join(this.folder, 'secrets.json');
  }

  /** When `tamkin backup` last succeeded; read by the health page. */
  get backupRecord(): string {
    return join(this.folder, 'last-backup.txt');
  }

  get lock(): string {
    return join(this.folder, 'start.lock');
  }

  get demoAccounts(): string {
    return join(this.folder, 'demo-accounts.json');
  }

  /** How far the first run got: see `DemoProgress`. */
  get demoProgress(): string {
    return join(this.folder, 'demo-progress.json');
  }
}
