import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export const KEY_ID = 'test-key';
const SECRET_KEY = 'test-secret-key';
export const CREDENTIALS = { accessKeyId: KEY_ID, secretAccessKey: SECRET_KEY };

/** As much of S3 as the product speaks, in memory, refusing whatever is not signed as Amazon documents it (version 4). */
export class S3Server {
  readonly objects = new Map<string, Buffer>();
  private readonly server: Server = createServer((request, response) => void this.answer(request, response));

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const content = await buffer(request);
    if (!isSigned(request)) {
      return void response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>');
    }
    const key = decodeURIComponent(request.url!.split('?')[0]!);
    if (request.method === 'PUT') {
      this.objects.set(key, content);
      return void response.writeHead(200, { etag: '"x"' }).end();
    }
    if (request.method === 'DELETE') {
      this.objects.delete(key);
      return void response.writeHead(204).end();
    }
    const found = this.objects.get(key);
    if (!found) return void response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>');
    const [, from, until] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    if (from === undefined) return void response.writeHead(200, { 'content-length': found.length }).end(found);
    response.writeHead(206).end(found.subarray(Number(from), Number(until) + 1));
  }
}

/** Signature version 4, worked out anew from what has arrived. */
function isSigned({ method, url, headers }: IncomingMessage): boolean {
  const given = /Credential=([^/]+)\/(\d+)\/([^/]+)\/s3\/aws4_request, *SignedHeaders=([^,]+), *Signature=(\w+)/;
  const [, keyId, day, region, signedHeaders = '', signature] = given.exec(headers.authorization ?? '') ?? [];
  const [path, query = ''] = url!.split('?');
  const lines = signedHeaders.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = [
    method,
    path,
    query.split('&').sort().join('&'),
    lines.join(''),
    signedHeaders,
    headers['x-amz-content-sha256'],
  ].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const hashed = createHash('sha256').update(canonical).digest('hex');
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, hashed].join('\n');
  const sign = (key: string | Buffer, part: string): Buffer => createHmac('sha256', key).update(part).digest();
  const key = [day!, region!, 's3', 'aws4_request'].reduce<string | Buffer>(sign, `AWS4${SECRET_KEY}`);
  return keyId === KEY_ID && sign(key, text).toString('hex') === signature;
}
