import type { FastifyRequest } from 'fastify';
import { accountIntervention, type interventions } from '#isms/across/account-intervention.ts';
import { peopleWith } from '#isms/across/granted.ts';
import { nameOf } from '#isms/07-support/names.ts';
import { person } from '#isms/07-support/person.ts';
import { create } from '#isms/kernel/change.ts';
import { kept } from '#isms/kernel/erased.ts';
import type { Id } from '#isms/kernel/field.ts';
import { isProblem, type Problem } from '#isms/kernel/problem.ts';
import type { Stored } from '#isms/kernel/record.ts';
import type { Happened } from './access-log/happening.ts';
import type { Context } from './context.ts';
import type { House } from './house.ts';
import type { Deed } from './mails.ts';
import type { Post } from './post.ts';
import { askerOf, houseOf, signedInOf } from './reply.ts';

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
  { post, accessLog }: Pick<Context, 'post' | 'accessLog'>,
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
  if (kind) void post.tellManagement(house, await addressesOfManagement(house, [by, about.id]), news);
  return undefined;
}

/** Puts on record that an account is opened again that was removed, which its owner may not know of. */
export async function recordReopening(
  house: House,
  post: Post,
  about: Stored<typeof person>,
  inviter: string,
): Promise<Problem | undefined> {
  const { reader } = await house.now();
  const known = reader.get(person, inviter);
  const by = known && !known.retired ? known.id : undefined;
  const recorded = await record(house, undefined, { about, kind: 'reopening', by, why: undefined });
  if (isProblem(recorded)) return recorded;
  void post.tellManagement(house, await addressesOfManagement(house, [inviter, about.id]), {
    deed: 'reopening',
    why: undefined,
    by: nameOf(by, reader),
    about: nameOf(about.id, reader),
  });
  return undefined;
}

interface Entry {
  readonly about: Stored<typeof person>;
  readonly kind: Kind;
  readonly by: Id<'person'> | undefined;
  readonly why: string | undefined;
}

async function record(
  house: House,
  actor: Id<'person'> | undefined,
  { about, kind, by, why }: Entry,
): Promise<Problem | undefined> {
  // Nobody signs in as somebody who is retired.
  if (about.retired) return undefined;
  const committed = await house.commit({ id: actor ?? 'system', person: actor }, { why }, (s) => [
    create(accountIntervention, { person: about.id, kind, by, on: s.asOf, reason: why }),
  ]);
  return isProblem(committed) ? committed : undefined;
}

async function addressesOfManagement(house: House, but: readonly string[]): Promise<readonly string[]> {
  const { reader } = await house.now();
  return peopleWith('top-management', reader)
    .filter((id) => !but.includes(id))
    .flatMap((id) => {
      const email = reader.get(person, id)?.fields.email;
      return (email && kept(email)) ?? [];
    });
}
