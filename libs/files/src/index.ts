export * from './file-kind';
export * from './files.errors';
export * from './files.jobs';
export * from './files.module';
export type { LinkSignature } from './signed-link';
export type { ByteRange } from './store/file-store';
export { FILE_KINDS, type FileKind } from './stored-file/stored-file.entity';
export * from './stored-files';
