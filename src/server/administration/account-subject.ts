import { sentences } from '#isms/kernel/values/sentence.ts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { person } from '#isms/07-support/people/person.ts';
import { notFound, refused } from '#isms/kernel/values/problem.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { MemberAccount, AccountList } from '../accounts/account-list.ts';
import { administratorOf } from './administrator-check.ts';
import { askerOf, houseOf, orThrow } from '../http/reply.ts';

const texts = sentences('account-subject', {
  thePerson: 'The person',
  thisIsYourOwnAccount: 'This is your own account. Look after it under Your account.',
  hasNoAccount: '{person} has no account.',
});

/** The path parameter that names the person whose account a request is about. */
export const params = z.object({
  person: z.string().max(64).meta({ description: 'Id of the person record.' }),
});

/**
 * Returns the person whose account a request is about. Throws a problem if the asker may not administer people, if
 * there is no such person, or if it is the asker.
 */
export async function personOf(request: FastifyRequest): Promise<Stored<typeof person>> {
  administratorOf(request, 'people');
  const { reader } = await houseOf(request).now();
  const about = reader.get(person, (request.params as z.infer<typeof params>).person);
  if (!about) return orThrow<never>(notFound(texts.thePerson));
  if (about.id === askerOf(request).person) return orThrow<never>(refused(texts.thisIsYourOwnAccount));
  return about;
}

/** Returns the person and their account. Throws a problem also if they have none. */
export async function accountOf(
  request: FastifyRequest,
  accountList: AccountList,
): Promise<{ about: Stored<typeof person>; account: MemberAccount }> {
  const about = await personOf(request);
  const account = await accountList.of(houseOf(request).organisation, about.id);
  if (!account) return orThrow<never>(refused(texts.hasNoAccount({ person: about.code })));
  return { about, account };
}
