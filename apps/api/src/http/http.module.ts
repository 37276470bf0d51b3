import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { IdentityModule } from '@tamkin/identity';
import { AccessGuard } from './access.guard';
import { ClosedByDefault } from './closed-by-default';
import { ProblemFilter } from './problem.filter';
import { SessionCookie } from './session-cookie';
import { validationPipe } from './validation';

/** What every request passes, in this order: rate limit (in `create-app`), access, validation, controller, problems. */
@Module({
  imports: [DiscoveryModule, IdentityModule],
  providers: [
    ClosedByDefault,
    SessionCookie,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_PIPE, useFactory: validationPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [ClosedByDefault, SessionCookie],
})
export class HttpModule {}
