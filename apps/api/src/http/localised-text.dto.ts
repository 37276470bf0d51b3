import type { LocalisedText } from '@tamkin/kernel';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PlainText } from './plain-text';

/** One line, such as a title or a place, in the languages it has been written in. Which of them must be there, the service says. */
export class LocalisedLineDto {
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

/** A few sentences in the languages they have been written in; plain text, shown as such. */
export class LocalisedTextDto {
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

/** Only the languages that have a text. */
export function toLocalisedTextDto({ fr, ar, en }: LocalisedText): LocalisedTextDto {
  return { ...(fr ? { fr } : {}), ...(ar ? { ar } : {}), ...(en ? { en } : {}) };
}
