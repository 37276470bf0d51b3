import type { LocalisedText } from '@tamkin/kernel';
import { IsOptional } from 'class-validator';
import { PlainText } from '../http/plain-text';

/** One name in several languages; French always. */
export class LocalisedNameDto {
  @PlainText(200)
  fr: string;

  @IsOptional()
  @PlainText(200)
  ar?: string;

  @IsOptional()
  @PlainText(200)
  en?: string;
}

export function toLocalisedNameDto({ fr = '', ar, en }: LocalisedText): LocalisedNameDto {
  return { fr, ...(ar ? { ar } : {}), ...(en ? { en } : {}) };
}
