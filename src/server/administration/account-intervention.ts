import type { FastifyRequest } from 'fastify';
import { accountIntervention, type interventions } from '#isms/across/account-intervention.ts';
import { personName } from '#isms/07-support/people/person-names.ts';
import type { person } from '#isms/07-support/people/person.ts';
import { create } from '#isms/kernel/declarations/change.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import { isProblem, type Problem } from '#isms/kernel/values/problem.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AccessEvent } from '../access-log/access-event.ts';
import type { ApplicationContext } from '../http/application.ts';
import type { OrganisationService } from '../organisations/organisation-service.ts';
import { addressesOfManagement } from '../accounts/management-addresses.ts';
import type { ManagementAct } from '../mail/mail-templates.ts';
import { askerOf, houseOf, signedInOf } from '../http/reply.ts';

type Kind = keyof typeof interventions;

/** The access event of each intervention. */
const inTheLog: Readonly<Record<ManagementAct, Pick<AccessEvent, 'what' | 'detail'> | undefined>> = {
  invitation: { what: 'invited' },
  withdrawal: { what: 'invitation-withdrawn' },
  'new password': { what: 'reset-asked' },
  sessions: { what: 'session-ended', detail: 'looked-after' },
  'sessions and keys': { what: 'session-ended', detail: 'looked-after' },
  'second factor': { what: 'second-factor-removed' },
  removal: { what: 'account-removed' },
  // Noted when the account is created or joins.
  reopening: undefined,
  opening: undefined,
};

interface Intervening {
  readonly about: Stored<typeof person>;
  readonly deed: ManagementAct;
  readonly why?: string | undefined;
  /** The kind of the intervention on record. Absent if nobody else can sign in because of it. */
  readonly kind?: Kind;
  /** The address at which the owner is notified. */
  readonly tell?: string;
}

/**
 * Carries out what an administrator does to the account of another person. If it could let another person sign in as
 * the owner, it is recorded first, and top management is notified afterwards. The owner is notified if `tell` is given.
 * Returns a problem, with nothing done, if it cannot be recorded.
 */
export async function intervene(
  request: FastifyRequest,
  { mailer, accessLog, accountService }: Pick<ApplicationContext, 'mailer' | 'accessLog' | 'accountService'>,
  { about, deed, why, kind, tell }: Intervening,
  work: () => Promise<unknown>,
): Promise<Problem | undefined> {
  const [service, { person: by }] = [houseOf(request), askerOf(request)];
  const recorded = kind && (await recordIntervention(service, by, { about, kind, by, why }));
  if (isProblem(recorded)) return recorded;
  // Noted beforehand, since the owner cannot be found once the account is removed.
  const told = inTheLog[deed];
  if (told)
    accessLog.note(request, {
      ...told,
      whose: { organisation: service.organisation, person: about.id },
      by: signedInOf(request).account,
    } as AccessEvent);
  await work();
  request.log.info({ deed, about: about.id, why }, 'an account was looked after');
  const { reader } = await service.now();
  const news = { deed, why, by: personName(by, reader), about: personName(about.id, reader) };
  if (tell !== undefined) void mailer.tellOwner(service, tell, news);
  if (kind)
    void mailer.tellManagement(
      service,
      await addressesOfManagement(service, accountService, [by, about.id]),
      news,
    );
  return undefined;
}

interface InterventionEntry {
  readonly about: Stored<typeof person>;
  readonly kind: Kind;
  readonly by: Id<'person'> | undefined;
  readonly why: string | undefined;
}

/**
 * Records an intervention, also for people who do not work here now: they may return to the account. Returns a problem
 * if the commit fails.
 */
export async function recordIntervention(
  service: OrganisationService,
  actor: Id<'person'> | undefined,
  { about, kind, by, why }: InterventionEntry,
): Promise<Problem | undefined> {
  const committed = await service.commit({ id: actor ?? 'system', person: actor }, { why }, (s) => [
    create(accountIntervention, { person: about.id, kind, by, on: s.asOf, reason: why }),
  ]);
  return isProblem(committed) ? committed : undefined;
}
