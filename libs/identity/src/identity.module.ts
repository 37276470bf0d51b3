import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FilesModule } from '@tamkin/files';
import { AccessPass } from './account/access-pass.entity';
import { Account } from './account/account.entity';
import { AccountRepository } from './account/account.repository';
import { AdministratorsService } from './account/administrators.service';
import { AccessPassRepository } from './account/access-pass.repository';
import { InvitationTexts } from './account/invitation-texts';
import { InvitationsService } from './account/invitations.service';
import { PassSecrets } from './account/pass-secrets';
import { PassUseService } from './account/pass-use.service';
import { PasswordChoice } from './account/password-choice';
import { Passwords } from './account/passwords';
import { RoleGrantRow } from './account/role-grant.entity';
import { RoleGrantRepository } from './account/role-grant.repository';
import { RolesService } from './account/roles.service';
import { DirectoryRepository } from './person/directory.repository';
import { DirectoryService } from './person/directory.service';
import { MergeParticipants } from './person/merge-participants';
import { PeopleReader } from './person/people-reader';
import { PeopleService } from './person/people.service';
import { PersonListRepository } from './person/person-list.repository';
import { PersonMergeRepository } from './person/person-merge.repository';
import { PersonMergeService } from './person/person-merge.service';
import { PersonReach } from './person/person-reach';
import { Person } from './person/person.entity';
import { PersonRepository } from './person/person.repository';
import { ProfileService } from './person/profile.service';
import { Branch } from './provider/branch.entity';
import { LocalDay } from './provider/local-day';
import { Membership } from './provider/membership.entity';
import { MembershipRepository } from './provider/membership.repository';
import { MembershipsService } from './provider/memberships.service';
import { Provider } from './provider/provider.entity';
import { ProviderRepository } from './provider/provider.repository';
import { ProvidersService } from './provider/providers.service';
import { PasswordSignIn } from './sign-in/password-sign-in';
import { SessionCache } from './sign-in/session-cache';
import { SignInFailure } from './sign-in/sign-in-failure.entity';
import { SignInFailureRepository } from './sign-in/sign-in-failure.repository';
import { SignInSession } from './sign-in/sign-in-session.entity';
import { SignInSessionRepository } from './sign-in/sign-in-session.repository';
import { SignInService } from './sign-in/sign-in.service';
import { StaffImportRow } from './staff-import/staff-import-row.entity';
import { StaffImportWork } from './staff-import/staff-import-work';
import { StaffImport } from './staff-import/staff-import.entity';
import { StaffImportRepository } from './staff-import/staff-import.repository';
import { StaffImportsService } from './staff-import/staff-imports.service';
import { StaffListTemplate } from './staff-import/staff-list-template';
import { StaffListWriter } from './staff-import/staff-list-writer';
import { StaffListRepository } from './staff-import/staff-list.repository';
import { Province } from './territory/province.entity';
import { Region } from './territory/region.entity';
import { TerritoryRepository } from './territory/territory.repository';
import { TerritoryService } from './territory/territory.service';

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
  SignInFailure,
  SignInSession,
  StaffImport,
  StaffImportRow,
];

const REPOSITORIES = [
  AccessPassRepository,
  AccountRepository,
  DirectoryRepository,
  MembershipRepository,
  PersonListRepository,
  PersonMergeRepository,
  PersonRepository,
  ProviderRepository,
  RoleGrantRepository,
  SignInFailureRepository,
  SignInSessionRepository,
  StaffImportRepository,
  StaffListRepository,
  TerritoryRepository,
];

/** What other rooms may call. */
const SERVICES = [
  AdministratorsService,
  DirectoryService,
  InvitationsService,
  MembershipsService,
  MergeParticipants,
  PasswordSignIn,
  PassUseService,
  PeopleReader,
  PeopleService,
  PersonMergeService,
  PersonReach,
  ProfileService,
  ProvidersService,
  RolesService,
  SignInService,
  StaffImportsService,
  StaffImportWork,
  StaffListTemplate,
  TerritoryService,
];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), FilesModule],
  providers: [
    ...REPOSITORIES,
    ...SERVICES,
    InvitationTexts,
    LocalDay,
    PassSecrets,
    PasswordChoice,
    Passwords,
    SessionCache,
    StaffListWriter,
  ],
  exports: SERVICES,
})
export class IdentityModule {}
