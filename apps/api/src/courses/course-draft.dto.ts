import { AUDIENCES, type Audience, type Draft, type ModuleUser } from '@tamkin/courses';
import { LANGUAGES, type Language } from '@tamkin/kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { sent } from '../http/given';
import { PlainText } from '../http/plain-text';
import { LocalisedLineDto, LocalisedTextDto, toLocalisedTextDto } from '../http/localised-text.dto';
import { CertificateRulesDto, toCertificateRulesDto } from './catalogue.dto';

const isAsked = (_: unknown, value: unknown): boolean => value !== null;

export class DiscardDraftQueryDto {
  /** Of the draft the author saw. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  revision: number;
}

export class CertificateRulesInputDto {
  /** Share of the face-to-face time attended; `null`: not asked for. */
  @ValidateIf(isAsked)
  @IsInt()
  @Min(0)
  @Max(100)
  attendancePercent: number | null;

  @IsInt()
  @Min(0)
  @Max(100)
  mandatoryModulesPercent: number;

  @ValidateIf(isAsked)
  @IsInt()
  @Min(0)
  @Max(100)
  finalTestPercent: number | null;

  @ValidateIf(isAsked)
  @IsInt()
  @Min(0)
  @Max(100)
  observationPercent: number | null;

  @IsBoolean()
  actionPlanRequired: boolean;
}

export class CourseFactsDto {
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalisedTextDto)
  summary?: LocalisedTextDto;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LocalisedTextDto)
  objectives?: LocalisedTextDto[];

  @IsOptional()
  @IsArray()
  @IsIn(AUDIENCES, { each: true })
  audience?: Audience[];

  /** Nominal, printed on the certificate. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  onlineMinutes?: number;

  /** Nominal, printed on the certificate. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  faceToFaceMinutes?: number;

  @IsOptional()
  @ValidateNested()
  @Type(() => CertificateRulesInputDto)
  rules?: CertificateRulesInputDto;
}

export class NewCourseDto extends CourseFactsDto {
  /** Made by the caller, so that sending the course again makes no second one. */
  @ValidateIf(sent)
  @IsUUID()
  id?: string;

  /** A letter, then letters, digits and hyphens; at most 12. Unique. */
  @PlainText(20)
  code: string;

  /** The language the author writes first. */
  @IsIn(LANGUAGES)
  baseLanguage: Language;

  @IsArray()
  @IsIn(LANGUAGES, { each: true })
  languages: Language[];

  @IsDefined()
  @ValidateNested()
  @Type(() => LocalisedLineDto)
  title: LocalisedLineDto;
}

export class ChangeCourseDraftDto extends CourseFactsDto {
  /** Of the draft that was changed. */
  @IsInt()
  revision: number;

  @IsOptional()
  @ValidateNested()
  @Type(() => LocalisedLineDto)
  title?: LocalisedLineDto;

  @IsOptional()
  @IsArray()
  @IsIn(LANGUAGES, { each: true })
  languages?: Language[];
}

/** How far the text of an activity is in one language. */
export class TextStateDto {
  language: Language;
  revision: number;
  empty: boolean;
  /** Some block was made from an older base. */
  outOfDate: boolean;
  /** Blocks of the base that this translation does not say. */
  missing: number;
  /** Blocks made from an older base. */
  outdated: number;
  /** Blocks with which a learner could do nothing yet. */
  unfinished: number;
  /** ISO instant. */
  updatedAt: string;
}

export class DraftActivityDto {
  id: string;
  kind: 'lesson' | 'quiz' | 'survey' | 'assignment' | 'session';
  purpose: 'pre-test' | 'formative' | 'final' | null;
  actionPlan: boolean;
  mandatory: boolean;
  minutes: number;
  title: LocalisedLineDto;
  /** Of lessons and assignments; a language without a text has no entry. */
  texts: TextStateDto[];
  /** A test or a survey that asks nothing yet. */
  empty: boolean;
}

/** Where a module comes from that is written in another course. */
export class ModuleHomeDto {
  courseId: string;
  code: string;
  courseTitle: LocalisedLineDto;
  /** The published version that is shown here. */
  number: number;
  /** A newer one that can be taken; `null` = none. */
  newerNumber: number | null;
}

/** Another course that shows a module of this one. */
export class ModuleUserDto {
  courseId: string;
  code: string;
  courseTitle: LocalisedLineDto;
}

export class DraftModuleDto {
  id: string;
  title: LocalisedLineDto;
  /** `null`: written here. */
  home: ModuleHomeDto | null;
  usedIn: ModuleUserDto[];
  activities: DraftActivityDto[];
}

export class CourseDraftDto {
  courseId: string;
  versionId: string;
  code: string;
  number: number;
  revision: number;
  baseLanguage: Language;
  languages: Language[];
  title: LocalisedLineDto;
  summary: LocalisedTextDto;
  objectives: LocalisedTextDto[];
  audience: string[];
  onlineMinutes: number;
  faceToFaceMinutes: number;
  rules: CertificateRulesDto;
  /** Whether learners have an earlier version. */
  published: boolean;
  archived: boolean;
  modules: DraftModuleDto[];
}

export function toCourseDraftDto(draft: Draft): CourseDraftDto {
  const { courseId, versionId, code, number, revision, baseLanguage, onlineMinutes, faceToFaceMinutes, archived } =
    draft;
  return {
    ...{ courseId, versionId, code, number, revision, baseLanguage, onlineMinutes, faceToFaceMinutes, archived },
    languages: [...draft.languages],
    title: toLocalisedTextDto(draft.title),
    summary: toLocalisedTextDto(draft.summary),
    objectives: draft.objectives.map(toLocalisedTextDto),
    audience: [...draft.audience],
    rules: toCertificateRulesDto(draft.rules),
    published: draft.publishedVersionId !== null,
    modules: draft.modules.map((module) => ({
      id: module.id,
      title: toLocalisedTextDto(module.title),
      ...toModuleLinks(draft, module),
      activities: module.activities.map((activity) => ({
        id: activity.id,
        kind: activity.kind,
        purpose: activity.purpose,
        actionPlan: activity.actionPlan,
        mandatory: activity.mandatory,
        minutes: activity.minutes,
        title: toLocalisedTextDto(activity.title),
        texts: draft.texts
          .filter(({ activityId, language }) => activityId === activity.id && draft.languages.includes(language))
          .map(({ activityId: _, updatedAt, ...state }) => ({ ...state, updatedAt: updatedAt.toISOString() })),
        empty: draft.emptyActivityIds.includes(activity.id),
      })),
    })),
  };
}

function toModuleLinks(
  draft: Draft,
  { id, lineageId }: Draft['modules'][number],
): Pick<DraftModuleDto, 'home' | 'usedIn'> {
  const home = draft.homes.find(({ moduleId }) => moduleId === id);
  const users = draft.users.filter((user) => user.lineageId === lineageId);
  const asUser = ({ courseId, code, title }: ModuleUser): ModuleUserDto => ({
    ...{ courseId, code },
    courseTitle: toLocalisedTextDto(title),
  });
  return {
    home: home ? { ...asUser({ ...home, lineageId }), number: home.number, newerNumber: home.newerNumber } : null,
    usedIn: users.map(asUser),
  };
}
