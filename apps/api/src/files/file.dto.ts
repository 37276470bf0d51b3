import { COURSE_MEDIA, type CourseMedia, type FileFacts, type MediaState } from '@tamkin/files';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, Matches, MaxLength } from 'class-validator';

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

export class RenditionsQueryDto {
  /** Ids of files, at most 100, with commas between them. */
  @Matches(/^(?:,?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}){1,100}$/i)
  ids: string;
}

export class RenditionDto {
  /** For `GET /files/:id/content`. */
  id: string;
  /** `small` and `large` of pictures, `opus` and `aac` of sounds, `video`. */
  name: string;
  contentType: string;
  /** Bytes. */
  size: number;
}

export class FileRenditionsDto {
  fileId: string;
  /** `no-tool`: the server has no ffmpeg. `refused`: the original cannot be read. */
  status: 'waiting' | 'working' | 'done' | 'refused' | 'no-tool';
  /** Per cent. */
  progress: number;
  /** Why there is nothing lighter, in words for the author. */
  problem: string | null;
  /** The lightest first. */
  renditions: RenditionDto[];
}

export class FileRenditionsListDto {
  items: FileRenditionsDto[];
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

/** `sayProblem`: the sentence of a code in the reader's language. */
export function toFileRenditionsDto(
  { problem, ...state }: MediaState,
  sayProblem: (code: string) => string,
): FileRenditionsDto {
  return { ...state, problem: problem === null ? null : sayProblem(problem) };
}
