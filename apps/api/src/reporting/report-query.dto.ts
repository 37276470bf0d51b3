import { IntersectionType } from '@nestjs/swagger';
import { LANGUAGES, type Language } from '@tamkin/kernel';
import { PROVIDER_TYPES, SEXES, type ProviderType, type Sex } from '@tamkin/identity';
import {
  AGE_BANDS,
  PEOPLE_MEASURES,
  PROVIDER_MEASURES,
  type AgeBand,
  type PeopleMeasureName,
  type ProviderMeasureName,
  type ReportFilters,
} from '@tamkin/reporting';
import { IsDateString, IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { PageQueryDto } from '../http/page-query.dto';

const DAY = /^(19|20|21)\d\d-\d\d-\d\d$/;

/** A period and what to keep of it; all may be left out. */
export class ReportQueryDto {
  /** First day, local to Morocco, `YYYY-MM-DD`; left out = since the beginning. */
  @IsOptional()
  @IsDateString({ strict: true })
  @Matches(DAY)
  from?: string;

  /** Last day, included; left out = without end. */
  @IsOptional()
  @IsDateString({ strict: true })
  @Matches(DAY)
  to?: string;

  /** The provider stamped on the enrolment or the certificate. */
  @IsOptional()
  @IsUUID()
  provider?: string;

  /** `bank`, `mfi_assoc`, … */
  @IsOptional()
  @IsIn(PROVIDER_TYPES)
  providerType?: ProviderType;

  /** ISO 3166-2, `MA-02`; of the branch, else of the provider. */
  @IsOptional()
  @Matches(/^MA-\d\d$/)
  region?: string;

  /** `F`, `M` or `not-stated`. */
  @IsOptional()
  @IsIn(SEXES)
  sex?: Sex;

  /** Age in the year in which the period ends: `18-24` … `55+`, `unknown`. */
  @IsOptional()
  @IsIn(AGE_BANDS)
  ageBand?: AgeBand;

  @IsOptional()
  @IsUUID()
  course?: string;

  /** In which the course is read: fr, ar or en. */
  @IsOptional()
  @IsIn(LANGUAGES)
  language?: Language;
}

class ListQueryDto extends IntersectionType(ReportQueryDto, PageQueryDto) {}

export class PeopleQueryDto extends ListQueryDto {
  /** The number to open, as the report calls it: `trained`, `completed`, … */
  @IsIn(PEOPLE_MEASURES)
  measure: PeopleMeasureName;
}

export class ProvidersQueryDto extends ListQueryDto {
  /** `providersReached` or `providersTrained`. */
  @IsIn(PROVIDER_MEASURES)
  measure: ProviderMeasureName;
}

/** The filters among the fields of a query. */
export function filtersOf(query: ReportQueryDto): ReportFilters {
  const { from, to, provider, providerType, region, sex, ageBand, course, language } = query;
  const given = { from, to, provider, providerType, region, sex, ageBand, course, language };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
