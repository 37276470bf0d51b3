import {
  DOCUMENT_KINDS,
  LESSON_DOCUMENT_STATUSES,
  type DocumentKind,
  type LessonDocumentStatus,
  type ReadDocument,
} from '@tamkin/courses';
import type { Translator } from '@tamkin/i18n';
import { LANGUAGES, type Language } from '@tamkin/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { LessonTextDto, toLessonTextDto } from './lesson-text.dto';

export class LessonDocumentQueryDto {
  /** Made by the client, so that sending again makes one document. */
  @IsOptional()
  @IsUUID()
  id?: string;

  /** Of everything in it; told by its letters, paragraph by paragraph, when left out. */
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;

  /** Speaker notes become call-outs. */
  @IsOptional()
  @IsIn(['true', 'false'])
  notes?: 'true' | 'false';
}

export class LessonDocumentMadeDto {
  id: string;
}

export class LeftOutDto {
  /** Stable. */
  code: string;
  /** In the language of the request. */
  message: string;
}

export class LessonDocumentDto {
  id: string;
  activityId: string;
  name: string;
  /** Found in the bytes. */
  @ApiProperty({ enum: DOCUMENT_KINDS })
  kind: DocumentKind;
  @ApiProperty({ enum: LESSON_DOCUMENT_STATUSES })
  status: LessonDocumentStatus;
  /** Why it was refused: a stable code. */
  problem: string | null;
  /** The same as a sentence in the language of the request. */
  problemMessage: string | null;
  /** What it would bring, by language, the base first. */
  parts: LessonTextDto[];
  /** What cannot come. */
  leftOut: LeftOutDto[];
}

export function toLessonDocumentDto(
  { id, activityId, name, kind, status, problem, parts, leftOut, files }: ReadDocument,
  language: Language,
  translator: Translator,
): LessonDocumentDto {
  return {
    ...{ id, activityId, name, kind, status },
    problem: problem?.code ?? null,
    problemMessage: problem ? translator.error(language, problem.code, problem.details) : null,
    parts: parts.map((part) => toLessonTextDto({ ...part, files })),
    leftOut: leftOut.map(({ code, count }) => ({ code, message: translator.error(language, code, { count }) ?? code })),
  };
}
