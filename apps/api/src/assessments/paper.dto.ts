import type { PaperOfActivity, PaperQuestionRow } from '@tamkin/assessments';
import type { Language } from '@tamkin/kernel';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsUUID, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import { QUESTION_TYPES, type QuestionType } from '@tamkin/assessments';
import { LocalisedTextDto, toLocalisedTextDto } from '../http/localised-text.dto';
import { ApiQuestionBody, QUESTION_BODY_MODELS, type QuestionBodyDto } from './question-body.dto';
import { QuestionTextsDto } from './question-text.dto';
import { toContentDto } from './question.dto';

const given = (_: object, value: unknown): boolean => value !== null;

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

export class PaperRulesDto {
  /** 0–100; `null` = nothing to pass. */
  @ValidateIf(given)
  @IsInt()
  @Min(0)
  @Max(100)
  passPercent: number | null;

  /** `null` = as many as wished. */
  @ValidateIf(given)
  @IsInt()
  @Min(1)
  @Max(100)
  attemptsAllowed: number | null;

  /** Between two attempts; `null` = none. */
  @ValidateIf(given)
  @IsInt()
  @Min(1)
  @Max(720)
  coolDownHours: number | null;

  /** `null` = no limit. */
  @ValidateIf(given)
  @IsInt()
  @Min(1)
  @Max(480)
  timeLimitMinutes: number | null;

  @IsBoolean()
  shuffleQuestions: boolean;

  @IsBoolean()
  shuffleOptions: boolean;
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
}

export class WritePaperDto extends PaperRulesDto {
  /** The one that was read; 0 when there was none. */
  @IsInt()
  @Min(0)
  revision: number;

  /** In the order of the paper. */
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => PlacedQuestionDto)
  questions: PlacedQuestionDto[];
}

@ApiExtraModels(...QUESTION_BODY_MODELS)
export class PaperQuestionDto {
  questionId: string;
  key: string;
  points: number;
  objective: number | null;
  revision: number;
  @ApiProperty({ enum: QUESTION_TYPES })
  type: QuestionType;
  @ApiQuestionBody()
  body: QuestionBodyDto;
  texts: QuestionTextsDto;
}

export class PaperDto extends PaperRulesDto {
  activity: AuthoredActivityDto;
  purpose: 'pre-test' | 'formative' | 'final';
  revision: number;
  questions: PaperQuestionDto[];
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

export function toPaperDto({ activity, paper }: PaperOfActivity): PaperDto {
  return {
    activity: toAuthoredActivityDto(activity),
    purpose: activity.purpose ?? 'formative',
    revision: paper.revision,
    passPercent: paper.passPercent,
    attemptsAllowed: paper.attemptsAllowed,
    coolDownHours: paper.coolDownHours,
    timeLimitMinutes: paper.timeLimitMinutes,
    shuffleQuestions: paper.shuffleQuestions,
    shuffleOptions: paper.shuffleOptions,
    questions: paper.questions.map(toPaperQuestionDto),
  };
}

function toPaperQuestionDto(question: PaperQuestionRow): PaperQuestionDto {
  const { questionId, key, points, objective, revision } = question;
  return { questionId, key, points, objective, revision, ...toContentDto(question) };
}
