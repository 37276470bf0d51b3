import type {
  SurveyOfActivity,
  SurveyQuestion,
  SurveyResults,
  SurveyTemplate,
  SurveyToAnswer,
} from '@tamkin/assessments';
import { inLanguage, type Language } from '@tamkin/kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LocalisedTextDto, toLocalisedTextDto } from '../http/localised-text.dto';
import { AuthoredActivityDto, toAuthoredActivityDto } from './paper.dto';

export class SurveyQuestionDto {
  /** Short and stable, `s1`. */
  @IsString()
  @MaxLength(16)
  key: string;

  /** `scale`: 1 (not at all) to 5 (entirely). */
  @IsIn(['scale', 'text'])
  type: 'scale' | 'text';

  @IsBoolean()
  mandatory: boolean;

  @IsDefined()
  @ValidateNested()
  @Type(() => LocalisedTextDto)
  text: LocalisedTextDto;
}

export class WriteSurveyDto {
  /** The one that was read; 0 when there was none. */
  @IsInt()
  @Min(0)
  revision: number;

  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => SurveyQuestionDto)
  questions: SurveyQuestionDto[];
}

export class SurveyDto {
  activity: AuthoredActivityDto;
  revision: number;
  questions: SurveyQuestionDto[];
}

export class SurveyQuestionToAnswerDto {
  key: string;
  type: 'scale' | 'text';
  mandatory: boolean;
  text: string;
}

export class SurveyToAnswerDto {
  activityId: string;
  title: string;
  /** Answered already: there is nothing more to send. */
  answered: boolean;
  questions: SurveyQuestionToAnswerDto[];
}

export class SurveyResponseDto {
  /** Question key → 1–5 or a text. Kept without the name of the person. */
  @IsObject()
  answers: Record<string, string | number>;
}

export class SurveyTemplateDto {
  /** Name of one of ours, or the id of the survey activity it is taken from. */
  id: string;
  name: string;
  questions: SurveyQuestionDto[];
}

export class SurveyTemplatesDto {
  items: SurveyTemplateDto[];
}

export class SurveyBenchmarkDto {
  /** 1–5. */
  mean: number;
  /** Other cohorts of the course with five answers or more in their results. */
  cohorts: number;
}

export class SurveyQuestionResultDto {
  key: string;
  type: 'scale' | 'text';
  text: string;
  answers: number;
  /** 1–5; `null` with fewer than five answers. */
  mean: number | null;
  /** How many answered 1, 2, 3, 4, 5; empty with fewer than five answers. */
  counts: number[];
  /** The same question in other cohorts; `null` with fewer than two of them. */
  elsewhere: SurveyBenchmarkDto | null;
  comments: string[];
}

export class SurveyResultsDto {
  activityId: string;
  title: string;
  /** That came. */
  answers: number;
  /** Of these, in the results. Answers join five at least at a time: in fives that leave five behind, and all when the cohort is closed. */
  told: number;
  /** True while no answer is in the results: nothing but their number is told. */
  suppressed: boolean;
  questions: SurveyQuestionResultDto[];
}

export class CohortSurveysDto {
  items: SurveyResultsDto[];
}

export function toSurveyDto({ activity, survey }: SurveyOfActivity): SurveyDto {
  return {
    activity: toAuthoredActivityDto(activity),
    revision: survey.revision,
    questions: survey.questions.map(toSurveyQuestionDto),
  };
}

export function toSurveyTemplatesDto(templates: readonly SurveyTemplate[], language: Language): SurveyTemplatesDto {
  return {
    items: templates.map(({ id, name, questions }) => ({
      id,
      name: inLanguage(name, language),
      questions: questions.map(toSurveyQuestionDto),
    })),
  };
}

function toSurveyQuestionDto({ key, type, mandatory, text }: SurveyQuestion): SurveyQuestionDto {
  return { key, type, mandatory, text: toLocalisedTextDto(text) };
}

export function toSurveyToAnswerDto(survey: SurveyToAnswer, language: Language): SurveyToAnswerDto {
  return {
    activityId: survey.activityId,
    title: inLanguage(survey.title, language),
    answered: survey.answered,
    questions: survey.questions.map(({ key, type, mandatory, text }: SurveyQuestion) => ({
      key,
      type,
      mandatory,
      text: inLanguage(text, language),
    })),
  };
}

export function toCohortSurveysDto(results: readonly SurveyResults[], language: Language): CohortSurveysDto {
  return {
    items: results.map(({ activityId, title, answers, told, suppressed, questions }) => ({
      activityId,
      title: inLanguage(title, language),
      answers,
      told,
      suppressed,
      questions: questions.map(({ text, counts, comments, ...question }) => ({
        ...question,
        text: inLanguage(text, language),
        counts: [...counts],
        comments: [...comments],
      })),
    })),
  };
}
