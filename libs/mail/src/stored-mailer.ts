import { Injectable } from '@nestjs/common';
import { Mailer } from './mailer';

/** Without an SMTP server nothing leaves: messages stay in the product, readable by their person and on the Messages screen. */
@Injectable()
export class StoredMailer extends Mailer {
  readonly mode = 'stored';

  send(): Promise<void> {
    return Promise.reject(new Error('No SMTP server is set'));
  }
}
