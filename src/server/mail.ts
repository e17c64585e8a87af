import type { Transporter } from 'nodemailer';

export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

interface Options {
  /** `smtp://user:password@host:port`, or `smtps://` for TLS from the first byte. */
  readonly url: string;
  readonly from: string;
}

// Milliseconds; a mail server that takes longer is as good as gone.
const patience = 20_000;

/** Sends mail through the server the installation names. */
export class Mail {
  readonly #options: Options;
  #transport: Promise<Transporter> | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Resolves once the mail server has taken it; rejects when it does not. */
  async send({ to, subject, text }: Message): Promise<void> {
    this.#transport ??= transportTo(this.#options.url);
    await (
      await this.#transport
    ).sendMail({
      from: { name: 'Plumbline', address: this.#options.from },
      // As an address, so that a comma in it does not make two of it.
      to: { name: '', address: to },
      subject,
      text,
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }
}

async function transportTo(url: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  const { hostname, port, protocol, username, password, searchParams } = new URL(url);
  const secure = protocol === 'smtps:';
  return createTransport({
    host: hostname,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    // A server elsewhere is spoken to in secret or not at all, unless somebody says so.
    requireTLS: !secure && searchParams.get('tls') !== 'no',
    ignoreTLS: searchParams.get('tls') === 'no',
    ...(username !== '' && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  });
}
