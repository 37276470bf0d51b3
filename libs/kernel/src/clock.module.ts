import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Clock, SystemClock } from './clock';

@Global()
@Module({ providers: [{ provide: Clock, useClass: SystemClock }], exports: [Clock] })
export class ClockModule {}

/** A clock of one's own in place of the system's: for stories and specs. */
@Global()
@Module({})
export class GivenClockModule {
  static with(clock: Clock): DynamicModule {
    return { module: GivenClockModule, providers: [{ provide: Clock, useValue: clock }], exports: [Clock] };
  }
}
