import { DomainError } from '@tamkin/kernel';
import type { FileKind } from './stored-file/stored-file.entity';

/** `max` in whole megabytes, as people say sizes. */
export function fileTooLarge(maxBytes: number): DomainError {
  return new DomainError('too-large', 'file.too-large', { max: Math.max(1, Math.floor(maxBytes / 1_048_576)) });
}

export function fileOfWrongKind(kind: FileKind): DomainError {
  return new DomainError('wrong-kind', `file.not-of-kind-${kind}`);
}

export const fileOfTwoKinds = (): DomainError => new DomainError('wrong-kind', 'file.two-kinds');
export const pictureUnreadable = (): DomainError => new DomainError('wrong-kind', 'file.picture-unreadable');

/** `max` in millions of pixels. */
export function pictureTooLarge(maxPixels: number): DomainError {
  return new DomainError('too-large', 'file.too-many-pixels', { max: Math.floor(maxPixels / 1_000_000) });
}

export const fileEmpty = (): DomainError => new DomainError('not-valid', 'file.empty');
export const fileMissing = (): DomainError => new DomainError('not-valid', 'file.missing');
export const linkExpired = (): DomainError => new DomainError('gone', 'file.link-expired');
