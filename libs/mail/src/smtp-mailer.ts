import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Mailer, type Letter } from './mailer';

/** A server that does not answer must not hold a lane for minutes. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

@Injectable()
export class SmtpMailer extends Mailer implements OnModuleDestroy {
  readonly mode = 'smtp';
  private readonly transporter: Transporter;
  private readonly domain: string;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    const { protocol, hostname, port, username, password, searchParams } = new URL(url);
    const secure = protocol === 'smtps:';
    this.transporter = createTransport({
      ...PATIENCE,
      pool: true,
      maxConnections: 4,
      host: hostname,
      port: port ? Number(port) : secure ? 465 : 587,
      secure,
      ignoreTLS: searchParams.get('tls') === 'never',
      requireTLS: searchParams.get('tls') === 'required',
      ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    });
    this.domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';
  }

  async send({ id, to, subject, text, language }: Letter): Promise<void> {
    await this.transporter.sendMail({
      from: this.from,
      to: { name: '', address: to },
      subject,
      text,
      messageId: `<${id}@${this.domain}>`,
      headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
    });
  }

  onModuleDestroy(): void {
    this.transporter.close();
  }
}
