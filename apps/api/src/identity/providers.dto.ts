import {
  PROVIDER_TYPES,
  type BranchItem,
  type ProviderListItem,
  type ProviderPage,
  type ProviderType,
  type RegionWithProvinces,
} from '@tamkin/identity';
import { inLanguage, type Language, type Page } from '@tamkin/kernel';
import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { sent } from '../http/given';
import { PageQueryDto } from '../http/page-query.dto';
import { PlainText } from '../http/plain-text';
import { LocalisedNameDto, toLocalisedNameDto } from './localised-text.dto';

export class ProvidersQueryDto extends PageQueryDto {
  /** Words of the name, in any language. */
  @IsOptional()
  @PlainText(120)
  q?: string;

  @IsOptional()
  @IsIn(PROVIDER_TYPES)
  type?: ProviderType;

  /** ISO 3166-2, `MA-08`. */
  @IsOptional()
  @Matches(/^MA-\d{2}$/)
  regionCode?: string;

  @IsOptional()
  @Matches(/^[A-Z]{2,4}$/)
  provinceCode?: string;

  /** Archived ones instead of those at work. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  archived?: boolean;
}

export class ProviderInputDto {
  @IsIn(PROVIDER_TYPES)
  type: ProviderType;

  @IsDefined()
  @ValidateNested()
  @Type(() => LocalisedNameDto)
  name: LocalisedNameDto;

  /** The region follows from it. */
  @Matches(/^[A-Z]{2,4}$/)
  provinceCode: string;

  /** Identifiant commun de l'entreprise, 15 digits. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  ice?: string | null;

  /** Send `true` once somebody has confirmed that it is another one than `provider.name-taken` names. */
  @ValidateIf(sent)
  @IsBoolean()
  namesakeMeant?: boolean;
}

export class NewProviderDto extends ProviderInputDto {
  /** Made by the client, so that sending again makes one provider. */
  @ValidateIf(sent)
  @IsUUID()
  id?: string;
}

export class CorrectProviderDto extends ProviderInputDto {
  @IsInt()
  @Min(1)
  revision: number;
}

export class ArchiveProviderDto {
  /** `false` brings it back. */
  @IsBoolean()
  archived: boolean;

  @IsInt()
  @Min(1)
  revision: number;
}

export class BranchInputDto {
  @IsDefined()
  @ValidateNested()
  @Type(() => LocalisedNameDto)
  name: LocalisedNameDto;

  @Matches(/^[A-Z]{2,4}$/)
  provinceCode: string;

  @IsIn(['urban', 'rural'])
  setting: 'urban' | 'rural';
}

export class NewBranchDto extends BranchInputDto {
  @ValidateIf(sent)
  @IsUUID()
  id?: string;
}

export class ProviderListItemDto {
  id: string;
  type: ProviderType;
  name: LocalisedNameDto;
  /** In the language of the request. */
  displayName: string;
  regionCode: string;
  regionName: string;
  provinceCode: string;
  provinceName: string;
  ice: string | null;
  archivedAt: Date | null;
  revision: number;
  branches: number;
  /** People who work there today. */
  staff: number;
}

export class ProvidersPageDto {
  items: ProviderListItemDto[];
  nextCursor: string | null;
}

export class BranchDto {
  id: string;
  name: LocalisedNameDto;
  displayName: string;
  provinceCode: string;
  provinceName: string;
  setting: 'urban' | 'rural';
  staff: number;
}

export class ProviderDto extends ProviderListItemDto {
  branchList: BranchDto[];
}

export class ProvinceDto {
  code: string;
  kind: 'province' | 'prefecture';
  /** In the language of the request. */
  name: string;
}

export class RegionDto {
  code: string;
  name: string;
  provinces: ProvinceDto[];
}

export class TerritoryDto {
  regions: RegionDto[];
}

export function toProviderListItemDto(provider: ProviderListItem, language: Language): ProviderListItemDto {
  const { id, type, regionCode, provinceCode, ice, archivedAt, revision, branches, staff } = provider;
  return {
    id,
    type,
    name: toLocalisedNameDto(provider.name),
    displayName: inLanguage(provider.name, language),
    regionCode,
    regionName: inLanguage(provider.regionName, language),
    provinceCode,
    provinceName: inLanguage(provider.provinceName, language),
    ice,
    archivedAt,
    revision,
    branches,
    staff,
  };
}

export function toProvidersPageDto(page: Page<ProviderListItem>, language: Language): ProvidersPageDto {
  return { items: page.items.map((item) => toProviderListItemDto(item, language)), nextCursor: page.nextCursor };
}

export function toProviderDto(provider: ProviderPage, language: Language): ProviderDto {
  return {
    ...toProviderListItemDto(provider, language),
    branchList: provider.branchList.map((branch) => toBranchDto(branch, language)),
  };
}

function toBranchDto(
  { id, name, provinceCode, provinceName, setting, staff }: BranchItem,
  language: Language,
): BranchDto {
  return {
    id,
    name: toLocalisedNameDto(name),
    displayName: inLanguage(name, language),
    provinceCode,
    provinceName: inLanguage(provinceName, language),
    setting,
    staff,
  };
}

export function toTerritoryDto(regions: readonly RegionWithProvinces[], language: Language): TerritoryDto {
  return {
    regions: regions.map(({ code, name, provinces }) => ({
      code,
      name: inLanguage(name, language),
      provinces: provinces.map((province) => ({ ...province, name: inLanguage(province.name, language) })),
    })),
  };
}
