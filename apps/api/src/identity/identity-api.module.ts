import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { IdentityModule } from '@tamkin/identity';
import { HttpModule } from '../http/http.module';
import { InvitationsController } from './invitations.controller';
import { MeController } from './me.controller';
import { MembershipsController } from './memberships.controller';
import { PasswordStrategy } from './password-strategy';
import { PeopleController } from './people.controller';
import { ProvidersController } from './providers.controller';
import { RolesController } from './roles.controller';
import { SessionsController } from './sessions.controller';
import { StaffImportsController } from './staff-imports.controller';

@Module({
  imports: [HttpModule, IdentityModule, PassportModule.register({ session: false })],
  providers: [PasswordStrategy],
  controllers: [
    InvitationsController,
    MeController,
    MembershipsController,
    PeopleController,
    ProvidersController,
    RolesController,
    SessionsController,
    StaffImportsController,
  ],
})
export class IdentityApiModule {}
