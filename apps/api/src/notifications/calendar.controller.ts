import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OperationContext } from '@tamkin/kernel';
import { CalendarService } from '@tamkin/notifications';
import { Ctx } from '../http/ctx';
import { Requires } from '../http/requires';
import {
  HolidayInputDto,
  HolidaysDto,
  HolidaysQueryDto,
  RamadanInputDto,
  RamadansDto,
  toHolidaysDto,
  toRamadansDto,
} from './calendar.dto';

/** Days on which nobody is written to, and the months with other hours. */
@ApiTags('notifications')
@Controller()
export class CalendarController {
  constructor(private readonly calendar: CalendarService) {}

  @Get('holidays')
  @Requires('territory.read')
  @ApiOperation({ operationId: 'listHolidays' })
  async listHolidays(@Ctx() ctx: OperationContext, @Query() { year }: HolidaysQueryDto): Promise<HolidaysDto> {
    return toHolidaysDto(await this.calendar.holidaysOf(ctx, year));
  }

  /** Adds or corrects the holiday of that day. */
  @Put('holidays/:date')
  @HttpCode(204)
  @Requires('settings.manage')
  @ApiOperation({ operationId: 'putHoliday' })
  async putHoliday(
    @Ctx() ctx: OperationContext,
    @Param('date') date: string,
    @Body() { name, kind }: HolidayInputDto,
  ): Promise<void> {
    await this.calendar.putHoliday(ctx, { date, name: { ...name }, kind });
  }

  @Delete('holidays/:date')
  @HttpCode(204)
  @Requires('settings.manage')
  @ApiOperation({ operationId: 'removeHoliday' })
  async removeHoliday(@Ctx() ctx: OperationContext, @Param('date') date: string): Promise<void> {
    await this.calendar.removeHoliday(ctx, date);
  }

  @Get('ramadans')
  @Requires('territory.read')
  @ApiOperation({ operationId: 'listRamadans' })
  async listRamadans(@Ctx() ctx: OperationContext): Promise<RamadansDto> {
    return toRamadansDto(await this.calendar.ramadans(ctx));
  }

  /** Adds or corrects the month that starts on that day. */
  @Put('ramadans/:startsOn')
  @HttpCode(204)
  @Requires('settings.manage')
  @ApiOperation({ operationId: 'putRamadan' })
  async putRamadan(
    @Ctx() ctx: OperationContext,
    @Param('startsOn') startsOn: string,
    @Body() { endsOn }: RamadanInputDto,
  ): Promise<void> {
    await this.calendar.putRamadan(ctx, { startsOn, endsOn });
  }

  @Delete('ramadans/:startsOn')
  @HttpCode(204)
  @Requires('settings.manage')
  @ApiOperation({ operationId: 'removeRamadan' })
  async removeRamadan(@Ctx() ctx: OperationContext, @Param('startsOn') startsOn: string): Promise<void> {
    await this.calendar.removeRamadan(ctx, startsOn);
  }
}
