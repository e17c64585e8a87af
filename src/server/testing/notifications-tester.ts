import { riskMethod } from '#isms/06-planning/risk-method/risk-method.ts';
import { mailCatcher, type Caught } from './mail-tester.ts';
import { testServer, type Somebody, type Tested } from './server-tester.ts';

const minute = 60_000;

/** A server with a clock that tests set, and the mail server it sends to. */
export interface TellingTested extends Tested {
  /** Addresses for which the mail server refuses mail. */
  readonly refused: Set<string>;
  /** Addresses at which the mail server breaks the connection. */
  readonly broken: Set<string>;
  readonly mail: Awaited<ReturnType<typeof mailCatcher>>;
  /** Sets the clock. */
  at(moment: string): void;
  /** Makes a round some minutes later. Returns the mails sent. */
  sweep(minutes?: number): Promise<readonly Caught[]>;
  /** Changes settings of the organisation. */
  set(fields: object): Promise<void>;
  /** Requests a second score of a new risk. Returns the risk, its method and the code of the request. */
  askScore(
    of: Somebody,
    title?: string,
  ): Promise<{ readonly risk: string; readonly method: string; readonly code: string }>;
  /** Adds a training for everyone. Returns its id. */
  train(title: string, due: string): Promise<string>;
}

/** A Friday. */
const friday = '2027-03-05T09:00:00.000Z';

export async function tellingServer(environment: Record<string, string> = {}): Promise<TellingTested> {
  const refused = new Set<string>();
  const broken = new Set<string>();
  const mail = await mailCatcher((address) =>
    refused.has(address) ? 'refused' : broken.has(address) ? 'broken off' : undefined,
  );
  let now = Date.parse(friday);
  const server = await testServer(
    { PLUMBLINE_SMTP_URL: mail.url, PLUMBLINE_MAIL_FROM: 'isms@example.org', ...environment },
    { clock: () => new Date(now).toISOString() },
  );
  const { running, ask } = server;
  let method: string | undefined;
  return {
    ...server,
    refused,
    broken,
    mail,
    at: (moment) => void (now = Date.parse(moment)),
    sweep: async (minutes = 10) => {
      now += minutes * minute;
      await running.notifications.sweep();
      return mail.caught.splice(0);
    },
    set: async (fields) => {
      const { body } = await ask('GET', '/api/registers/organisation');
      const [own] = body['records'] as { id: string; version: number }[];
      const { status } = await ask(
        'PATCH',
        `/api/registers/organisation/${own?.id}`,
        { fields },
        { 'if-match': String(own?.version) },
      );
      if (status !== 200) throw new Error(`settings are refused with ${status}`);
    },
    askScore: async ({ id: assessor }, title = 'Stolen key') => {
      method ??= await server.add('risk-method', riskMethod.example);
      const risk = await server.add('risk', {
        title,
        owner: server.me,
        method,
        likelihood: 2,
        impact: 3,
        assessedBy: server.me,
        assessedOn: '2027-03-01',
      });
      const asked = await ask('POST', `/api/actions/ask-second-score/${risk}`, {
        input: { assessor, due: '2027-03-20' },
      });
      const [made] = (asked.body['records'] ?? []) as { code: string }[];
      if (!made) throw new Error(JSON.stringify(asked.body));
      return { risk, method, code: made.code };
    },
    train: (title, due) => server.add('campaign', { title, due }),
    stop: async () => {
      await server.stop();
      await mail.stop();
    },
  };
}
