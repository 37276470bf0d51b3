import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessPass } from './account/access-pass.entity';
import { Account } from './account/account.entity';
import { AccountRepository } from './account/account.repository';
import { Passwords } from './account/passwords';
import { RoleGrantRow } from './account/role-grant.entity';
import { Person } from './person/person.entity';
import { PersonRepository } from './person/person.repository';
import { ProfileService } from './person/profile.service';
import { Branch } from './provider/branch.entity';
import { Membership } from './provider/membership.entity';
import { Provider } from './provider/provider.entity';
import { SessionCache } from './sign-in/session-cache';
import { SignInSession } from './sign-in/sign-in-session.entity';
import { SignInSessionRepository } from './sign-in/sign-in-session.repository';
import { SignInService } from './sign-in/sign-in.service';
import { Province } from './territory/province.entity';
import { Region } from './territory/region.entity';

const ENTITIES = [
  AccessPass,
  Account,
  Branch,
  Membership,
  Person,
  Province,
  Provider,
  Region,
  RoleGrantRow,
  SignInSession,
];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES)],
  providers: [
    AccountRepository,
    Passwords,
    PersonRepository,
    ProfileService,
    SessionCache,
    SignInService,
    SignInSessionRepository,
  ],
  exports: [ProfileService, SignInService],
})
export class IdentityModule {}
