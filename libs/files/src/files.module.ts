import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tmpdir } from 'node:os';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Settings } from '@tamkin/config';
import { DiskStore } from './store/disk-store';
import { FileStore } from './store/file-store';
import { s3Place, S3Store } from './store/s3-store';
import { Workspace } from './store/workspace';
import { Ffmpeg } from './media/ffmpeg';
import { MediaDesk } from './media/media-desk';
import { MediaRenditions } from './media/media-renditions';
import { MediaWork } from './media/media-work.entity';
import { MediaWorkRepository } from './media/media-work.repository';
import { StoredFile } from './stored-file/stored-file.entity';
import { StoredFileRepository } from './stored-file/stored-file.repository';
import { StoredFiles } from './stored-files';
import { UnnamedFiles } from './unnamed/unnamed-files';
import { UnnamedFilesRepository } from './unnamed/unnamed-files.repository';

@Module({
  imports: [TypeOrmModule.forFeature([MediaWork, StoredFile])],
  providers: [
    Ffmpeg,
    MediaDesk,
    MediaRenditions,
    MediaWorkRepository,
    StoredFileRepository,
    StoredFiles,
    UnnamedFiles,
    UnnamedFilesRepository,
    { provide: FileStore, inject: [Settings], useFactory: fileStore },
    { provide: Workspace, inject: [Settings], useFactory: workspace },
  ],
  exports: [MediaDesk, MediaRenditions, StoredFiles, UnnamedFiles],
})
export class FilesModule {}

function fileStore(settings: Settings): FileStore {
  if (isOnDisk(settings)) return new DiskStore(fileURLToPath(settings.FILES_URL));
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = settings;
  if (!accessKeyId || !secretAccessKey) {
    throw new Error('FILES_URL: s3:// needs S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY');
  }
  return new S3Store(s3Place(settings.FILES_URL, { accessKeyId, secretAccessKey }));
}

/** Beside the stored files, so that taking one in is a rename and not a copy. */
function workspace(settings: Settings): Workspace {
  const folder = isOnDisk(settings) ? fileURLToPath(settings.FILES_URL) : join(tmpdir(), 'tamkin');
  return new Workspace(join(folder, 'arriving'));
}

function isOnDisk(settings: Settings): boolean {
  return settings.FILES_URL.startsWith('file://');
}
