import type { Readable } from 'node:stream';
import { fileMissing } from '@tamkin/files';
import { DomainError } from '@tamkin/kernel';
import type { FastifyRequest } from 'fastify';

export interface UploadedFile {
  readonly name: string;
  readonly content: Readable;
}

/**
 * Hands the one file of a multipart request to `use`, and reads what `use` left unread: a browser that is still sending
 * would otherwise see a broken connection instead of our refusal.
 */
export async function withUploadedFile<T>(
  request: FastifyRequest,
  use: (file: UploadedFile) => Promise<T>,
): Promise<T> {
  if (!request.isMultipart()) throw new DomainError('wrong-kind', 'file.not-multipart');
  const part = await request.file();
  if (!part) throw fileMissing();
  try {
    return await use({ name: part.filename, content: part.file });
  } finally {
    part.file.resume();
  }
}
