import { CertificateRenderer } from './certificate-renderer';
import type { PrintAnswer, PrintOrder } from './print-messages';

/** The process that prints: one snapshot in, one file out, until its parent lets go of it. */
const renderer = new CertificateRenderer();

process.on('message', ({ order, snapshot }: PrintOrder) => {
  void renderer.render(snapshot).then(
    (pdf) => answer({ order, pdf }),
    (error: unknown) => answer({ order, error: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => undefined);

function answer(message: PrintAnswer): void {
  process.send?.(message);
}
