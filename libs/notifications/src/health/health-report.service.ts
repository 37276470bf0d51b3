import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { PersonMergeService, StaffImportsService, type StaffImportFigures } from '@tamkin/identity';
import type { OperationContext } from '@tamkin/kernel';
import { Mailer } from '@tamkin/mail';
import { LANE_NAMES, LaneQueues, type Lane } from '@tamkin/queue';
import { CalendarAhead, type KnownDays } from '../calendar/calendar-ahead';
import type { DeliveryFigures } from '../message/message.repository';
import { MessagesService } from '../message/messages.service';
import { MachineHealth, type MachineState } from './machine-health';

export interface LaneHealth {
  readonly lane: Lane;
  readonly waiting: number;
  /** Due later, or waiting for the next try. */
  readonly delayed: number;
  readonly active: number;
  readonly failed: number;
}

export interface HealthReport extends MachineState {
  /** Worker processes that listen now. */
  readonly workers: number;
  readonly lanes: readonly LaneHealth[];
  readonly mail: DeliveryFigures & { readonly mode: 'smtp' | 'stored' };
  readonly imports: StaffImportFigures;
  /** Groups of people who look like one, at most a hundred. */
  readonly duplicates: number;
  readonly calendar: KnownDays;
}

/** One page that says whether anybody has to do something. */
@Injectable()
export class HealthReportService {
  constructor(
    private readonly machine: MachineHealth,
    private readonly queues: LaneQueues,
    private readonly messages: MessagesService,
    private readonly mailer: Mailer,
    private readonly calendar: CalendarAhead,
    private readonly staffImports: StaffImportsService,
    private readonly merges: PersonMergeService,
  ) {}

  async report(ctx: OperationContext): Promise<HealthReport> {
    requireScope(ctx, 'settings.manage');
    const [machine, workers, lanes, mail, calendar, imports, duplicates] = await Promise.all([
      this.machine.now(),
      this.queues.workers('messages'),
      this.lanes(),
      this.messages.figures(ctx),
      this.calendar.of(ctx),
      this.staffImports.figures(ctx),
      this.merges.candidates(ctx),
    ]);
    const { mode } = this.mailer;
    return { ...machine, workers, lanes, mail: { ...mail, mode }, calendar, imports, duplicates: duplicates.length };
  }

  private async lanes(): Promise<LaneHealth[]> {
    const counts = await this.queues.counts();
    return LANE_NAMES.map((lane) => ({
      lane,
      waiting: counts[lane]['wait'] ?? 0,
      delayed: counts[lane]['delayed'] ?? 0,
      active: counts[lane]['active'] ?? 0,
      failed: counts[lane]['failed'] ?? 0,
    }));
  }
}
