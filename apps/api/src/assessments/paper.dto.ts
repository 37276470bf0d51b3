import {
  MAX_POOLS,
  MAX_QUESTIONS,
  MAX_SECTIONS,
  QUESTION_TYPES,
  type PaperOfActivity,
  type PaperQuestionRow,
  type QuestionType,
} from '@tamkin/assessments';
import type { Language } from '@tamkin/kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import { given } from '../http/given';
import { LocalisedTextDto, toLocalisedTextDto } from '../http/localised-text.dto';
import { PaperPoolDto, PaperRulesDto, PaperSectionDto, toPoolDto, toRulesDto, toSectionDto } from './paper-rules.dto';
import { ApiQuestionBody, QUESTION_BODY_MODELS, type QuestionBodyDto } from './question-body.dto';
import { QuestionTextsDto } from './question-text.dto';
import { toContentDto } from './question.dto';

/** The activity being written, with what its editor needs to know of the course. */
export class AuthoredActivityDto {
  id: string;
  title: LocalisedTextDto;
  courseId: string;
  courseCode: string;
  courseTitle: LocalisedTextDto;
  baseLanguage: Language;
  languages: Language[];
  /** False once the version is published. */
  editable: boolean;
}

export class PlacedQuestionDto {
  @IsUUID()
  questionId: string;

  @IsInt()
  @Min(1)
  @Max(100)
  points: number;

  /** Number of the course objective it tests, from 1. */
  @ValidateIf(given)
  @IsInt()
  @Min(1)
  @Max(50)
  objective: number | null;

  /** Key of its section; `null` before the first one. */
  @ValidateIf(given)
  @IsString()
  @MaxLength(16)
  section: string | null;
}

export class WritePaperDto extends PaperRulesDto {
  /** The one that was read; 0 when there was none. */
  @IsInt()
  @Min(0)
  revision: number;

  /** In the order of the paper. */
  @IsArray()
  @ArrayMaxSize(MAX_QUESTIONS)
  @ValidateNested({ each: true })
  @Type(() => PlacedQuestionDto)
  questions: PlacedQuestionDto[];

  @IsArray()
  @ArrayMaxSize(MAX_SECTIONS)
  @ValidateNested({ each: true })
  @Type(() => PaperSectionDto)
  sections: PaperSectionDto[];

  @IsArray()
  @ArrayMaxSize(MAX_POOLS)
  @ValidateNested({ each: true })
  @Type(() => PaperPoolDto)
  pools: PaperPoolDto[];
}

@ApiExtraModels(...QUESTION_BODY_MODELS)
export class PaperQuestionDto {
  questionId: string;
  key: string;
  points: number;
  objective: number | null;
  section: string | null;
  /** Whose bank it belongs to. */
  courseId: string;
  archived: boolean;
  revision: number;
  @ApiProperty({ enum: QUESTION_TYPES })
  type: QuestionType;
  @ApiQuestionBody()
  body: QuestionBodyDto;
  texts: QuestionTextsDto;
}

export class TwinDrawDto {
  /** Whose bank. */
  courseId: string;
  /** Code; `null` = any. */
  objective: string | null;
  count: number;
}

export class TwinPaperDto {
  id: string;
  title: LocalisedTextDto;
  /** What a parallel form takes over. */
  draws: TwinDrawDto[];
}

export class PaperDto extends PaperRulesDto {
  activity: AuthoredActivityDto;
  purpose: 'pre-test' | 'formative' | 'final';
  revision: number;
  questions: PaperQuestionDto[];
  sections: PaperSectionDto[];
  /** Of a parallel form: those of its twin. */
  pools: PaperPoolDto[];
  /** Another paper is its parallel form. */
  isTwin: boolean;
  /** What this one may be the parallel form of. */
  twins: TwinPaperDto[];
}

export function toAuthoredActivityDto(activity: PaperOfActivity['activity']): AuthoredActivityDto {
  return {
    id: activity.id,
    title: toLocalisedTextDto(activity.title),
    courseId: activity.courseId,
    courseCode: activity.courseCode,
    courseTitle: toLocalisedTextDto(activity.courseTitle),
    baseLanguage: activity.baseLanguage,
    languages: [...activity.languages],
    editable: activity.versionStatus === 'draft',
  };
}

export function toPaperDto({ activity, paper, twins }: PaperOfActivity): PaperDto {
  return {
    activity: toAuthoredActivityDto(activity),
    purpose: activity.purpose ?? 'formative',
    revision: paper.revision,
    ...toRulesDto(paper),
    questions: paper.questions.map(toPaperQuestionDto),
    sections: paper.sections.map(toSectionDto),
    pools: paper.pools.map(toPoolDto),
    isTwin: paper.isTwin,
    twins: twins.map(({ id, title, draws }) => ({ id, title: toLocalisedTextDto(title), draws: [...draws] })),
  };
}

function toPaperQuestionDto(question: PaperQuestionRow): PaperQuestionDto {
  const { questionId, key, points, objective, section, courseId, archived, revision } = question;
  return { questionId, key, points, objective, section, courseId, archived, revision, ...toContentDto(question) };
}
