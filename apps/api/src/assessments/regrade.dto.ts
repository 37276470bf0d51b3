import {
  REASON_LIMIT,
  REGRADE_METHODS,
  type ChangedPerson,
  type RegradeMethod,
  type RegradePreview,
  type RegradeRow,
  type RegradeStatus,
} from '@tamkin/assessments';
import { displayName, type Language } from '@tamkin/kernel';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsString, IsUUID, MaxLength, Min, ValidateIf } from 'class-validator';
import { sent } from '../http/given';

export class RegradePlanDto {
  /** `new-key`: marked again by the question as it stands now · `award-all`: everybody gets its points. */
  @IsIn(REGRADE_METHODS)
  method: RegradeMethod;

  /** Whoever would lose points keeps them. */
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  neverLower: boolean;
}

export class AskRegradeDto extends RegradePlanDto {
  /** Made by the client, so that sending it twice regrades once. */
  @ValidateIf(sent)
  @IsUUID()
  id?: string;

  /** Revision of the question on the screen. */
  @IsInt()
  @Min(1)
  revision: number;

  /** Kept with the regrade and in the audit. */
  @IsString()
  @MaxLength(REASON_LIMIT)
  reason: string;
}

export class AskedRegradeDto {
  id: string;
}

export class RegradeImpactDto {
  /** Attempts marked by another wording than the present one. */
  attempts: number;
  raised: number;
  lowered: number;
  newlyPassed: number;
  newlyFailed: number;
}

export class RegradedPersonDto {
  attemptId: string;
  displayName: string;
  cohortName: string;
  /** 0–100. */
  scoreBefore: number;
  scoreAfter: number;
  passedBefore: boolean | null;
  passedAfter: boolean | null;
}

export class RegradePreviewDto {
  revision: number;
  impact: RegradeImpactDto;
  /** The first two hundred whose score would change, in own cohorts. */
  people: RegradedPersonDto[];
}

export class RegradeDto {
  id: string;
  method: RegradeMethod;
  neverLower: boolean;
  reason: string;
  status: RegradeStatus;
  /** Attempts looked at, and to look at. */
  done: number;
  total: number;
  /** Attempts whose score it changed. */
  changed: number;
  /** ISO instant. */
  createdAt: string;
  /** ISO instant; `null` while it runs. */
  finishedAt: string | null;
}

export class RegradesDto {
  items: RegradeDto[];
}

export function toRegradePreviewDto(preview: RegradePreview, language: Language): RegradePreviewDto {
  const { revision, impact, people } = preview;
  return { revision, impact: { ...impact }, people: people.map((person) => toRegradedPersonDto(person, language)) };
}

export function toRegradeDto(regrade: RegradeRow): RegradeDto {
  const { id, method, neverLower, reason, status, done, total, changed, createdAt, finishedAt } = regrade;
  return {
    id,
    method,
    neverLower,
    reason,
    status,
    done,
    total,
    changed,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

function toRegradedPersonDto(person: ChangedPerson, language: Language): RegradedPersonDto {
  const { attemptId, cohortName, scoreBefore, scoreAfter, passedBefore, passedAfter } = person;
  const { givenLatin, familyLatin, givenArabic, familyArabic } = person;
  const arabic = givenArabic && familyArabic ? { given: givenArabic, family: familyArabic } : null;
  return {
    attemptId,
    displayName: displayName({ latin: { given: givenLatin, family: familyLatin }, arabic }, language),
    cohortName,
    scoreBefore,
    scoreAfter,
    passedBefore,
    passedAfter,
  };
}
