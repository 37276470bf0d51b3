import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface Mailbox {
  readonly url: string;
  readonly received: readonly ParsedMail[];
  close(): Promise<void>;
}

/** A mail server that takes everything; on `port` when one is given, so that it can go down and come back. */
export async function openMailbox(port = 0): Promise<Mailbox> {
  const received: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _, done) => {
      void simpleParser(stream).then((mail) => {
        received.push(mail);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${address.port}?tls=never`,
    received,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}
