import { sentences } from '#isms/kernel/values/sentence.ts';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { activePerson } from '#isms/07-support/people/active-person.ts';
import { person } from '#isms/07-support/people/person.ts';
import { kept } from '#isms/kernel/values/erased.ts';
import { invalid, isProblem, notFound, refused, type Problem } from '#isms/kernel/values/problem.ts';
import type { ApplicationContext } from '../http/application.ts';
import type { invitationShape } from '../contract/account.ts';
import { intervene } from './account-intervention.ts';
import { askerOf, houseOf } from '../http/reply.ts';

const texts = sentences('invitation-mail', {
  theAccountActsForAnotherPerson: 'The account with this address acts for {person} here.',
  somebodyElse: 'somebody else',
  thePerson: 'The person',
  needsAnEMailAddressToSign: 'needs an e-mail address to sign in with',
  doesNotWorkHereToday: '{person} does not work here today.',
  hasAnAccountAlready: '{person} has an account already. A link for a new password is sent from there.',
  hasAnAccountAlreadyWith:
    '{person} has an account already, with the address {address}. Remove it before you invite them with another.',
});

export type Invited = z.infer<typeof invitationShape>;

/**
 * Sends a person who works here a one-time link to create an account, or to join with the account they have in another
 * organisation. If no mail can be sent, returns the link to be handed over. Returns a problem if the person cannot be
 * invited.
 */
export async function invite(
  request: FastifyRequest,
  context: ApplicationContext,
  id: string,
  why?: string,
): Promise<Invited | Problem> {
  const { accountService, mailer } = context;
  const service = houseOf(request);
  const { organisation } = service;
  const { reader: s } = await service.now();
  const known = s.get(person, id);
  if (!known || known.retired) return notFound(texts.thePerson);
  const invited = activePerson(known.id, s);
  if (!invited) return refused(texts.doesNotWorkHereToday({ person: known.code }));
  const email = kept(invited.fields.email);
  if (!email) return invalid([{ path: 'person', message: texts.needsAnEMailAddressToSign }]);
  const own = await accountService.accountList.of(organisation, invited.id);
  if (own)
    return refused(
      own.email === email.toLowerCase()
        ? texts.hasAnAccountAlready({ person: known.code })
        : texts.hasAnAccountAlreadyWith({ person: known.code, address: own.email }),
    );
  const account = await accountService.account(email);
  const other = account?.memberships.find((each) => each.organisation === organisation);
  if (other)
    return refused(
      texts.theAccountActsForAnotherPerson({
        person: s.get(person, other.person)?.code ?? texts.somebodyElse,
      }),
    );
  const { token, until: ends } = await accountService.invitations.begin({
    organisation,
    person: invited.id,
    by: askerOf(request).person,
  });
  const path = `/setup?invitation=${token}`;
  const until = ends.toISOString();
  if (await mailer.invited(service, email, path)) {
    await intervene(request, context, { about: invited, deed: 'invitation', why }, async () => undefined);
    return { mailed: true, until };
  }
  const handing = { about: invited, deed: 'invitation', why, kind: 'invitation' } as const;
  const problem = await intervene(request, context, handing, async () => undefined);
  return isProblem(problem) ? problem : { mailed: false, token, path, until };
}
