import {
  IMPORT_FORMATS,
  IMPORT_OUTCOMES,
  QUESTION_IMPORT_STATUSES,
  type ImportFormat,
  type ImportOutcome,
  type QuestionImportItem,
  type QuestionImportRowItem,
  type QuestionImportStatus,
} from '@tamkin/assessments';
import type { Translator } from '@tamkin/i18n';
import { LANGUAGES, type Language } from '@tamkin/kernel';
import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, ValidateIf } from 'class-validator';
import { sent } from '../http/given';
import { PageQueryDto } from '../http/page-query.dto';
import { ApiQuestionBody, QUESTION_BODY_MODELS, toBodyDto, type QuestionBodyDto } from './question-body.dto';
import { QuestionTextsDto, toTextsDto } from './question-text.dto';

export class QuestionImportQueryDto {
  /** Of words that the file does not mark. */
  @IsIn(LANGUAGES)
  language: Language;

  /** Made by the client, so that sending again makes one import. */
  @ValidateIf(sent)
  @IsUUID()
  id?: string;
}

export class QuestionImportRowsQueryDto extends PageQueryDto {
  @IsOptional()
  @IsIn(IMPORT_OUTCOMES)
  outcome?: ImportOutcome;
}

export class QuestionImportCountsDto {
  added: number;
  changed: number;
  unchanged: number;
  bad: number;
}

export class QuestionImportDto {
  id: string;
  courseId: string;
  fileName: string;
  /** Found in the bytes of the file. */
  @ApiProperty({ enum: IMPORT_FORMATS })
  format: ImportFormat;
  @ApiProperty({ enum: LANGUAGES })
  language: Language;
  /** reading → ready or refused; ready → confirming → done. */
  @ApiProperty({ enum: QUESTION_IMPORT_STATUSES })
  status: QuestionImportStatus;
  /** Why the whole file was refused: a stable code. */
  problem: string | null;
  /** The same as a sentence in the language of the request. */
  problemMessage: string | null;
  /** Questions gone through while writing, of `total`. */
  done: number;
  total: number;
  counts: QuestionImportCountsDto;
  createdAt: Date;
  finishedAt: Date | null;
}

export class QuestionImportsPageDto {
  items: QuestionImportDto[];
  nextCursor: string | null;
}

export class QuestionImportNoteDto {
  /** Stable. */
  code: string;
  /** In the language of the request. */
  message: string;
}

@ApiExtraModels(...QUESTION_BODY_MODELS)
export class QuestionImportContentDto {
  @ApiQuestionBody()
  body: QuestionBodyDto;
  texts: QuestionTextsDto;
}

export class QuestionImportRowDto {
  /** From 1, in the order of the file. */
  place: number;
  /** As the file calls it. */
  name: string;
  /** The kind in the file's own words. */
  kind: string;
  /** Of the question in the bank. */
  key: string;
  @ApiProperty({ enum: IMPORT_OUTCOMES })
  outcome: ImportOutcome;
  /** As read; `null` = it cannot come. */
  content: QuestionImportContentDto | null;
  topic: string | null;
  objective: string | null;
  difficulty: number | null;
  /** Why it cannot come, or what is left behind. */
  notes: QuestionImportNoteDto[];
}

export class QuestionImportRowsPageDto {
  items: QuestionImportRowDto[];
  nextCursor: string | null;
}

export function toQuestionImportDto(
  { personId: _, fileId: __, problem, ...item }: QuestionImportItem,
  language: Language,
  translator: Translator,
): QuestionImportDto {
  return {
    ...item,
    problem: problem?.code ?? null,
    problemMessage: problem ? translator.error(language, problem.code, problem.details) : null,
  };
}

export function toQuestionImportRowDto(
  { content, tags, notes, place, name, kind, key, outcome }: QuestionImportRowItem,
  language: Language,
  translator: Translator,
): QuestionImportRowDto {
  return {
    ...{ place, name, kind, key, outcome },
    content: content && { body: toBodyDto(content.body), texts: toTextsDto(content.texts) },
    ...tags,
    notes: notes.map(({ code, details }) => ({ code, message: translator.error(language, code, details) ?? code })),
  };
}
