import { Module, type DynamicModule } from '@nestjs/common';
import { AuditModule } from '@tamkin/audit';
import { ConfigModule, type Settings } from '@tamkin/config';
import { DatabaseModule } from '@tamkin/database';
import { I18nModule } from '@tamkin/i18n';
import { ClockModule, GivenClockModule, type Clock } from '@tamkin/kernel';
import { QueueModule, type Processor } from '@tamkin/queue';
import { EventProcessor } from './events/event-processor';
import { Subscriptions, type Subscription } from './events/subscription';
import { HealthDoor } from './health/health-door';
import { HandlerTable } from './lanes/handler-table';
import { Lanes } from './lanes/lanes';
import type { DomainProcessor } from './processors';
import { Schedules } from './schedules';

export interface WorkerParts {
  readonly processors: readonly DomainProcessor[];
  readonly subscriptions: readonly Subscription[];
  /** The system's, when left out. */
  readonly clock?: Clock;
}

@Module({})
export class WorkerModule {
  static forRoot(settings: Settings, { processors, subscriptions, clock }: WorkerParts): DynamicModule {
    const handlers = [EventProcessor, ...processors.map(({ processor }) => processor)];
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.forRoot(settings),
        clock ? GivenClockModule.with(clock) : ClockModule,
        DatabaseModule.forRoot('tamkin-worker'),
        QueueModule,
        AuditModule,
        I18nModule,
        ...processors.map(({ domain }) => domain),
      ],
      providers: [
        ...handlers,
        { provide: Subscriptions, useValue: new Subscriptions(subscriptions) },
        {
          provide: HandlerTable,
          inject: handlers,
          useFactory: (...instances: Processor[]) => new HandlerTable(instances),
        },
        HealthDoor,
        Lanes,
        Schedules,
      ],
    };
  }
}
