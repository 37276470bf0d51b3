import { createServer, type Server } from 'node:http';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Settings } from '@tamkin/config';
import { DatabaseHealth } from '@tamkin/database';

/** Answers 200 on WORKER_PORT while the worker lives and reaches its database. For container health checks; closed without a port. */
@Injectable()
export class HealthDoor implements BeforeApplicationShutdown {
  private server: Server | undefined;

  constructor(
    private readonly database: DatabaseHealth,
    private readonly settings: Settings,
  ) {}

  async open(): Promise<void> {
    const port = this.settings.WORKER_PORT;
    if (port === undefined) return;
    const server = createServer((_, response) => {
      void this.database.reachable().then((well) => {
        response.writeHead(well ? 200 : 503, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ status: well ? 'ok' : 'no-database' }));
      });
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, this.settings.HOST, resolve);
    });
    this.server = server;
  }

  beforeApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }
}
