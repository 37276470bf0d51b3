import type { LocalisedText } from '@tamkin/kernel';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PlainText } from '../http/plain-text';

/** A title in the languages of a course. The base language is asked for by the service. */
export class CourseTitleDto {
  @IsOptional()
  @PlainText(200)
  fr?: string;

  @IsOptional()
  @PlainText(200)
  ar?: string;

  @IsOptional()
  @PlainText(200)
  en?: string;
}

/** A few sentences in the languages of a course; plain text, shown as such. */
export class CourseSentencesDto {
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  fr?: string;

  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  ar?: string;

  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  en?: string;
}

export function toCourseTextDto({ fr, ar, en }: LocalisedText): CourseSentencesDto {
  return { ...(fr ? { fr } : {}), ...(ar ? { ar } : {}), ...(en ? { en } : {}) };
}
