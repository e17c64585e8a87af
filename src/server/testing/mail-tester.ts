import { once } from 'node:events';
import type { Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived. */
export interface Caught {
  readonly to: readonly string[];
  readonly text: string;
}

/**
 * Starts a mail server for tests that keeps what it receives. `treats` makes it refuse an address or break the
 * connection.
 */
export async function mailCatcher(
  treats: (address: string) => 'refused' | 'broken off' | undefined = () => undefined,
  at = 0,
) {
  const caught: Caught[] = [];
  const waiting: (() => void)[] = [];
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const how = treats(address);
      if (how === 'broken off') for (const socket of sockets) socket.destroy();
      else done(how && Object.assign(new Error('no such mailbox'), { responseCode: 550 }));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const text = decoded(Buffer.concat(chunks).toString('latin1'));
        caught.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
        for (const wake of waiting.splice(0)) wake();
        done();
      });
    },
  });
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(at, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}?tls=no`,
    caught,
    /** Returns the first mail to an address that was not yet returned. Waits for it if necessary. */
    async next(to: string): Promise<Caught> {
      for (;;) {
        const at = caught.findIndex((mail) => mail.to.includes(to));
        const [found] = at < 0 ? [] : caught.splice(at, 1);
        if (found) return found;
        await new Promise<void>((wake) => waiting.push(wake));
      }
    },
    stop: () => new Promise<void>((stopped) => server.close(stopped)),
  };
}

// Quoted-printable, the encoding of long lines and letters beyond ASCII.
const decoded = (text: string): string =>
  Buffer.from(
    text
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
