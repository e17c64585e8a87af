import type { FastifyRequest } from 'fastify';
import type { App, ApplicationContext } from '../../http/application.ts';
import { mailChoiceShape, ownMailShape, type OwnMail } from '../../contract/mail.ts';
import { houseOf, signedInOf } from '../../http/reply.ts';
import { notificationSettingsOf } from '../../notifications/organisation-choices.ts';
import { nextDigestOf } from '../../notifications/next-digest.ts';
import { choicesBeside } from '../../notifications/digest-days.ts';
import { rhythmFor } from '../../notifications/member-notification.ts';

const tags = ['Account'];
const path = '/api/account/mail';
const always = { config: { enrolling: true as const, account: true as const } };

/** Adds the routes with which people choose the mails they get from the organisation, within its settings. */
export function ownMailRoutes(app: App, { accountService, mailer }: ApplicationContext): void {
  const answer = async (request: FastifyRequest): Promise<OwnMail> => {
    const service = houseOf(request);
    const { snapshot, reader } = await service.now();
    const own = await accountService.correspondence.of(signedInOf(request).account, service.organisation);
    const choice = own?.mailChoice ?? 'organisation';
    const arrangement = notificationSettingsOf(reader);
    const next = mailer.isOpen ? nextDigestOf(service, snapshot, rhythmFor(arrangement, choice)) : undefined;
    return {
      sends: mailer.isOpen,
      choice,
      choices: choicesBeside(arrangement.rhythm.frequency, choice),
      organisation: arrangement.rhythm.frequency,
      prompt: arrangement.prompt,
      ...(next && { next }),
      ...(own?.mailFailure && { failure: own.mailFailure }),
    };
  };

  app.get(
    path,
    {
      ...always,
      schema: {
        tags,
        summary: 'Which mails you get of what is asked of you here',
        response: { 200: ownMailShape },
      },
    },
    answer,
  );

  app.post(
    path,
    {
      ...always,
      schema: {
        tags,
        summary: 'Choose which mails you get of what is asked of you here',
        body: mailChoiceShape,
        response: { 200: ownMailShape },
      },
    },
    async (request) => {
      const { account } = signedInOf(request);
      const { organisation } = houseOf(request);
      await accountService.correspondence.note(account, organisation, { mailChoice: request.body.choice });
      return answer(request);
    },
  );
}
