import type { CohortObservations, GridOfActivity, ObservedPerson } from '@tamkin/assessments';
import { displayName, inLanguage, type Language } from '@tamkin/kernel';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsInt,
  IsObject,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LocalisedTextDto, toLocalisedTextDto } from '../http/localised-text.dto';
import { AuthoredActivityDto, toAuthoredActivityDto } from './paper.dto';

export class CriterionDto {
  /** Short and stable, `g1`. */
  @IsString()
  @MaxLength(16)
  key: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => LocalisedTextDto)
  text: LocalisedTextDto;
}

export class WriteGridDto {
  /** The one that was read; 0 when there was none. */
  @IsInt()
  @Min(0)
  revision: number;

  @IsInt()
  @Min(1)
  @Max(10)
  maxPerCriterion: number;

  /** None = the session is not observed. */
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => CriterionDto)
  criteria: CriterionDto[];
}

export class GridDto {
  activity: AuthoredActivityDto;
  revision: number;
  maxPerCriterion: number;
  criteria: CriterionDto[];
}

export class WriteObservationDto {
  /** Criterion key → 0 … the grid's most; every criterion. */
  @IsObject()
  scores: Record<string, number>;

  @IsString()
  @MaxLength(2_000)
  comment: string;
}

export class ShownCriterionDto {
  key: string;
  text: string;
}

export class MyObservationDto {
  scores: Record<string, number>;
  comment: string;
  /** 0–100. */
  percent: number;
}

export class ObservedPersonDto {
  enrolmentId: string;
  name: string;
  providerName: string;
  /** How many trainers have scored this person. */
  observers: number;
  /** 0–100, mean of the observers. */
  meanPercent: number | null;
  mine: MyObservationDto | null;
}

export class ObservedGridDto {
  activityId: string;
  title: string;
  maxPerCriterion: number;
  criteria: ShownCriterionDto[];
  people: ObservedPersonDto[];
}

export class CohortObservationsDto {
  items: ObservedGridDto[];
}

export function toGridDto({ activity, grid }: GridOfActivity): GridDto {
  return {
    activity: toAuthoredActivityDto(activity),
    revision: grid.revision,
    maxPerCriterion: grid.maxPerCriterion,
    criteria: grid.criteria.map(({ key, text }) => ({ key, text: toLocalisedTextDto(text) })),
  };
}

export function toCohortObservationsDto(
  { grids, people }: CohortObservations,
  language: Language,
): CohortObservationsDto {
  return {
    items: grids.map(({ activityId, title, maxPerCriterion, criteria }) => ({
      activityId,
      title: inLanguage(title, language),
      maxPerCriterion,
      criteria: criteria.map(({ key, text }) => ({ key, text: inLanguage(text, language) })),
      people: people
        .filter((person) => person.activityId === activityId)
        .map((person) => toObservedPersonDto(person, language)),
    })),
  };
}

function toObservedPersonDto(person: ObservedPerson, language: Language): ObservedPersonDto {
  return {
    enrolmentId: person.enrolmentId,
    name: nameOf(person, language),
    providerName: inLanguage(person.providerName, language),
    observers: person.observers,
    meanPercent: person.meanPercent === null ? null : Math.round(person.meanPercent * 100) / 100,
    mine: person.mine,
  };
}

/** A person's name in the script of the reader, from the columns of a list. */
export function nameOf(
  row: Pick<ObservedPerson, 'givenLatin' | 'familyLatin' | 'givenArabic' | 'familyArabic'>,
  language: Language,
): string {
  const { givenLatin, familyLatin, givenArabic, familyArabic } = row;
  const arabic = givenArabic && familyArabic ? { given: givenArabic, family: familyArabic } : null;
  return displayName({ latin: { given: givenLatin, family: familyLatin }, arabic }, language);
}
