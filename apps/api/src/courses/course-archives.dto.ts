import { ApiProperty } from '@nestjs/swagger';
import {
  TRANSFER_OUTCOMES,
  TRANSFER_STATUSES,
  type CourseTransfer,
  type TransferOutcome,
  type TransferStatus,
} from '@tamkin/courses';
import type { Translator } from '@tamkin/i18n';
import { inLanguage, isLanguage, type ErrorDetails, type Language } from '@tamkin/kernel';
import { IsString, IsUUID, MaxLength, ValidateIf } from 'class-validator';
import { sent } from '../http/given';

export class CourseCopyDto {
  /** Made by the client, so that sending again makes one copy. */
  @ValidateIf(sent)
  @IsUUID()
  id?: string;

  /** Of the copy; no course has it yet. */
  @IsString()
  @MaxLength(12)
  code: string;
}

export class CourseTransferQueryDto {
  /** Made by the client, so that sending again makes one transfer. */
  @ValidateIf(sent)
  @IsUUID()
  id?: string;
}

export class CourseTransferConfirmationDto {
  /** Another code than the archive's: then it becomes a new course. */
  @ValidateIf(sent)
  @IsString()
  @MaxLength(12)
  code?: string;
}

export class TransferCountsDto {
  modules: number;
  activities: number;
  media: number;
  questions: number;
  papers: number;
  surveys: number;
  grids: number;
  assignments: number;
}

/** What an archive would become, before anything of it is written. */
export class TransferPreviewDto {
  code: string;
  title: string;
  languages: Language[];
  @ApiProperty({ enum: TRANSFER_OUTCOMES })
  outcome: TransferOutcome;
  counts: TransferCountsDto;
  /** Of all media. */
  mediaBytes: number;
  /** Worth knowing before it is written, as sentences. */
  notes: string[];
  /** Why it cannot be written as it is, as sentences. */
  problems: string[];
}

export class CourseTransferDto {
  id: string;
  @ApiProperty({ enum: ['export', 'import'] })
  kind: 'export' | 'import';
  /** working → done, ready or refused; ready → confirming → done or refused. */
  @ApiProperty({ enum: TRANSFER_STATUSES })
  status: TransferStatus;
  /** What is packed, or what came of the archive. */
  courseId: string | null;
  /** Why it was refused: a stable code. */
  problem: string | null;
  /** The same as a sentence in the language of the request. */
  problemMessage: string | null;
  preview: TransferPreviewDto | null;
  /** Files so far, of `total`. */
  done: number;
  total: number;
}

export function toCourseTransferDto(
  { id, kind, status, courseId, problem, preview, done, total }: CourseTransfer,
  language: Language,
  translator: Translator,
): CourseTransferDto {
  const say = (code: string, details: ErrorDetails): string => translator.error(language, code, details) ?? code;
  return {
    ...{ id, kind, status, courseId, done, total },
    problem: problem?.code ?? null,
    problemMessage: problem ? say(problem.code, problem.details) : null,
    preview: preview && {
      code: preview.code,
      title: inLanguage(preview.title, language),
      languages: preview.languages.filter((each) => isLanguage(each)),
      outcome: preview.outcome,
      counts: { ...NOTHING, ...preview.counts },
      mediaBytes: preview.mediaBytes,
      notes: (preview.notes ?? []).map((each) => say(each.code, each.details)),
      problems: preview.problems.map((each) => say(each.code, each.details)),
    },
  };
}

const NOTHING: TransferCountsDto = {
  ...{ modules: 0, activities: 0, media: 0, questions: 0 },
  ...{ papers: 0, surveys: 0, grids: 0, assignments: 0 },
};
