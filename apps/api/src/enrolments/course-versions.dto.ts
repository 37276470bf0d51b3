import type { PublishedVersion } from '@tamkin/enrolments';
import { displayName, type Language } from '@tamkin/kernel';

export class PublishedVersionDto {
  id: string;
  /** 1, 2, 3 … within the course. */
  number: number;
  publishedAt: Date;
  /** `null`: the product itself. */
  publishedBy: string | null;
  /** The one in the catalogue. */
  current: boolean;
  /** How many learn or learned from it. */
  people: number;
}

export class PublishedVersionsDto {
  items: PublishedVersionDto[];
}

export function toPublishedVersionDto(version: PublishedVersion, language: Language): PublishedVersionDto {
  const { publishedBy, ...facts } = version;
  return { ...facts, publishedBy: publishedBy && displayName(publishedBy, language) };
}
