import { askerOn } from '#access/roles.ts';
import { asksForSecondFactor } from '#access/second-factor.ts';
import { grant } from '#isms/across/grant.ts';
import { isActive } from '#isms/07-support/people/active-person.ts';
import { person } from '#isms/07-support/people/person.ts';
import { kept } from '#isms/kernel/values/erased.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { MemberAccount } from '../accounts/account-list.ts';
import type { SignInProvider } from '../accounts/better-auth/single-sign-on.ts';
import type { PersonAccess } from '../contract/people.ts';

interface Known {
  readonly accounts: ReadonlyMap<string, MemberAccount>;
  /** The expiry of their invitations. */
  readonly invitations: ReadonlyMap<string, Date>;
  readonly ways: readonly SignInProvider[];
}

/** Returns everyone who works here today or has an account, sorted by name. */
export const peopleAnswer = (catalogue: Catalogue, s: Reader, known: Known): PersonAccess[] =>
  s
    .everything(person)
    .filter((who) => isActive(who, s.asOf) || known.accounts.has(who.id))
    .map((who) => accessOf(catalogue, s, who, known))
    .toSorted((a, b) => a.name.localeCompare(b.name));

function accessOf(
  catalogue: Catalogue,
  s: Reader,
  who: Stored<typeof person>,
  { accounts, invitations, ways }: Known,
): PersonAccess {
  const asker = askerOn(who.id, s, catalogue);
  const account = accounts.get(who.id);
  const email = kept(who.fields.email);
  const invitedUntil = account ? undefined : invitations.get(who.id)?.toISOString();
  const asks = asker !== undefined && asksForSecondFactor(asker, s);
  return {
    person: who.id,
    code: who.code,
    name: kept(who.fields.name) ?? who.code,
    ...(email && { email }),
    works: isActive(who, s.asOf),
    roles: s.referring(grant, 'person', who.id).flatMap((each) => roleOf(each, s.asOf)),
    ...(invitedUntil !== undefined && { invitedUntil }),
    ...(asker?.hold && { heldUntil: asker.hold.until }),
    ...(account && { account: accountOf(account, asks, ways) }),
  };
}

function roleOf({ id, code, fields }: Stored<typeof grant>, today: string): PersonAccess['roles'] {
  const { role, from, until, clauses = [], controls = [], registers = [] } = fields;
  if (until !== undefined && until < today) return [];
  return [
    {
      grant: id,
      code,
      role,
      ...(from !== undefined && from > today && { from }),
      ...(until !== undefined && { until }),
      bounded: clauses.length + controls.length + registers.length > 0,
    },
  ];
}

function accountOf(
  { email, password, authenticator, passkeys, elsewhere, sessions, keys, enteredAt, alone }: MemberAccount,
  asksForMore: boolean,
  ways: readonly SignInProvider[],
): NonNullable<PersonAccess['account']> {
  return {
    email,
    password,
    authenticator,
    passkeys,
    elsewhere: elsewhere.map((id) => ways.find((way) => way.id === id)?.name ?? id),
    // Only a password can lack a second factor. Identity providers have their own requirements.
    lacksSecondFactor: asksForMore && password && !authenticator && passkeys === 0,
    sessions: sessions.map(({ device, begunAt, usedAt }) => ({
      device,
      begunAt: begunAt.toISOString(),
      usedAt: usedAt.toISOString(),
    })),
    keys,
    ...(enteredAt && { enteredAt: enteredAt.toISOString() }),
    alone,
  };
}
