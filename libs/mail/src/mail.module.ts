import { Global, Module } from '@nestjs/common';
import { Settings } from '@tamkin/config';
import { Mailer } from './mailer';
import { SmtpMailer } from './smtp-mailer';
import { StoredMailer } from './stored-mailer';

/** One {@link Mailer} per process, chosen by `SMTP_URL`. */
@Global()
@Module({
  providers: [
    {
      provide: Mailer,
      inject: [Settings],
      useFactory: ({ SMTP_URL, MAIL_FROM }: Settings): Mailer =>
        SMTP_URL ? new SmtpMailer(SMTP_URL, MAIL_FROM) : new StoredMailer(),
    },
  ],
  exports: [Mailer],
})
export class MailModule {}
