import { DocumentRenderer } from './document-renderer';
import type { PrintAnswer, PrintOrder } from './printable';

/** The process that prints: one document in, one file out, until its parent lets go of it. */
const renderer = new DocumentRenderer();

process.on('message', ({ order, document }: PrintOrder) => {
  void renderer.print(document).then(
    (pdf) => answer({ order, pdf }),
    (error: unknown) => answer({ order, error: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => undefined);

function answer(message: PrintAnswer): void {
  process.send?.(message);
}
