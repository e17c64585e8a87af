import { person } from '#isms/07-support/person.ts';
import { mailing } from '#isms/across/mail-settings.ts';
import { organisation } from '#isms/across/organisation.ts';
import { namesOf } from '#isms/across/setting.ts';
import { administering } from '../../administration/administrator-check.ts';
import { Answers } from '../../answers/answers.ts';
import { variables } from '../../installation/configuration.ts';
import type { App, Context } from '../../http/application.ts';
import { digestTestShape, mailSettingsShape, mailTestShape, occasions } from '../../contract/mail.ts';
import { runsInstallation } from '../../administration/installation-administrator.ts';
import { limiting } from '../../http/rate-limit.ts';
import type { House } from '../../organisations/organisation-service.ts';
import { houseOf, signedInOf } from '../../http/reply.ts';
import { arrangementOf } from '../../notifications/organisation-choices.ts';
import { nextOf } from '../../notifications/next-digest.ts';

const tags = ['Administration'];
const area = 'mail';
const path = '/api/administration/mail';
const mostMailings = 10;

/** Whether mail goes out, and whether it arrives. */
export function mailRoutes(app: App, { houses, post, signIn, telling }: Context): void {
  const perAccount = () => limiting(app, 5, ({ signedIn, ip }) => signedIn?.account ?? ip);
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
      const asker = administering(request, area);
      const house = houseOf(request);
      const inquiry = await house.now();
      const [record] = inquiry.reader.all(organisation);
      const next = post.isOpen && nextOf(house, inquiry.snapshot, arrangementOf(inquiry.reader).rhythm);
      const mailings = await signIn.correspondence.last(house.organisation, mostMailings);
      return {
        sends: post.isOpen,
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
        unreached: await unreachedIn(house, new Answers(inquiry, asker)),
        ...((await runsInstallation(request, houses)) && {
          installation: { variables: [...variables.mail], ...post.way },
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
      administering(request, area);
      await tests(request);
      const { email: to } = signedInOf(request);
      const failure = await post.tried(houseOf(request), to);
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
      const asker = administering(request, area);
      await digests(request);
      const house = houseOf(request);
      const { email: to } = signedInOf(request);
      const account = await signIn.roster.of(house.organisation, asker.person);
      const came = account && (await telling.digestNow(house, asker, account));
      return { to, ...(came === 'nothing' ? { nothing: true } : came && { failure: came }) };
    },
  );

  async function unreachedIn({ organisation: place }: House, answers: Answers) {
    const members = await signIn.correspondence.at(place);
    return members.flatMap(({ person: id, mailFailure, mailAfter }) => {
      if (!mailFailure || !mailAfter) return [];
      answers.name(id, person.key);
      const { label, code = '' } = answers.names[id] ?? {};
      return [{ name: label ?? code, failure: mailFailure, after: new Date(mailAfter).toISOString() }];
    });
  }
}
