import { LANGUAGES, type Language } from '@tamkin/kernel';
import {
  REPORT_EXPORT_FORMATS,
  REPORT_EXPORT_KINDS,
  type ReportExportFacts,
  type ReportExportFormat,
  type ReportExportKind,
  type ReportExportStatus,
} from '@tamkin/reporting';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsObject, IsUUID, ValidateIf, ValidateNested } from 'class-validator';
import { sent } from '../http/given';
import { ReportQueryDto } from './report-query.dto';

export class RequestExportDto {
  /** Made by the client, so that sending twice asks once. */
  @ValidateIf(sent)
  @IsUUID()
  id?: string;

  /** `report`: with the list of people · `outside`: figures only, cells below five withheld. */
  @IsIn(REPORT_EXPORT_KINDS)
  kind: ReportExportKind;

  @IsIn(REPORT_EXPORT_FORMATS)
  format: ReportExportFormat;

  /** Of the file: fr, ar or en. */
  @IsIn(LANGUAGES)
  language: Language;

  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => ReportQueryDto)
  filters: ReportQueryDto;
}

export class RequestedExportDto {
  id: string;
}

export class ReportExportDto {
  id: string;
  kind: string;
  format: string;
  language: Language;
  status: ReportExportStatus;
  /** Rows written, of `total`. */
  done: number;
  total: number;
  from: string | null;
  to: string | null;
  createdAt: string;
  finishedAt: string | null;
  /** After this the file is gone. */
  expiresAt: string;
  /** Whether the file can be had now. */
  ready: boolean;
}

export class ReportExportListDto {
  items: ReportExportDto[];
}

export function toReportExportDto(row: ReportExportFacts, expiresAt: Date): ReportExportDto {
  return {
    id: row.id,
    kind: row.kind,
    format: row.format,
    language: row.language,
    status: row.status,
    done: row.done,
    total: row.total,
    from: row.filters.from ?? null,
    to: row.filters.to ?? null,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    expiresAt: expiresAt.toISOString(),
    ready: row.status === 'done' && row.fileId !== null,
  };
}
