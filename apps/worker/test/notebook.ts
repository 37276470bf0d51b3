import { setTimeout } from 'node:timers/promises';
import { Injectable, Module } from '@nestjs/common';
import { Settings } from '@tamkin/config';
import { defineEvent, defineJob, handle, Processor } from '@tamkin/queue';
import { Client } from 'pg';

/** A domain made for the worker's own specs: its jobs write a line into a table. */
export const writeLine = defineJob<{ text: string }>('notebook.write-line', { lane: 'upkeep' });
export const failAlways = defineJob<{ text: string }>('notebook.fail', { lane: 'upkeep', attempts: 3, backoffMs: 20 });
export const writeSlowly = defineJob<{ text: string }>('notebook.write-slowly', { lane: 'media' });
export const pageTurned = defineEvent<{ page: number }>('notebook.page-turned');

export const NOTEBOOK_TABLE = 'create table notebook (text text not null, pid int not null)';

@Module({})
export class NotebookModule {}

@Injectable()
export class NotebookProcessor extends Processor {
  readonly handlers = [
    handle(writeLine, (_, { text }) => this.write(text)),
    handle(failAlways, async (_, { text }, { attempt }) => {
      await this.write(`${text} ${attempt}`);
      throw new Error('the pen is dry');
    }),
    handle(writeSlowly, async (_, { text }, { attempt }) => {
      await this.write(`${text} begun`);
      if (process.env['NOTEBOOK_SLOW']) await setTimeout(60_000);
      await this.write(`${text} done at attempt ${attempt}`);
    }),
  ];

  constructor(private readonly settings: Settings) {
    super();
  }

  private async write(text: string): Promise<void> {
    const client = new Client({ connectionString: this.settings.DATABASE_URL });
    await client.connect();
    await client.query('insert into notebook values ($1, $2)', [text, process.pid]);
    await client.end();
  }
}
