import { fork, type ChildProcess } from 'node:child_process';
import { extname, join } from 'node:path';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Press, PrintAnswer, Printable, PrintOrder } from './printable';

/** A process that has printed this many is replaced: the compiler keeps some 70 KB of each. */
const PRINTS_PER_PROCESS = 1_000;

/** An idle process gives its memory back after this time. */
const IDLE_MS = 60_000;

interface Waiting {
  readonly done: (pdf: Buffer) => void;
  readonly failed: (error: Error) => void;
}

/** One printing process and the orders it has in hand. */
interface Workshop {
  readonly child: ChildProcess;
  readonly waiting: Map<number, Waiting>;
  printed: number;
  idle?: NodeJS.Timeout;
}

/** Prints in a process of its own, so that neither its time nor its memory is that of whoever asked. */
@Injectable()
export class DocumentPrinter implements Press, OnModuleDestroy {
  private workshop: Workshop | undefined;
  private orders = 0;

  /** The same document gives the same bytes. Fails when the printing process dies; printing again is safe. */
  print(document: Printable): Promise<Buffer> {
    const workshop = this.currentWorkshop();
    clearTimeout(workshop.idle);
    const order = ++this.orders;
    workshop.printed += 1;
    return new Promise((done, failed) => {
      workshop.waiting.set(order, { done, failed });
      workshop.child.send({ order, document } satisfies PrintOrder, (error) => {
        if (error) this.settle(workshop, { order, error: error.message });
      });
    });
  }

  onModuleDestroy(): void {
    const workshop = this.workshop;
    this.workshop = undefined;
    if (workshop) close(workshop);
  }

  private currentWorkshop(): Workshop {
    if (this.workshop && this.workshop.printed < PRINTS_PER_PROCESS) return this.workshop;
    const workshop: Workshop = { child: forkPrinter(), waiting: new Map(), printed: 0 };
    workshop.child.on('message', (answer: PrintAnswer) => this.settle(workshop, answer));
    workshop.child.on('error', (error) => this.bury(workshop, error));
    workshop.child.on('exit', () => this.bury(workshop, new Error('The printing process ended')));
    this.workshop = workshop;
    return workshop;
  }

  private settle(workshop: Workshop, answer: PrintAnswer): void {
    const waiting = workshop.waiting.get(answer.order);
    workshop.waiting.delete(answer.order);
    if ('pdf' in answer) waiting?.done(Buffer.from(answer.pdf));
    else waiting?.failed(new Error(answer.error));
    if (workshop.waiting.size > 0) return;
    if (workshop !== this.workshop) return close(workshop);
    workshop.idle = setTimeout(() => this.rest(workshop), IDLE_MS);
    workshop.idle.unref();
  }

  private rest(workshop: Workshop): void {
    if (this.workshop === workshop) this.workshop = undefined;
    close(workshop);
  }

  private bury(workshop: Workshop, error: Error): void {
    if (this.workshop === workshop) this.workshop = undefined;
    clearTimeout(workshop.idle);
    for (const { failed } of workshop.waiting.values()) failed(error);
    workshop.waiting.clear();
  }
}

/** The same file that runs here: TypeScript in development and specs, JavaScript in the product. */
function forkPrinter(): ChildProcess {
  const extension = extname(__filename);
  return fork(join(__dirname, `print-child${extension}`), {
    serialization: 'advanced',
    execArgv: extension === '.ts' ? ['-r', '@swc-node/register'] : [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

function close({ child, idle }: Workshop): void {
  clearTimeout(idle);
  if (child.connected) child.disconnect();
}
