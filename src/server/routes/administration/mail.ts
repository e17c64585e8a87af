import { person } from '#isms/07-support/people/person.ts';
import { mailing } from '#isms/across/mail-settings.ts';
import { organisation } from '#isms/across/organisation.ts';
import { namesOf } from '#isms/across/setting.ts';
import { administratorOf } from '../../administration/administrator-check.ts';
import { Answers } from '../../answers/answers.ts';
import { variables } from '../../installation/configuration.ts';
import type { App, ApplicationContext } from '../../http/application.ts';
import { digestTestShape, mailSettingsShape, mailTestShape, occasions } from '../../contract/mail.ts';
import { isInstallationAdministrator } from '../../administration/installation-administrator.ts';
import { rateLimit } from '../../http/rate-limit.ts';
import type { OrganisationService } from '../../organisations/organisation-service.ts';
import { houseOf, signedInOf } from '../../http/reply.ts';
import { notificationSettingsOf } from '../../notifications/organisation-choices.ts';
import { nextDigestOf } from '../../notifications/next-digest.ts';

const tags = ['Administration'];
const area = 'mail';
const path = '/api/administration/mail';
const mostMailings = 10;

/** Adds the routes about mail: its settings, and tests whether it arrives. */
export function mailRoutes(
  app: App,
  { services, mailer, accountService, notifications }: ApplicationContext,
): void {
  const perAccount = () => rateLimit(app, 5, ({ signedIn, ip }) => signedIn?.account ?? ip);
  const [tests, digests] = [perAccount(), perAccount()];

  app.get(
    path,
    {
      schema: {
        tags,
        summary: 'Whether mail is sent, by what server and on what occasions',
        response: { 200: mailSettingsShape },
      },
    },
    async (request) => {
      const asker = administratorOf(request, area);
      const service = houseOf(request);
      const inquiry = await service.now();
      const [record] = inquiry.reader.all(organisation);
      const next =
        mailer.isOpen &&
        nextDigestOf(service, inquiry.snapshot, notificationSettingsOf(inquiry.reader).rhythm);
      const mailings = await accountService.correspondence.last(service.organisation, mostMailings);
      return {
        sends: mailer.isOpen,
        to: signedInOf(request).email,
        occasions: [...occasions],
        settings: {
          register: organisation.key,
          ...(record && { record: record.id }),
          fields: namesOf(mailing),
        },
        ...(next && { next }),
        mailings: mailings.map(({ kind, at, sent, failed, failure }) => ({
          kind,
          at: new Date(at).toISOString(),
          sent,
          failed,
          ...(failure && { failure }),
        })),
        unreached: await unreachedIn(service, new Answers(inquiry, asker)),
        ...((await isInstallationAdministrator(request, services)) && {
          installation: { variables: [...variables.mail], ...mailer.way },
        }),
      };
    },
  );

  app.post(
    `${path}/test`,
    {
      schema: { tags, summary: 'Send a test mail to yourself', response: { 200: mailTestShape } },
    },
    async (request) => {
      administratorOf(request, area);
      await tests(request);
      const { email: to } = signedInOf(request);
      const failure = await mailer.tried(houseOf(request), to);
      return { to, ...(failure && { failure }) };
    },
  );

  app.post(
    `${path}/digest`,
    {
      schema: {
        tags,
        summary: 'Send your own digest to yourself, as it is now',
        response: { 200: digestTestShape },
      },
    },
    async (request) => {
      const asker = administratorOf(request, area);
      await digests(request);
      const service = houseOf(request);
      const { email: to } = signedInOf(request);
      const account = await accountService.accountList.of(service.organisation, asker.person);
      const came = account && (await notifications.digestNow(service, asker, account));
      return { to, ...(came === 'nothing' ? { nothing: true } : came && { failure: came }) };
    },
  );

  async function unreachedIn({ organisation: place }: OrganisationService, answers: Answers) {
    const members = await accountService.correspondence.at(place);
    return members.flatMap(({ person: id, mailFailure, mailAfter }) => {
      if (!mailFailure || !mailAfter) return [];
      answers.name(id, person.key);
      const { label, code = '' } = answers.names[id] ?? {};
      return [{ name: label ?? code, failure: mailFailure, after: new Date(mailAfter).toISOString() }];
    });
  }
}
