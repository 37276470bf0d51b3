import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { SmtpMailer } from './smtp-mailer';

describe('SmtpMailer', () => {
  const received: ParsedMail[] = [];
  let server: SMTPServer;
  let mailer: SmtpMailer;

  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, _, done) => {
        void simpleParser(stream).then((mail) => {
          received.push(mail);
          done();
        });
      },
      onRcptTo: ({ address }, _, done) => done(address.startsWith('nobody@') ? new Error('No such mailbox') : null),
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    mailer = new SmtpMailer(`smtp://127.0.0.1:${port}?tls=never`, 'Tamkin <no-reply@tamkin.example>');
  });
  afterAll(async () => {
    mailer.onModuleDestroy();
    await new Promise<void>((resolve) => server.close(resolve));
  });

  it('hands over Arabic and French unharmed, with an id that repeats', async () => {
    const letter = {
      id: '0190-a',
      to: 'hanane@oasis.example',
      subject: 'تكوينكم في انتظاركم',
      text: 'السلام عليكم حنان،\nÀ bientôt : http://localhost:3000/me/messages\n',
      language: 'ar',
    };
    await mailer.send(letter);
    await mailer.send(letter);
    expect(received).toHaveLength(2);
    expect(received[0]).toMatchObject({ subject: letter.subject, text: letter.text });
    expect(received.map(({ messageId }) => messageId)).toEqual(['<0190-a@tamkin.example>', '<0190-a@tamkin.example>']);
    expect(received[0]?.headers.get('content-language')).toBe('ar');
  });

  it('passes on the refusal of the server', async () => {
    const letter = { id: 'b', to: 'nobody@oasis.example', subject: 'x', text: 'x', language: 'fr' };
    await expect(mailer.send(letter)).rejects.toThrow(/No such mailbox/);
  });
});
