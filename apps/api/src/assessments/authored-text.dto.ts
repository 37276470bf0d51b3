import type { LocalisedText } from '@tamkin/kernel';
import { IsOptional, IsString, MaxLength } from 'class-validator';

/** A short text in the languages it has been written in. */
export class AuthoredTextDto {
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

export function toAuthoredTextDto({ fr, ar, en }: LocalisedText): AuthoredTextDto {
  return { ...(fr ? { fr } : {}), ...(ar ? { ar } : {}), ...(en ? { en } : {}) };
}

/** The revision after a change, to send with the next one. */
export class RevisionDto {
  revision: number;
}
