import type { FastifyRequest } from 'fastify';
import { accountIntervention, type interventions } from '#isms/across/account-intervention.ts';
import { nameOf } from '#isms/07-support/names.ts';
import type { person } from '#isms/07-support/person.ts';
import { create } from '#isms/kernel/change.ts';
import type { Id } from '#isms/kernel/field.ts';
import { isProblem, type Problem } from '#isms/kernel/problem.ts';
import type { Stored } from '#isms/kernel/record.ts';
import type { Happened } from '../access-log/access-event.ts';
import type { Context } from '../http/application.ts';
import type { House } from '../organisations/organisation-service.ts';
import { addressesOfManagement } from '../accounts/management-addresses.ts';
import type { Deed } from '../mail/mail-templates.ts';
import { askerOf, houseOf, signedInOf } from '../http/reply.ts';

type Kind = keyof typeof interventions;

/** How the access log tells of each. */
const inTheLog: Readonly<Record<Deed, Pick<Happened, 'what' | 'detail'> | undefined>> = {
  invitation: { what: 'invited' },
  withdrawal: { what: 'invitation-withdrawn' },
  'new password': { what: 'reset-asked' },
  sessions: { what: 'session-ended', detail: 'looked-after' },
  'sessions and keys': { what: 'session-ended', detail: 'looked-after' },
  'second factor': { what: 'second-factor-removed' },
  removal: { what: 'account-removed' },
  // Told of when the account is made, or joins.
  reopening: undefined,
  opening: undefined,
};

interface Intervening {
  readonly about: Stored<typeof person>;
  readonly deed: Deed;
  readonly why?: string | undefined;
  /** How it goes on record: left out where nobody else can sign in because of it. */
  readonly kind?: Kind;
  /** Where its owner is told of it. */
  readonly tell?: string;
}

/**
 * Everything that whoever looks after accounts does to somebody else's passes here: first it goes on record, where somebody
 * else may sign in as its owner because of it, then it is done, then its owner and top management are told.
 */
export async function intervene(
  request: FastifyRequest,
  { post, accessLog, signIn }: Pick<Context, 'post' | 'accessLog' | 'signIn'>,
  { about, deed, why, kind, tell }: Intervening,
  work: () => Promise<unknown>,
): Promise<Problem | undefined> {
  const [house, { person: by }] = [houseOf(request), askerOf(request)];
  const recorded = kind && (await record(house, by, { about, kind, by, why }));
  if (isProblem(recorded)) return recorded;
  // Whose account it is could not be told once it is gone.
  const told = inTheLog[deed];
  if (told)
    accessLog.note(request, {
      ...told,
      whose: { organisation: house.organisation, person: about.id },
      by: signedInOf(request).account,
    } as Happened);
  await work();
  request.log.info({ deed, about: about.id, why }, 'an account was looked after');
  const { reader } = await house.now();
  const news = { deed, why, by: nameOf(by, reader), about: nameOf(about.id, reader) };
  if (tell !== undefined) void post.tellOwner(house, tell, news);
  if (kind) void post.tellManagement(house, await addressesOfManagement(house, signIn, [by, about.id]), news);
  return undefined;
}

interface Entry {
  readonly about: Stored<typeof person>;
  readonly kind: Kind;
  readonly by: Id<'person'> | undefined;
  readonly why: string | undefined;
}

/** Puts an intervention on record, whether or not the person works here: they may come back to the account. */
export async function record(
  house: House,
  actor: Id<'person'> | undefined,
  { about, kind, by, why }: Entry,
): Promise<Problem | undefined> {
  const committed = await house.commit({ id: actor ?? 'system', person: actor }, { why }, (s) => [
    create(accountIntervention, { person: about.id, kind, by, on: s.asOf, reason: why }),
  ]);
  return isProblem(committed) ? committed : undefined;
}
