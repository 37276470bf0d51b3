/** The original is not what it says or asks for too much: trying again would not help. `code` is the key of a sentence. */
export class MediaRefused extends Error {
  constructor(
    readonly code: 'media.unreadable' | 'media.too-heavy',
    reason: string,
  ) {
    super(`${code}: ${reason}`);
  }
}
