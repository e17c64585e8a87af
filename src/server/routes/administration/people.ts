import { sentences } from '#isms/kernel/values/sentence.ts';
import { textOf } from '#isms/kernel/values/message-format.ts';
import { z } from 'zod';
import { isProblem, refused } from '#isms/kernel/values/problem.ts';
import { administratorOf } from '../../administration/administrator-check.ts';
import type { App, ApplicationContext } from '../../http/application.ts';
import { invitedShape, peopleShape } from '../../contract/people.ts';
import { intervene } from '../../administration/account-intervention.ts';
import { invite } from '../../administration/invitation-mail.ts';
import { params, personOf } from '../../administration/account-subject.ts';
import { peopleAnswer } from '../../answers/people-answer.ts';
import { houseOf, orThrow } from '../../http/reply.ts';

const texts = sentences('people', {
  noInvitationOfIsOut: 'No invitation of {person} is out.',
});

const tags = ['Administration'];
const reason = z.string().trim().max(2000);
// Each may send a mail, one after the other.
const mostAtOnce = 100;

/** Adds the routes for administrators of people: access and invitations. */
export function peopleRoutes(app: App, context: ApplicationContext): void {
  const { accountService, mailer, catalogue } = context;
  const { accountList, invitations } = accountService;

  app.get(
    '/api/administration/people',
    {
      schema: {
        tags,
        summary: 'Everybody who works here or has an account, with their roles and how they sign in',
        response: { 200: peopleShape },
      },
    },
    async (request) => {
      administratorOf(request, 'people');
      const service = houseOf(request);
      const [{ reader }, accounts, invited] = await Promise.all([
        service.now(),
        accountList.at(service.organisation),
        invitations.at(service.organisation),
      ]);
      const people = peopleAnswer(catalogue, reader, {
        accounts,
        invitations: invited,
        ways: accountService.providers.ways,
      });
      return { people, mails: mailer.isOpen };
    },
  );

  app.post(
    '/api/administration/people/invitations',
    {
      schema: {
        tags,
        summary: 'Invite several people, each for themself',
        body: z.strictObject({
          people: z.array(z.string().max(64)).min(1).max(mostAtOnce),
          why: reason.optional(),
        }),
        response: { 200: invitedShape },
      },
    },
    async (request) => {
      administratorOf(request, 'people');
      const results = [];
      // One after the other, since each may commit.
      for (const id of new Set(request.body.people)) {
        const invitation = await invite(request, context, id, request.body.why || undefined);
        results.push(
          isProblem(invitation)
            ? { person: id, problem: textOf(invitation.detail, request.language) }
            : { person: id, invitation },
        );
      }
      return { results };
    },
  );

  app.post(
    '/api/administration/people/:person/withdraw-invitation',
    {
      schema: {
        tags,
        summary: 'Make an invitation worthless that was not used yet',
        params,
        body: z.strictObject({ why: reason.optional() }),
      },
    },
    async (request, reply) => {
      const about = await personOf(request);
      const { organisation } = houseOf(request);
      if (!(await invitations.withdraw({ organisation, person: about.id })))
        orThrow(refused(texts.noInvitationOfIsOut({ person: about.code })));
      await intervene(
        request,
        context,
        { about, deed: 'withdrawal', why: request.body.why || undefined },
        async () => undefined,
      );
      return reply.code(204).send();
    },
  );
}
