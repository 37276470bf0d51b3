import { fork, type ChildProcess } from 'node:child_process';
import { extname, join } from 'node:path';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { CertificateSnapshot } from './certificate-snapshot';
import type { PrintAnswer, PrintOrder } from './print-messages';

/** A process that has printed this many is replaced: the compiler keeps some 70 KB of each. */
const PRINTS_PER_PROCESS = 1_000;

/** An idle process gives its memory back after this time. */
const IDLE_MS = 60_000;

interface Waiting {
  readonly done: (pdf: Buffer) => void;
  readonly failed: (error: Error) => void;
}

/** One printing process and the orders it has in hand. */
interface Press {
  readonly child: ChildProcess;
  readonly waiting: Map<number, Waiting>;
  printed: number;
  idle?: NodeJS.Timeout;
}

/** Prints certificates in a process of its own, so that neither their time nor their memory is the worker's. */
@Injectable()
export class CertificatePrinter implements OnModuleDestroy {
  private press: Press | undefined;
  private orders = 0;

  /** The same snapshot gives the same bytes. Fails when the printing process dies; printing again is safe. */
  print(snapshot: CertificateSnapshot): Promise<Buffer> {
    const press = this.currentPress();
    clearTimeout(press.idle);
    const order = ++this.orders;
    press.printed += 1;
    return new Promise((done, failed) => {
      press.waiting.set(order, { done, failed });
      press.child.send({ order, snapshot } satisfies PrintOrder, (error) => {
        if (error) this.settle(press, { order, error: error.message });
      });
    });
  }

  onModuleDestroy(): void {
    const press = this.press;
    this.press = undefined;
    if (press) close(press);
  }

  private currentPress(): Press {
    if (this.press && this.press.printed < PRINTS_PER_PROCESS) return this.press;
    const press: Press = { child: forkPrinter(), waiting: new Map(), printed: 0 };
    press.child.on('message', (answer: PrintAnswer) => this.settle(press, answer));
    press.child.on('error', (error) => this.bury(press, error));
    press.child.on('exit', () => this.bury(press, new Error('The printing process ended')));
    this.press = press;
    return press;
  }

  private settle(press: Press, answer: PrintAnswer): void {
    const waiting = press.waiting.get(answer.order);
    press.waiting.delete(answer.order);
    if ('pdf' in answer) waiting?.done(Buffer.from(answer.pdf));
    else waiting?.failed(new Error(answer.error));
    if (press.waiting.size > 0) return;
    if (press !== this.press) return close(press);
    press.idle = setTimeout(() => this.rest(press), IDLE_MS);
    press.idle.unref();
  }

  private rest(press: Press): void {
    if (this.press === press) this.press = undefined;
    close(press);
  }

  private bury(press: Press, error: Error): void {
    if (this.press === press) this.press = undefined;
    clearTimeout(press.idle);
    for (const { failed } of press.waiting.values()) failed(error);
    press.waiting.clear();
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

function close({ child, idle }: Press): void {
  clearTimeout(idle);
  if (child.connected) child.disconnect();
}
