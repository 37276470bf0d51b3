import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Settings } from '@tamkin/config';
import { Clock, zoneOffsets } from '@tamkin/kernel';
import { Public } from '../http/requires';
import { PlaceClockDto } from './place-clock.dto';

const YEARS_BACK = 3;
const YEARS_AHEAD = 2;

@ApiTags('place-clock')
@Controller('place-clock')
export class PlaceClockController {
  private known: { readonly year: number; readonly answer: PlaceClockDto } | null = null;

  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /**
   * How clocks go where the product lives. Countries change their rules, and phones learn of it sooner or later than servers:
   * who shows hours by this table shows the ones that letters, registers and reminders say.
   */
  @Get()
  @Public('the hour is no secret, and invitations show it before anybody signs in')
  @ApiOperation({ operationId: 'getPlaceClock' })
  getPlaceClock(): PlaceClockDto {
    const year = this.clock.now().getUTCFullYear();
    if (this.known?.year !== year) this.known = { year, answer: this.answer(year) };
    return this.known.answer;
  }

  private answer(year: number): PlaceClockDto {
    const timeZone = this.settings.TIME_ZONE;
    const [start, end] = [new Date(Date.UTC(year - YEARS_BACK, 0)), new Date(Date.UTC(year + YEARS_AHEAD + 1, 0))];
    const changes = zoneOffsets(timeZone, start, end);
    return { timeZone, changes: changes.map(({ from, minutes }) => ({ from: from.toISOString(), minutes })) };
  }
}
