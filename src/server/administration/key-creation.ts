import { sentences } from '#isms/kernel/values/sentence.ts';
import type { FastifyRequest } from 'fastify';
import { organisation } from '#isms/across/organisation.ts';
import { addDays, dayOf } from '#isms/kernel/values/calendar.ts';
import { invalid, type Fault, type Problem } from '#isms/kernel/values/problem.ts';
import { endOfDay } from '#journal/head/time-zone.ts';
import type { Key } from '../accounts/keys.ts';
import type { Scope } from '../contract/keys.ts';
import { reauthenticationBy, reauthenticated } from '../accounts/sign-in/reauthentication.ts';
import type { MadeKey, OwnKeys } from '../contract/keys.ts';
import type { ApplicationContext } from '../http/application.ts';
import { zoneOf, type OrganisationService } from '../organisations/organisation-service.ts';
import { askerOf, houseOf, orThrow, signedInOf } from '../http/reply.ts';
import type { AccountService } from '../accounts/account-service.ts';
import { headersOf } from '../http/authentication/session-start.ts';

const texts = sentences('key-creation', {
  mustNameOne: 'must name one, or be left out',
  mustBeADayFromToday: 'must be a day from today to {last}',
  nameAndThereIsNoSuchRegister: 'name {unknown}, and there is no such register',
});

interface Wanted {
  readonly name: string;
  readonly scope: Scope;
  readonly registers?: readonly string[] | undefined;
  readonly until: string;
  readonly password?: string | undefined;
}

/**
 * Creates an API key for the asker or, with the scope `directory`, for the organisation. Throws a problem if the key is
 * not possible or the asker does not reauthenticate.
 */
export async function makeKey(
  { accountService, accessLog }: ApplicationContext,
  request: FastifyRequest,
  { name, scope, registers, until, password }: Wanted,
): Promise<MadeKey> {
  const service = houseOf(request);
  const problem = await wrongWith(service, until, registers);
  if (problem) orThrow(problem);
  const { elsewhere } = orThrow(
    await reauthenticated(await accountService.loaded(), headersOf(request), password),
  );
  const { snapshot } = await service.now();
  const { organisation } = service;
  const made = orThrow(
    await accountService.keys.make({
      organisation,
      account: scope === 'directory' ? undefined : signedInOf(request).account,
      madeBy: askerOf(request).person,
      name,
      scope,
      registers: registers && [...new Set(registers)],
      expiresAt: new Date(endOfDay(until, zoneOf(snapshot))),
      elsewhere,
    }),
  );
  accessLog.note(request, { what: 'key-made', whose: { organisation, person: askerOf(request).person } });
  return made;
}

async function wrongWith(
  service: OrganisationService,
  until: string,
  registers: readonly string[] | undefined,
): Promise<Problem | undefined> {
  const { snapshot } = await service.now();
  const last = addDays(snapshot.asOf, await longestOf(service));
  const faults: Fault[] = [];
  if (until < snapshot.asOf || until > last)
    faults.push({ path: 'until', message: texts.mustBeADayFromToday({ last }) });
  if (registers?.length === 0) faults.push({ path: 'registers', message: texts.mustNameOne });
  const unknown = registers?.find((key) => !service.catalogue.registers.has(key));
  if (unknown !== undefined)
    faults.push({ path: 'registers', message: texts.nameAndThereIsNoSuchRegister({ unknown }) });
  return faults.length > 0 ? invalid(faults) : undefined;
}

async function longestOf(service: OrganisationService): Promise<number> {
  return (await service.now()).reader.setting(organisation, 'longestKey');
}

/** Returns what a form for a new API key has to know: the proof required and the longest lifetime in days. */
export async function conditionsOf(
  accountService: AccountService,
  request: FastifyRequest,
): Promise<Pick<OwnKeys, 'proof' | 'longest'>> {
  return {
    proof: await reauthenticationBy(await accountService.loaded(), signedInOf(request).account),
    longest: await longestOf(houseOf(request)),
  };
}

/** Returns an API key as the API shows it, with days in the given time zone. */
export function keyAnswer(
  { id, name, start, scope, registers, createdAt, expiresAt, usedAt, usedFrom }: Key,
  timeZone: string,
): OwnKeys['keys'][number] {
  return {
    id,
    name,
    start,
    scope,
    ...(registers && { registers: [...registers] }),
    createdAt: createdAt.toISOString(),
    until: dayOf(new Date(expiresAt.getTime() - 1).toISOString(), timeZone),
    expired: expiresAt <= new Date(),
    ...(usedAt && { used: { at: usedAt.toISOString(), from: usedFrom ?? '' } }),
  };
}
