import { administering } from '../administering.ts';
import { variables } from '../configuration.ts';
import type { App, Context } from '../context.ts';
import { mailSettingsShape, mailTestShape } from '../contract-mail.ts';
import { runsInstallation } from '../installation.ts';
import { limiting } from '../limiting.ts';
import { occasions } from '../mails.ts';
import { houseOf, signedInOf } from '../reply.ts';

const tags = ['Administration'];
const area = 'mail';
const path = '/api/administration/mail';

/** Whether mail goes out, and whether it arrives. */
export function mailRoutes(app: App, { houses, post }: Context): void {
  const perAccount = limiting(app, 5, ({ signedIn, ip }) => signedIn?.account ?? ip);

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
      administering(request, area);
      return {
        sends: post.isOpen,
        to: signedInOf(request).email,
        occasions: [...occasions],
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
      await perAccount(request);
      const { email: to } = signedInOf(request);
      const failure = await post.tried(houseOf(request), to);
      return { to, ...(failure && { failure }) };
    },
  );
}
