import {
  OUTCOME_STATES,
  type CohortObservations,
  type GridOfActivity,
  type ObservationRow,
  type ObservedPerson,
  type OutcomeState,
} from '@tamkin/assessments';
import { displayName, inLanguage, type Language } from '@tamkin/kernel';
import { ApiProperty } from '@nestjs/swagger';
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

  /** How many trainers score each person. */
  @IsInt()
  @Min(1)
  @Max(2)
  observers: number;

  /** Percentage points between two observers up to which their mean counts. */
  @IsInt()
  @Min(0)
  @Max(100)
  tolerance: number;

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
  observers: number;
  tolerance: number;
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

/** The scores of one observer. */
export class ObservationDto {
  observerName: string;
  /** Given by the caller. */
  mine: boolean;
  scores: Record<string, number>;
  comment: string;
  /** 0–100. */
  percent: number;
  observedAt: string;
}

export class AgreedScoresDto {
  scores: Record<string, number>;
  comment: string;
  /** 0–100. */
  percent: number;
}

export class ObservedPersonDto {
  enrolmentId: string;
  name: string;
  providerName: string;
  /** How many have scored this person. */
  scored: number;
  /** `waiting`: for the second observer; `differ`: the two have to agree. */
  @ApiProperty({ enum: OUTCOME_STATES })
  state: OutcomeState;
  /** 0–100, what counts; `null` before. */
  percent: number | null;
  /** Own scores; with two observers those of the other once both have scored. */
  observations: ObservationDto[];
  @ApiProperty({ type: AgreedScoresDto, nullable: true })
  agreed: AgreedScoresDto | null;
}

export class ObservedGridDto {
  activityId: string;
  title: string;
  maxPerCriterion: number;
  observers: number;
  tolerance: number;
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
    observers: grid.observers,
    tolerance: grid.tolerance,
    criteria: grid.criteria.map(({ key, text }) => ({ key, text: toLocalisedTextDto(text) })),
  };
}

export function toCohortObservationsDto(
  { grids, people }: CohortObservations,
  language: Language,
): CohortObservationsDto {
  return {
    items: grids.map(({ activityId, title, maxPerCriterion, observers, tolerance, criteria }) => ({
      activityId,
      title: inLanguage(title, language),
      ...{ maxPerCriterion, observers, tolerance },
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
    scored: person.scored,
    state: person.outcome.state,
    percent: person.outcome.percent,
    observations: person.observations.map((each) => toObservationDto(each, language)),
    agreed: person.agreed && { ...person.agreed, scores: { ...person.agreed.scores } },
  };
}

function toObservationDto(
  { scores, comment, percent, observedAt, mine, ...observer }: ObservationRow & { readonly mine: boolean },
  language: Language,
): ObservationDto {
  const observerName = nameOf(
    {
      givenLatin: observer.observerGivenLatin,
      familyLatin: observer.observerFamilyLatin,
      givenArabic: observer.observerGivenArabic,
      familyArabic: observer.observerFamilyArabic,
    },
    language,
  );
  return { observerName, mine, comment, percent, observedAt, scores: { ...scores } };
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
