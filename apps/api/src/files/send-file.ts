import type { FileFacts, StoredFiles } from '@tamkin/files';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { byteRangeOf } from './byte-range';

type Opened = Awaited<ReturnType<StoredFiles['open']>>;

/** What a browser may show by itself; everything else is saved. */
const SHOWN = /^(image|audio|video)\//;
const A_YEAR = 31_536_000;

/**
 * Answers with a stored file: whole, a range of it, or "you have it". Files never change under their id, so browsers keep them;
 * they are never guessed into something that runs. The caller has decided that this person may have it.
 */
export async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  { facts, read }: Opened,
): Promise<FastifyReply> {
  const etag = `"${facts.sha256.slice(0, 32)}"`;
  reply.headers({
    etag,
    'accept-ranges': 'bytes',
    'cache-control': `private, max-age=${A_YEAR}, immutable`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
  if (request.headers['if-none-match'] === etag) return reply.status(304).send();
  const { size } = facts;
  const changed = request.headers['if-range'] !== undefined && request.headers['if-range'] !== etag;
  const range = changed ? null : byteRangeOf(request.headers.range, size);
  if (range === 'unsatisfiable') return reply.status(416).header('content-range', `bytes */${size}`).send();
  const stream = await read(range ?? undefined);
  reply.headers({
    'content-type': facts.contentType,
    'content-disposition': disposition(facts),
    'content-encoding': 'identity',
    'content-length': range ? range.end - range.start + 1 : size,
    ...(range ? { 'content-range': `bytes ${range.start}-${range.end}/${size}` } : {}),
  });
  return reply.status(range ? 206 : 200).send(stream);
}

/** RFC 6266: a plain name for old clients, the true one, in any script, for the rest. */
function disposition({ contentType, name }: FileFacts): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${SHOWN.test(contentType) ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
