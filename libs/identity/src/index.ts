export * from './identity.module';
export { AdministratorsService, type NewAdministrator } from './account/administrators.service';
export { CODE_HOURS, LINK_DAYS } from './account/invitation-texts';
export { InvitationsService, type Invitation } from './account/invitations.service';
export * from './account/pass-use.service';
export { Passwords } from './account/passwords';
export { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './account/password-rule';
export * from './account/roles.service';
export * from './identity.jobs';
export * from './person/directory.service';
export * from './person/merge-participants';
export * from './person/people-reader';
export * from './person/people.service';
export type { PersonDetails } from './person/person-details';
export {
  ACCESS_STATES,
  type AccessState,
  type HeldMembership,
  type HeldRole,
  type PeopleFilter,
  type PersonListItem,
  type PersonPage,
} from './person/person-list.repository';
export * from './person/person-merge.service';
export type { MergeCandidateRow } from './person/person-merge.repository';
export * from './person/person-reach';
export { POSITION_FAMILIES, SEXES, type PositionFamily, type Sex } from './person/person.entity';
export { toE164 } from './person/phone-number';
export * from './person/profile.service';
export * from './provider/memberships.service';
export { PROVIDER_TYPES, type ProviderType } from './provider/provider.entity';
export type { BranchItem, ProviderFilter, ProviderListItem } from './provider/provider.repository';
export * from './provider/providers.service';
export * from './sign-in/password-sign-in';
export * from './sign-in/sign-in.service';
export type { SessionHolder } from './sign-in/sign-in-session.repository';
export * from './territory/territory.service';
export { MOST_ROWS } from './staff-import/staff-import.errors';
export type { StaffRowProblem } from './staff-import/staff-import-row.entity';
export * from './staff-import/staff-import-work';
export {
  STAFF_IMPORT_STATUSES,
  type StaffImportCounts,
  type StaffImportStatus,
} from './staff-import/staff-import.entity';
export type { StaffImportFigures, StaffImportItem, StaffImportRowItem } from './staff-import/staff-import.repository';
export * from './staff-import/staff-imports.service';
export * from './staff-import/staff-list-template';
export type { RowOutcome, StaffRowValues } from './staff-import/staff-row';
