import {
  MOST_ROWS,
  STAFF_IMPORT_STATUSES,
  type RowOutcome,
  type StaffImportItem,
  type StaffImportRowItem,
  type StaffImportStatus,
} from '@tamkin/identity';
import type { Translator } from '@tamkin/i18n';
import { displayName, inLanguage, type Language } from '@tamkin/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID, ValidateIf } from 'class-validator';
import { sent } from '../http/given';
import { PageQueryDto } from '../http/page-query.dto';

const OUTCOMES = ['added', 'changed', 'unchanged', 'bad'] as const satisfies readonly RowOutcome[];

export class StaffImportQueryDto {
  /** Whose staff the file lists. */
  @IsUUID()
  providerId: string;

  /** Made by the client, so that sending again makes one import. */
  @ValidateIf(sent)
  @IsUUID()
  id?: string;
}

export class StaffImportRowsQueryDto extends PageQueryDto {
  @IsOptional()
  @IsIn(OUTCOMES)
  outcome?: RowOutcome;
}

export class StaffImportCountsDto {
  added: number;
  changed: number;
  unchanged: number;
  bad: number;
}

export class StaffImportDto {
  id: string;
  providerId: string;
  providerName: string;
  senderName: string;
  fileName: string;
  /** reading → ready or refused; ready → confirming → done. */
  @ApiProperty({ enum: STAFF_IMPORT_STATUSES })
  status: StaffImportStatus;
  /** Why the whole file was refused: a stable code. */
  problem: string | null;
  /** The same as a sentence in the language of the request. */
  problemMessage: string | null;
  /** Lines written so far, of `total`. */
  done: number;
  total: number;
  counts: StaffImportCountsDto;
  /** Headings of columns that were not understood, as in the file: nothing was taken from them. */
  unreadHeadings: string[];
  createdAt: Date;
  finishedAt: Date | null;
}

export class StaffImportsPageDto {
  items: StaffImportDto[];
  nextCursor: string | null;
}

export class StaffImportRowDto {
  /** As in the file. */
  rowNumber: number;
  @ApiProperty({ enum: OUTCOMES })
  outcome: RowOutcome;
  /** As it will be shown: names in Latin letters, else in Arabic. */
  name: string;
  nameArabic: string | null;
  phone: string | null;
  email: string | null;
  branch: string | null;
  /** Names of values that would change; `membership` when the person joins the provider. */
  changes: string[];
  /** The first thing that is wrong, when the line is bad. */
  field: string | null;
  code: string | null;
  /** The same as a sentence in the language of the request. */
  message: string | null;
  personId: string | null;
}

export class StaffImportRowsPageDto {
  items: StaffImportRowDto[];
  nextCursor: string | null;
}

export function toStaffImportDto(item: StaffImportItem, language: Language, translator: Translator): StaffImportDto {
  const { id, providerId, fileName, status, problem, done, total, counts, createdAt, finishedAt } = item;
  return {
    id,
    providerId,
    providerName: inLanguage(item.providerName, language),
    senderName: displayName(item.senderNames, language),
    fileName,
    status,
    problem,
    problemMessage: problem ? translator.error(language, problem, { max: MOST_ROWS }) : null,
    done,
    total,
    counts,
    unreadHeadings: [...item.unreadHeadings],
    createdAt,
    finishedAt,
  };
}

export function toStaffImportRowDto(
  row: StaffImportRowItem,
  language: Language,
  translator: Translator,
): StaffImportRowDto {
  const { givenLatin, familyLatin, givenArabic, familyArabic, phone, email, branch } = row.values;
  const [problem] = row.problems;
  const joined = (...parts: (string | null)[]): string => parts.filter(Boolean).join(' ');
  const arabic = joined(givenArabic, familyArabic) || null;
  return {
    rowNumber: row.rowNumber,
    outcome: row.outcome,
    name: joined(givenLatin, familyLatin) || (arabic ?? ''),
    nameArabic: arabic,
    phone,
    email,
    branch,
    changes: [...row.changes],
    field: problem?.field ?? null,
    code: problem?.code ?? null,
    message: problem ? translator.error(language, problem.code, problem.details) : null,
    personId: row.personId,
  };
}
