import type { EntryMode } from '@tamkin/assessments';
import type {
  CohortFigures,
  PersonOutcome,
  ReportedCohort,
  ReportLine,
  ReportView,
  ReviewedReport,
} from '@tamkin/certificates';
import { displayName, inLanguage, type Language } from '@tamkin/kernel';
import { Transform, Type } from 'class-transformer';
import {
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { NamesDto } from '../identity/me.dto';
import { PageQueryDto } from '../http/page-query.dto';

/** Lines of plain text: everything but control characters, line breaks and tabs excepted. */
const PROSE = /^(?:[^\p{Cc}]|[\n\r\t])*$/u;
const LONGEST_TEXT = 5_000;

export class ReportTextsDto {
  /** What worked. */
  @IsString()
  @MaxLength(LONGEST_TEXT)
  @Matches(PROSE)
  worked: string;

  @IsString()
  @MaxLength(LONGEST_TEXT)
  @Matches(PROSE)
  difficulties: string;

  /** Participants who need help. */
  @IsString()
  @MaxLength(LONGEST_TEXT)
  @Matches(PROSE)
  needHelp: string;

  @IsString()
  @MaxLength(LONGEST_TEXT)
  @Matches(PROSE)
  contentToFix: string;

  @IsString()
  @MaxLength(LONGEST_TEXT)
  @Matches(PROSE)
  recommendations: string;
}

export class SaveReportDto {
  /** The revision that was on the screen; 0 before the first save. */
  @IsInt()
  @Min(0)
  revision: number;

  @IsDefined()
  @ValidateNested()
  @Type(() => ReportTextsDto)
  texts: ReportTextsDto;
}

export class ReportRevisionDto {
  /** The revision that was on the screen. */
  @IsInt()
  @Min(0)
  revision: number;
}

export class ReturnReportDto extends ReportRevisionDto {
  /** For the trainer to read. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @IsString()
  @MinLength(10)
  @MaxLength(2_000)
  @Matches(PROSE)
  reason: string;
}

export class ReportListQueryDto extends PageQueryDto {
  /** Default: those to validate. */
  @IsOptional()
  @IsIn(['submitted', 'sent-back', 'validated'])
  status?: 'submitted' | 'sent-back' | 'validated';
}

export class FiguresDto {
  enrolled: number;
  started: number;
  completed: number;
  withdrawn: number;
  /** Sat the final test. */
  sat: number;
  passed: number;
  /** Mean of those who stayed, 0–100; `null` without sessions. */
  attendancePercent: number | null;
  /** Mean of final − pre-test in points, of those with both. */
  gain: number | null;
  /** How many have both. */
  paired: number;
  /** 1–5; `null` below five answers, and below ten while the cohort is open. */
  satisfaction: number | null;
  satisfactionAnswers: number;
  /** Certificates of achievement and of participation to release, or released. */
  achievement: number;
  participation: number;
}

export class ReportPersonDto {
  enrolmentId: string;
  personId: string;
  names: NamesDto;
  /** In the script of the request's language. */
  displayName: string;
  providerName: string;
  attendancePercent: number | null;
  finalScore: number | null;
  /** How the final test was answered; `null` = not yet. */
  entryMode: EntryMode | null;
  /** The certificate earned; `null` = none. */
  certificate: 'achievement' | 'participation' | null;
  /** Why it is not a certificate of achievement: blocker codes, or `withdrawn`. */
  missing: string[];
}

export class ReportedCohortDto {
  id: string;
  name: string;
  status: 'open' | 'closed';
  courseCode: string;
  /** In the language of the request. */
  courseTitle: string;
  startsOn: string;
  endsOn: string;
  onlineMinutes: number;
  faceToFaceMinutes: number;
  sessions: number;
  /** In the language of the request. */
  places: string[];
  trainers: string[];
}

export class CohortReportDto {
  /** `null` until the trainer has saved something. */
  id: string | null;
  status: 'draft' | 'submitted' | 'sent-back' | 'validated';
  /** 0 before the first save. */
  revision: number;
  texts: ReportTextsDto;
  hasScan: boolean;
  submittedAt: string | null;
  reviewedAt: string | null;
  /** Why it was last sent back; also once it is submitted again. */
  reviewReason: string | null;
  cohort: ReportedCohortDto;
  figures: FiguresDto;
  people: ReportPersonDto[];
}

export class MakingDto {
  /** Certificates released with this report. */
  released: number;
  /** Those whose file the worker has made. */
  made: number;
}

export class ReviewedReportDto extends CohortReportDto {
  making: MakingDto;
}

export class SavedReportDto {
  revision: number;
}

export class ReportLineDto {
  id: string;
  cohortId: string;
  cohortName: string;
  courseCode: string;
  /** In the language of the request. */
  courseTitle: string;
  startsOn: string;
  endsOn: string;
  status: 'submitted' | 'sent-back' | 'validated';
  submittedAt: string;
  submittedBy: string | null;
  reviewedAt: string | null;
  enrolled: number;
  certificates: number;
}

export class ReportPageDto {
  items: ReportLineDto[];
  nextCursor: string | null;
}

const NO_TEXTS: ReportTextsDto = { worked: '', difficulties: '', needHelp: '', contentToFix: '', recommendations: '' };

export function toCohortReportDto(
  { cohort, report, figures, people }: ReportView,
  language: Language,
): CohortReportDto {
  return {
    id: report?.id ?? null,
    status: report?.status ?? 'draft',
    revision: report?.revision ?? 0,
    texts: report ? { ...report.texts } : NO_TEXTS,
    hasScan: Boolean(report?.scanFileId),
    submittedAt: report?.submittedAt?.toISOString() ?? null,
    reviewedAt: report?.reviewedAt?.toISOString() ?? null,
    reviewReason: report?.reviewReason ?? null,
    cohort: toReportedCohortDto(cohort, language),
    figures: toFiguresDto(figures),
    people: people.map((person) => toPersonDto(person, language)),
  };
}

export function toReviewedReportDto(view: ReviewedReport, language: Language): ReviewedReportDto {
  return { ...toCohortReportDto(view, language), making: { ...view.making } };
}

export function toReportLineDto(line: ReportLine, language: Language): ReportLineDto {
  const { submittedBy, submittedAt, reviewedAt, courseTitle, status, ...rest } = line;
  return {
    ...rest,
    status: status === 'draft' ? 'submitted' : status,
    courseTitle: inLanguage(courseTitle, language),
    submittedAt: submittedAt.toISOString(),
    submittedBy: submittedBy ? displayName(submittedBy, language) : null,
    reviewedAt: reviewedAt?.toISOString() ?? null,
  };
}

function toReportedCohortDto(cohort: ReportedCohort, language: Language): ReportedCohortDto {
  const { id, name, status, courseCode, startsOn, endsOn, onlineMinutes, faceToFaceMinutes, sessions } = cohort;
  return {
    id,
    name,
    status,
    courseCode,
    courseTitle: inLanguage(cohort.courseTitle, language),
    startsOn,
    endsOn,
    onlineMinutes,
    faceToFaceMinutes,
    sessions,
    places: cohort.places.map((place) => inLanguage(place, language)),
    trainers: cohort.trainers.map((names) => displayName(names, language)),
  };
}

function toFiguresDto(figures: CohortFigures): FiguresDto {
  return { ...figures };
}

function toPersonDto({ person, outcome }: PersonOutcome, language: Language): ReportPersonDto {
  const { enrolmentId, personId, names, attendancePercent, finalScore, entryMode } = person;
  return {
    enrolmentId,
    personId,
    names,
    displayName: displayName(names, language),
    providerName: inLanguage(person.providerName, language),
    attendancePercent,
    finalScore,
    entryMode,
    certificate: outcome.kind,
    missing: [...outcome.missing],
  };
}
