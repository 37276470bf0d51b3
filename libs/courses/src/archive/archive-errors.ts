import { DomainError } from '@tamkin/kernel';

export const notAnArchive = (): DomainError => new DomainError('wrong-kind', 'archive.not-an-archive');
/** Made by a newer release than this one. */
export const newerArchive = (version: number, known: number): DomainError =>
  new DomainError('conflict', 'archive.newer-format', { version, known });
export const damagedArchive = (): DomainError => new DomainError('not-valid', 'archive.damaged');
/** Something that no archive of ours has: links, folders, encryption, other names. */
export const foreignEntry = (): DomainError => new DomainError('not-valid', 'archive.foreign-entry');
export const archiveTooLarge = (): DomainError => new DomainError('too-large', 'archive.unpacks-too-large');
export const archiveNotReady = (): DomainError => new DomainError('conflict', 'archive.not-ready');
