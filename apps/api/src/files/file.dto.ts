import { COURSE_MEDIA, type CourseMedia, type FileFacts } from '@tamkin/files';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, MaxLength } from 'class-validator';

export class UploadQueryDto {
  /** What the file is to be: image ≤ 5 MB, audio ≤ 20 MB, video ≤ 200 MB, document ≤ 20 MB. */
  @IsIn(COURSE_MEDIA)
  kind: CourseMedia;
}

export class SignedLinkQueryDto {
  /** Seconds since 1970. */
  @Type(() => Number)
  @IsInt()
  expires: number;

  @IsString()
  @MaxLength(100)
  signature: string;
}

export class FileDto {
  id: string;
  kind: string;
  name: string;
  contentType: string;
  /** Bytes. */
  size: number;
}

export function toFileDto({ id, kind, name, contentType, size }: FileFacts): FileDto {
  return { id, kind, name, contentType, size };
}
