import { namesOf, type DuplicateGroup } from '@tamkin/identity';
import { displayName, inLanguage, type Language } from '@tamkin/kernel';
import { IsUUID } from 'class-validator';
import { NamesDto } from './me.dto';

export class MergeDto {
  /** The person who becomes the one in the address. */
  @IsUUID()
  duplicateId: string;
}

export class DuplicatePersonDto {
  id: string;
  names: NamesDto;
  displayName: string;
  phone: string | null;
  email: string | null;
  userName: string | null;
  birthYear: number | null;
  createdAt: Date;
}

export class DuplicateGroupDto {
  providerId: string;
  providerName: string;
  /** Oldest first. */
  people: DuplicatePersonDto[];
}

export class DuplicateGroupsDto {
  items: DuplicateGroupDto[];
}

export function toDuplicateGroupsDto(groups: readonly DuplicateGroup[], language: Language): DuplicateGroupsDto {
  const items = groups.map(({ provider, people }) => ({
    providerId: provider.id,
    providerName: inLanguage(provider.name, language),
    people: people.map((row) => {
      const { id, phone, email, userName, birthYear, createdAt } = row;
      const names = namesOf(row);
      return { id, names, displayName: displayName(names, language), phone, email, userName, birthYear, createdAt };
    }),
  }));
  return { items };
}
