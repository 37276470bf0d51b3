import { Module } from '@nestjs/common';
import { IdentityModule } from '@tamkin/identity';
import { HttpModule } from '../http/http.module';
import { MeController } from './me.controller';
import { SessionsController } from './sessions.controller';

@Module({ imports: [HttpModule, IdentityModule], controllers: [MeController, SessionsController] })
export class IdentityApiModule {}
