import type { PendingMoves } from '@tamkin/enrolments';
import { inLanguage, type Language } from '@tamkin/kernel';
import { ArrayMaxSize, ArrayMinSize, IsUUID } from 'class-validator';

export class CohortToMoveDto {
  cohortId: string;
  name: string;
  startsOn: string;
  endsOn: string;
  /** The version with which people of the cohort start now. */
  fromNumber: number;
  /** Who has not started and would move. */
  people: number;
  /** Who has begun with an older version and stays with it. */
  staying: number;
  /** Tests on paper that would have to be printed again. */
  printedTests: number;
}

export class PendingMovesDto {
  versionId: string;
  number: number;
  courseTitle: string;
  /** Those that the reader trains, the earliest first. */
  cohorts: CohortToMoveDto[];
}

export class MovePeopleDto {
  /** The current version of the course, as it was on the screen. */
  @IsUUID()
  versionId: string;

  @IsUUID(undefined, { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  cohortIds: string[];
}

export class PeopleMovedDto {
  /** People who follow the new version from now on. */
  moved: number;
  /** Cohorts that are moved in the background. */
  later: number;
}

export function toPendingMovesDto({ version, cohorts }: PendingMoves, language: Language): PendingMovesDto {
  return {
    versionId: version.id,
    number: version.number,
    courseTitle: inLanguage(version.title, language),
    cohorts: [...cohorts],
  };
}
