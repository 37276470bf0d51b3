import {
  ACCESS_STATES,
  POSITION_FAMILIES,
  SEXES,
  type AccessState,
  type HeldMembership,
  type HeldRole,
  type PersonListItem,
  type PersonPage,
  type PositionFamily,
  type Sex,
} from '@tamkin/identity';
import { displayName, inLanguage, LANGUAGES, ROLES, type Language, type Page, type Role } from '@tamkin/kernel';
import { Type } from 'class-transformer';
import {
  IsDefined,
  IsISO8601,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { sent } from '../http/given';
import { PageQueryDto } from '../http/page-query.dto';
import { PlainText } from '../http/plain-text';
import { NamesDto, RoleHeldDto } from './me.dto';

export class PeopleQueryDto extends PageQueryDto {
  /** Words of a name in either script, a phone or an e-mail. */
  @IsOptional()
  @PlainText(120)
  q?: string;

  @IsOptional()
  @IsUUID()
  providerId?: string;

  @IsOptional()
  @IsUUID()
  branchId?: string;

  @IsOptional()
  @IsIn(POSITION_FAMILIES)
  positionFamily?: PositionFamily;

  @IsOptional()
  @IsIn(ROLES)
  role?: Role;

  @IsOptional()
  @IsIn(SEXES)
  sex?: Sex;

  @IsOptional()
  @IsIn(ACCESS_STATES)
  access?: AccessState;
}

export class ScriptNameInputDto {
  @PlainText(80)
  given: string;

  @PlainText(80)
  family: string;
}

export class NamesInputDto {
  @IsDefined()
  @ValidateNested()
  @Type(() => ScriptNameInputDto)
  latin: ScriptNameInputDto;

  /** Leave out while the Arabic spelling is not known. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ScriptNameInputDto)
  arabic?: ScriptNameInputDto | null;
}

export class PersonInputDto {
  @IsDefined()
  @ValidateNested()
  @Type(() => NamesInputDto)
  names: NamesInputDto;

  /** F, M or not-stated. */
  @IsIn(SEXES)
  sex: Sex;

  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(2100)
  birthYear?: number | null;

  @IsOptional()
  @IsIn(POSITION_FAMILIES)
  positionFamily?: PositionFamily | null;

  @IsIn(LANGUAGES)
  language: Language;

  /** As typed in Morocco. One of phone, e-mail and user name is needed to sign in. */
  @IsOptional()
  @PlainText(40)
  phone?: string | null;

  @IsOptional()
  @PlainText(120)
  email?: string | null;

  @IsOptional()
  @PlainText(40)
  userName?: string | null;
}

export class NewPersonDto extends PersonInputDto {
  /** Made by the client, so that sending again makes one person. */
  @ValidateIf(sent)
  @IsUUID()
  id?: string;

  /** Where they work. A focal point of one provider may leave it out. */
  @IsOptional()
  @IsUUID()
  providerId?: string | null;

  @IsOptional()
  @IsUUID()
  branchId?: string | null;

  /** First day at the provider, `YYYY-MM-DD`; today when left out. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  memberSince?: string;
}

export class CorrectPersonDto extends PersonInputDto {
  /** As read; somebody else's correction in between is a conflict. */
  @IsInt()
  @Min(1)
  revision: number;
}

export class MembershipDto {
  id: string;
  providerId: string;
  /** In the language of the request. */
  providerName: string;
  branchId: string | null;
  branchName: string | null;
  /** First day, `YYYY-MM-DD`. */
  validFrom: string;
  /** Last day, included; `null` while the person works there. */
  validUntil: string | null;
}

export class PersonListItemDto {
  id: string;
  names: NamesDto;
  /** In the script of the request's language. */
  displayName: string;
  phone: string | null;
  email: string | null;
  userName: string | null;
  sex: Sex;
  positionFamily: PositionFamily | null;
  /** none: never invited · invited: has not come in yet · active · disabled. */
  access: AccessState;
  memberships: MembershipDto[];
  roles: RoleHeldDto[];
}

export class PeoplePageDto {
  items: PersonListItemDto[];
  nextCursor: string | null;
}

export class PersonDto extends PersonListItemDto {
  birthYear: number | null;
  language: Language;
  revision: number;
  createdAt: Date;
  lastSignInAt: Date | null;
}

export class MadeDto {
  id: string;
}

export function toPersonListItemDto(person: PersonListItem, language: Language): PersonListItemDto {
  const { id, names, phone, email, userName, sex, positionFamily, access, memberships, roles } = person;
  return {
    id,
    names,
    displayName: displayName(names, language),
    phone,
    email,
    userName,
    sex,
    positionFamily,
    access,
    memberships: memberships.map((held) => toMembershipDto(held, language)),
    roles: roles.map((held) => toRoleHeldDto(held, language)),
  };
}

export function toPeoplePageDto(page: Page<PersonListItem>, language: Language): PeoplePageDto {
  return { items: page.items.map((person) => toPersonListItemDto(person, language)), nextCursor: page.nextCursor };
}

export function toPersonDto(person: PersonPage, language: Language): PersonDto {
  const { birthYear, language: preferred, revision, createdAt, lastSignInAt } = person;
  return {
    ...toPersonListItemDto(person, language),
    birthYear,
    language: preferred,
    revision,
    createdAt,
    lastSignInAt,
  };
}

function toMembershipDto(held: HeldMembership, language: Language): MembershipDto {
  const { id, providerId, branchId, validFrom, validUntil } = held;
  return {
    id,
    providerId,
    providerName: inLanguage(held.providerName, language),
    branchId,
    branchName: held.branchName ? inLanguage(held.branchName, language) : null,
    validFrom,
    validUntil,
  };
}

function toRoleHeldDto({ role, providerId, providerName }: HeldRole, language: Language): RoleHeldDto {
  return { role, providerId, providerName: providerName ? inLanguage(providerName, language) : null };
}

/** The parts of a person's form in the shape that the services take. */
export function toPersonDetails(body: PersonInputDto) {
  return {
    names: { latin: body.names.latin, arabic: body.names.arabic ?? null },
    sex: body.sex,
    birthYear: body.birthYear ?? null,
    positionFamily: body.positionFamily ?? null,
    language: body.language,
    phone: body.phone ?? null,
    email: body.email ?? null,
    userName: body.userName ?? null,
  };
}
