import {
  EXPORT_FORMATS,
  MAX_BATCH,
  QUESTION_EXPORT_STATUSES,
  type BankFilter,
  type ExportFormat,
  type QuestionExport,
  type QuestionExportStatus,
} from '@tamkin/assessments';
import type { Translator } from '@tamkin/i18n';
import type { Language } from '@tamkin/kernel';
import { ApiProperty, PickType } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import { QuestionsQueryDto } from './questions-query.dto';

const FILTERS = ['q', 'type', 'topic', 'objective', 'difficulty', 'part'] as const;

/** Which questions: these, or what the bank shows with this filter. */
export class NewQuestionExportDto extends PickType(QuestionsQueryDto, FILTERS) {
  /** Made by the client, so that asking again makes one file. */
  @IsOptional()
  @IsUUID()
  id?: string;

  @IsIn(EXPORT_FORMATS)
  format: ExportFormat;

  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_BATCH)
  @IsUUID(undefined, { each: true })
  questionIds?: string[];
}

export class QuestionExportNoteDto {
  questionId: string;
  key: string;
  /** It is not in the file at all. */
  left: boolean;
  /** Stable. */
  code: string;
  /** In the language of the request. */
  message: string;
}

export class QuestionExportDto {
  id: string;
  courseId: string;
  @ApiProperty({ enum: EXPORT_FORMATS })
  format: ExportFormat;
  @ApiProperty({ enum: QUESTION_EXPORT_STATUSES })
  status: QuestionExportStatus;
  /** Questions gone through, of `total`. */
  done: number;
  total: number;
  /** Questions in the file. */
  carried: number;
  /** There is a file to fetch. */
  hasFile: boolean;
  /** What did not go as it is. */
  notes: QuestionExportNoteDto[];
}

export function toBankFilter(courseId: string, dto: NewQuestionExportDto): BankFilter {
  const { q, part, type, topic, objective, difficulty, questionIds } = dto;
  const which = { archived: part === 'archived', shared: part === 'shared-by-others' };
  return { courseId, search: q, type, topic, objective, difficulty, questionIds, ...which };
}

export function toQuestionExportDto(
  row: QuestionExport,
  language: Language,
  translator: Translator,
): QuestionExportDto {
  const { id, courseId, format, status, done, total, carried, fileId, notes } = row;
  return {
    ...{ id, courseId, format, status, done, total, carried },
    hasFile: fileId !== null,
    notes: notes.map(({ questionId, key, left, code, details }) => ({
      ...{ questionId, key, left, code },
      message: translator.error(language, code, details) ?? code,
    })),
  };
}
