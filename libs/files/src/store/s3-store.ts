import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { FileStore, type ByteRange } from './file-store';

export interface S3Place {
  readonly bucket: string;
  /** Before every key; empty or ending in `/`. */
  readonly prefix: string;
  readonly region: string;
  /** Of another service than Amazon's. */
  readonly endpoint: string | undefined;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** Reads `s3://bucket/prefix?region=…&endpoint=…`. */
export function s3Place(url: string, credentials: S3Place['credentials']): S3Place {
  const { host: bucket, pathname, searchParams } = new URL(url);
  const prefix = pathname.replace(/^\/+|\/+$/g, '');
  return {
    bucket,
    prefix: prefix === '' ? '' : `${prefix}/`,
    region: searchParams.get('region') ?? 'us-east-1',
    endpoint: searchParams.get('endpoint') ?? undefined,
    credentials,
  };
}

/**
 * Files in a bucket. An object appears whole or not at all by what S3 promises; bytes stream through, in neither direction is a
 * file held in memory. The client is loaded when the first file is asked for.
 */
export class S3Store extends FileStore {
  private client: Promise<S3Client> | undefined;

  constructor(private readonly place: S3Place) {
    super();
  }

  override async take(path: string, key: string): Promise<void> {
    const { PutObjectCommand } = await import('@aws-sdk/client-s3');
    const { size } = await stat(path);
    const client = await this.connected();
    await client.send(new PutObjectCommand({ ...this.object(key), Body: createReadStream(path), ContentLength: size }));
    await rm(path, { force: true });
  }

  override async read(key: string, range?: ByteRange): Promise<Readable> {
    const { GetObjectCommand } = await import('@aws-sdk/client-s3');
    const wanted = range ? { Range: `bytes=${range.start}-${range.end}` } : {};
    const { Body } = await (await this.connected()).send(new GetObjectCommand({ ...this.object(key), ...wanted }));
    return Body as Readable;
  }

  override async remove(key: string): Promise<void> {
    const { DeleteObjectCommand } = await import('@aws-sdk/client-s3');
    await (await this.connected()).send(new DeleteObjectCommand(this.object(key)));
  }

  private object(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.place.bucket, Key: `${this.place.prefix}${key}` };
  }

  private connected(): Promise<S3Client> {
    this.client ??= this.connect();
    return this.client;
  }

  private async connect(): Promise<S3Client> {
    const { S3Client } = await import('@aws-sdk/client-s3');
    const { region, endpoint, credentials } = this.place;
    return new S3Client({
      region,
      credentials,
      forcePathStyle: true,
      // A checksum of a stream would have to be sent in a trailer, which few services but Amazon's understand.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      ...(endpoint ? { endpoint } : {}),
    });
  }
}
