import type { DomainError } from '@tamkin/kernel';
import type { UploadedFile } from './uploaded-file';

/** The whole file in memory, for those that are small and looked into before they are kept. */
export async function wholeFile(
  { name, content }: UploadedFile,
  maxBytes: number,
  tooLarge: () => DomainError,
): Promise<{ name: string; content: Buffer }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return { name, content: Buffer.concat(chunks) };
}
