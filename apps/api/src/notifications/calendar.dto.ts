import type { HolidayRow, RamadanMonth } from '@tamkin/notifications';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsInt, IsISO8601, Max, Min, ValidateNested } from 'class-validator';
import { LocalisedNameDto, toLocalisedNameDto } from '../identity/localised-text.dto';

export class HolidaysQueryDto {
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2100)
  year: number;
}

export class HolidayInputDto {
  @IsDefined()
  @Type(() => LocalisedNameDto)
  @ValidateNested()
  name: LocalisedNameDto;

  /** moon: decided each year. */
  @IsIn(['fixed', 'moon'])
  kind: 'fixed' | 'moon';
}

export class HolidayDto {
  /** `YYYY-MM-DD`. */
  date: string;
  name: LocalisedNameDto;
  kind: 'fixed' | 'moon';
}

export class HolidaysDto {
  items: HolidayDto[];
}

export class RamadanInputDto {
  /** Last day, `YYYY-MM-DD`. */
  @IsISO8601({ strict: true })
  endsOn: string;
}

export class RamadanDto {
  startsOn: string;
  endsOn: string;
}

export class RamadansDto {
  items: RamadanDto[];
}

export function toHolidaysDto(rows: readonly HolidayRow[]): HolidaysDto {
  return { items: rows.map(({ date, name, kind }) => ({ date, name: toLocalisedNameDto(name), kind })) };
}

export function toRamadansDto(rows: readonly RamadanMonth[]): RamadansDto {
  return { items: rows.map(({ startsOn, endsOn }) => ({ startsOn, endsOn })) };
}
