import { Module } from '@nestjs/common';
import { SessionsModule } from '@tamkin/sessions';
import { TrainingSessionsController } from './training-sessions.controller';

@Module({ imports: [SessionsModule], controllers: [TrainingSessionsController] })
export class SessionsApiModule {}
