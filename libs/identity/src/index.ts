export * from './identity.module';
export { POSITION_FAMILIES, SEXES, type PositionFamily, type Sex } from './person/person.entity';
export { toE164 } from './person/phone-number';
export * from './person/profile.service';
export { PROVIDER_TYPES, type ProviderType } from './provider/provider.entity';
export * from './sign-in/sign-in.service';
export type { SessionHolder } from './sign-in/sign-in-session.repository';
