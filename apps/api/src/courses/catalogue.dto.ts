import {
  DESK_REVIEWS,
  type DeskReview,
  AUDIENCES,
  type AuthoredRow,
  type Audience,
  type CatalogueRow,
  type CompletionRules,
  type VersionOutline,
} from '@tamkin/courses';
import { inLanguage, LANGUAGES, type Language, type Page } from '@tamkin/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { PageQueryDto } from '../http/page-query.dto';
import { PlainText } from '../http/plain-text';

export class CatalogueQueryDto extends PageQueryDto {
  /** Words of the title, summary or code, whatever their accents and letter variants. */
  @IsOptional()
  @PlainText(120)
  q?: string;

  @IsOptional()
  @IsIn(AUDIENCES)
  audience?: Audience;

  /** Courses whose lessons exist in this language. */
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;

  /** At most so many minutes, online and face-to-face together. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  maxMinutes?: number;
}

export class CourseCardDto {
  id: string;
  code: string;
  /** In the language of the request, else in the first there is. */
  title: string;
  summary: string;
  audience: string[];
  languages: Language[];
  onlineMinutes: number;
  faceToFaceMinutes: number;
  modules: number;
  activities: number;
}

export class CourseCardsDto {
  items: CourseCardDto[];
  nextCursor: string | null;
}

export class CertificateRulesDto {
  /** Share of the face-to-face time attended; `null`: not asked for. */
  attendancePercent: number | null;
  mandatoryModulesPercent: number;
  finalTestPercent: number | null;
  observationPercent: number | null;
  actionPlanRequired: boolean;
}

export class CourseActivityDto {
  id: string;
  kind: 'lesson' | 'quiz' | 'survey' | 'assignment' | 'session';
  purpose: 'pre-test' | 'formative' | 'final' | null;
  actionPlan: boolean;
  mandatory: boolean;
  minutes: number;
  title: string;
}

export class CourseModuleDto {
  id: string;
  title: string;
  activities: CourseActivityDto[];
}

export class CourseDto {
  id: string;
  versionId: string;
  code: string;
  title: string;
  summary: string;
  objectives: string[];
  audience: string[];
  languages: Language[];
  onlineMinutes: number;
  faceToFaceMinutes: number;
  rules: CertificateRulesDto;
  /** ISO instant. */
  publishedAt: string | null;
  archived: boolean;
  modules: CourseModuleDto[];
}

export class AuthoredCoursesQueryDto extends PageQueryDto {
  @IsOptional()
  @PlainText(120)
  q?: string;

  /** Archived ones instead of those in use. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  archived?: boolean;
}

export class AuthoredCourseDto {
  id: string;
  code: string;
  title: string;
  languages: Language[];
  /** `null` while never published. */
  publishedNumber: number | null;
  /** ISO instant. */
  publishedAt: string | null;
  /** `null` when no draft is being written. */
  draftNumber: number | null;
  /** ISO instant. */
  updatedAt: string;
  archived: boolean;
  /** Translations behind their base text. */
  outOfDateTexts: number;
  /** Where the review of the draft stands; `asked-of-me`: whoever asks is awaited. `null` when nobody was asked. */
  @ApiProperty({ enum: DESK_REVIEWS, nullable: true })
  review: DeskReview | null;
}

export class AuthoredCoursesDto {
  items: AuthoredCourseDto[];
  nextCursor: string | null;
}

export function toCourseCardsDto({ items, nextCursor }: Page<CatalogueRow>, language: Language): CourseCardsDto {
  return {
    items: items.map(({ versionId: _, title, summary, ...rest }) => ({
      ...rest,
      title: inLanguage(title, language),
      summary: inLanguage(summary, language),
    })),
    nextCursor,
  };
}

export function toCourseDto(outline: VersionOutline, language: Language): CourseDto {
  const { courseId, versionId, code, audience, languages, onlineMinutes, faceToFaceMinutes } = outline;
  return {
    id: courseId,
    versionId,
    code,
    title: inLanguage(outline.title, language),
    summary: inLanguage(outline.summary, language),
    objectives: outline.objectives.map((objective) => inLanguage(objective, language)).filter(Boolean),
    audience: [...audience],
    languages: [...languages],
    onlineMinutes,
    faceToFaceMinutes,
    rules: toCertificateRulesDto(outline.rules),
    publishedAt: outline.publishedAt,
    archived: outline.archived,
    modules: outline.modules.map(({ id, title, activities }) => ({
      id,
      title: inLanguage(title, language),
      activities: activities.map(({ lineageId: _, position: __, title, ...activity }) => ({
        ...activity,
        title: inLanguage(title, language),
      })),
    })),
  };
}

export function toCertificateRulesDto(rules: CompletionRules): CertificateRulesDto {
  const { attendancePercent, mandatoryModulesPercent, finalTestPercent, observationPercent, actionPlanRequired } =
    rules;
  return { attendancePercent, mandatoryModulesPercent, finalTestPercent, observationPercent, actionPlanRequired };
}

export function toAuthoredCoursesDto({ items, nextCursor }: Page<AuthoredRow>, language: Language): AuthoredCoursesDto {
  return {
    items: items.map(({ title, publishedAt, updatedAt, ...rest }) => ({
      ...rest,
      title: inLanguage(title, language),
      publishedAt: publishedAt?.toISOString() ?? null,
      updatedAt: updatedAt.toISOString(),
    })),
    nextCursor,
  };
}
