export * from './mail.module';
export { Mailer, type Letter } from './mailer';
