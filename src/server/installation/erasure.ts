import { inEnglish } from '#isms/kernel/values/message-format.ts';
import { type Text, sentences } from '#isms/kernel/values/sentence.ts';
import { erasePersonalData } from '#isms/07-support/erasure/actions/erase-personal-data.ts';
import { erasureReach } from '#isms/07-support/erasure/erasure-reach.ts';
import { erasure } from '#isms/07-support/erasure/erasure.ts';
import { person } from '#isms/07-support/people/person.ts';
import { callingBy, callsOf, dataOf } from '#isms/07-support/people/personal-data.ts';
import { hindrance } from '#isms/kernel/declarations/action.ts';
import type { Link } from '#isms/kernel/field-kinds/field.ts';
import { isProblem, notFound, refused, type Problem } from '#isms/kernel/values/problem.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { Committed, Erasure } from '#journal/journal.ts';
import { eraseAccounts } from './account-erasure.ts';
import type { OrganisationService } from '../organisations/organisation-service.ts';
import type { OrganisationServices } from '../organisations/organisation-services.ts';
import type { AccountService } from '../accounts/account-service.ts';

const texts = sentences('erasure', {
  nobodyHasRequested:
    'Nobody has requested it. An ISMS manager does that on the page of the person, and somebody else approves it.',
  nobodyHasRequestedIt: 'Nobody has requested it.',
  aRequestForAnErasureOrAPerson: 'A request for an erasure or a person {code}',
});

/** Data that an erasure erases or keeps, with the title of that effect. */
export interface ReachedPlace {
  readonly effect: string;
  /** The code of the record, if it is one. */
  readonly record?: string;
  readonly what: string;
  readonly count?: number;
  readonly why: string;
}

/** What the erasure of a person would erase and keep. */
export interface ErasureReach {
  /** The code of the person. */
  readonly about: string;
  readonly places: readonly ReachedPlace[];
  /** A description of the account. Absent if there is none. */
  readonly account?: string;
  /** Descriptions of the reasons of commits and the versions of records that contain the name. */
  readonly mentions: readonly string[];
  /** Why it cannot be carried out now. Absent if it can. */
  readonly obstacle?: string;
}

type Request = Stored<typeof erasure>;
interface ErasureRequest {
  readonly about: Stored<typeof person>;
  readonly request: Request | undefined;
}

/**
 * Returns the person and the request with a code, or only the person with that code. Returns a problem if there is
 * neither.
 */
function askedFor(code: string, s: Reader): ErasureRequest | Problem {
  const request = s.everything(erasure).find((each) => each.code === code);
  const about = request
    ? s.get(person, request.fields.person)
    : s.everything(person).find((each) => each.code === code);
  return about ? { about, request } : notFound(texts.aRequestForAnErasureOrAPerson({ code }));
}

const system = { id: 'system', person: undefined };

const obstacleOf = (request: Request | undefined, s: Reader): Text | undefined =>
  request ? hindrance(erasePersonalData, request, s, system) : texts.nobodyHasRequested;

/**
 * Returns what the erasure of a person would erase and keep, by the code of a request or of the person. Changes
 * nothing.
 */
export async function erasureReachOf(
  service: OrganisationService,
  accountService: AccountService,
  code: string,
): Promise<ErasureReach | Problem> {
  const inquiry = await service.now();
  const s = inquiry.reader;
  const asked = askedFor(code, s);
  if (isProblem(asked)) return asked;
  const { about, request } = asked;
  const rows = inquiry.view(erasureReach, request ? { erasure: request.id } : { person: about.id });
  if (isProblem(rows)) return rows;
  const data = dataOf(about.id, s);
  const [account, mentions] = await Promise.all([
    accountOf(service, accountService, about.id),
    mentionsOf(service, callsOf(about, data), new Set(data.map(({ record }) => record.id))),
  ]);
  const obstacle = obstacleOf(request, s);
  return {
    about: about.code,
    places: rows.map(({ cells }) => placeOf(cells, s)),
    mentions,
    ...(account !== undefined && { account }),
    ...(obstacle !== undefined && { obstacle: inEnglish(obstacle) }),
  };
}

function placeOf(cells: Readonly<Record<string, unknown>>, s: Reader): ReachedPlace {
  const { effect, record, what, count, why } = cells;
  const code = record === undefined ? undefined : s.follow(record as Link)?.record.code;
  return {
    effect: erasureReach.columns['effect']?.options?.[String(effect)] ?? String(effect),
    what: String(what),
    why: String(why),
    ...(code !== undefined && { record: code }),
    ...(typeof count === 'number' && { count }),
  };
}

async function accountOf(
  { organisation }: OrganisationService,
  { accountList }: AccountService,
  id: string,
): Promise<string | undefined> {
  const account = await accountList.of(organisation, id);
  if (!account) return undefined;
  const { sessions, keys, passkeys, authenticator, alone } = account;
  return [
    `${sessions.length} sessions, ${keys} keys, ${passkeys} passkeys, ${authenticator ? 'an' : 'no'} authenticator app`,
    ...(alone ? [] : ['it belongs to other organisations too and goes on there']),
  ].join('; ');
}

async function mentionsOf(
  { journal, organisation }: OrganisationService,
  calls: readonly string[],
  erasing: ReadonlySet<string>,
): Promise<readonly string[]> {
  if (calls.length === 0) return [];
  const found = await journal.mentions(organisation, callingBy(calls));
  return found.flatMap(({ position, version }) => {
    if (!version) return [`the reason of commit ${position}`];
    // The personal parts of these records are erased.
    if (version.part === 'personal' && erasing.has(version.id)) return [];
    return [`${version.code}, version ${version.version}`];
  });
}

/**
 * Carries out an approved request for an erasure. Also completes one that was interrupted. Returns a problem if there
 * is no such request or an obstacle.
 */
export async function carryOutErasure(
  service: OrganisationService,
  accountService: AccountService,
  code: string,
): Promise<Committed | Problem> {
  const { key } = erasePersonalData;
  const committed = await service.commit(system, { action: key }, (s) => {
    const asked = askedFor(code, s);
    if (isProblem(asked)) return asked;
    const { request: subject } = asked;
    const obstacle = obstacleOf(subject, s);
    if (!subject || obstacle !== undefined) return refused(obstacle ?? texts.nobodyHasRequestedIt);
    return erasePersonalData.decide({ subject, input: {}, actor: system, s });
  });
  await finish(service, accountService);
  return committed;
}

/** Repeats erasures after a backup was restored. Returns the problems of those that failed. */
export async function eraseAgain(
  service: OrganisationService,
  accountService: AccountService,
  erasures: readonly Erasure[],
): Promise<readonly Problem[]> {
  const problems = await service.journal.replay(service.organisation, erasures);
  await finish(service, accountService);
  return problems;
}

/**
 * Completes in every organisation the erasures that a process left unfinished. Calls `complain` for each organisation
 * where that fails.
 */
export async function finishErasures(
  services: OrganisationServices,
  accountService: AccountService,
  complain: (organisation: string, error: unknown) => void,
): Promise<void> {
  for (const organisation of await services.journal.organisations())
    try {
      const erasures = await services.journal.erasures(organisation);
      if (erasures.length > 0) await finish(services.of(organisation), accountService);
    } catch (error) {
      complain(organisation, error);
    }
}

async function finish(service: OrganisationService, accountService: AccountService): Promise<void> {
  await service.journal.blobs.erase(service.organisation);
  await eraseAccounts(service, accountService);
}
