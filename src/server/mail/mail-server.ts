import type { Transporter } from 'nodemailer';
import type { Language } from '#isms/kernel/values/language.ts';
import { textOf } from '#isms/kernel/values/message-format.ts';
import type { Enumeration, Text } from '#isms/kernel/values/sentence.ts';
import { mailLine } from './mail-line.ts';

export interface Message {
  readonly to: string;
  readonly subject: Text;
  /** The paragraphs. */
  readonly text: readonly (Text | Enumeration)[];
}

interface Options {
  /** `smtp://user:password@host:port`, or `smtps://` for TLS from the first byte. */
  readonly url: string;
  readonly from: string;
  readonly language: Language;
}

/** A mail server, without credentials. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte, after a STARTTLS command, or no encryption. */
  readonly encryption: 'tls' | 'starttls' | 'none';
}

// Milliseconds after which a mail server counts as unreachable.
const patience = 20_000;
const longestSubject = 200;

/** Sends mail through the mail server of the installation. */
export class Mail {
  readonly #options: Options;
  #transport: Promise<Transporter> | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  get server(): MailServer {
    return serverIn(new URL(this.#options.url));
  }

  /** The sender address. */
  get from(): string {
    return this.#options.from;
  }

  /** Resolves once the mail server has accepted the mail. Rejects if it does not. */
  async send({ to, subject, text }: Message): Promise<void> {
    const { language } = this.#options;
    this.#transport ??= transportTo(this.#options.url);
    await (
      await this.#transport
    ).sendMail({
      from: { name: 'Plumbline', address: this.#options.from },
      // An address object, so that a comma does not split it into two.
      to: { name: '', address: to },
      subject: mailLine(textOf(subject, language), longestSubject),
      text: `${text.map((each) => textOf(each, language)).join('\n\n')}\n`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }
}

/** Returns the mail server of a URL. Its connection is encrypted unless the URL says `tls=no`. */
function serverIn({ hostname: host, port, protocol, searchParams }: URL): MailServer {
  if (protocol === 'smtps:') return { host, port: Number(port) || 465, encryption: 'tls' };
  const encryption = searchParams.get('tls') === 'no' ? 'none' : 'starttls';
  return { host, port: Number(port) || 587, encryption };
}

async function transportTo(url: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  const address = new URL(url);
  const { username, password } = address;
  const { host, port, encryption } = serverIn(address);
  return createTransport({
    host,
    port,
    secure: encryption === 'tls',
    requireTLS: encryption === 'starttls',
    ignoreTLS: encryption === 'none',
    ...(username !== '' && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  });
}
