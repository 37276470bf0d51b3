import type { FastifyReply } from 'fastify';

/** Shows a document that was printed for the person who asks; nobody keeps a copy on the way. */
export async function sendPdf(reply: FastifyReply, name: string, pdf: Buffer): Promise<void> {
  await reply
    .header('content-type', 'application/pdf')
    .header('content-disposition', `inline; filename="${name}.pdf"`)
    .header('cache-control', 'private, no-store')
    .send(pdf);
}
