import { setImmediate as yielding } from 'node:timers/promises';
import type { Asker } from '#access/asker.ts';
import { askerOn } from '#access/roles.ts';
import type { AwaitedAction, NotifiedMember } from '../accounts/sent-notifications.ts';
import { Lease } from '../accounts/leases.ts';
import type { MemberAccount } from '../accounts/account-list.ts';
import { zoneOf, type OrganisationService } from '../organisations/organisation-service.ts';
import type { OrganisationServices } from '../organisations/organisation-services.ts';
import type { MailFailure } from '../contract/mail.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { AccountService } from '../accounts/account-service.ts';
import { notificationSettingsOf } from './organisation-choices.ts';
import { digestFor, promptFor } from './composition.ts';
import { hourIn } from './digest-days.ts';
import { MailDelivery } from './delivery.ts';
import { rhythmFor, memberNotificationFor } from './member-notification.ts';
import { DeliveryCounts } from './delivery-counts.ts';
import { isNothing, workOf } from './work.ts';

interface Options {
  readonly services: OrganisationServices;
  readonly accountService: AccountService;
  readonly mailer: Mailer;
  readonly clock: () => Date;
  readonly complain: (message: string, error: unknown) => void;
}

// Milliseconds.
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** After this long without a round nothing counts as new. The next digest covers it. */
const tooLate = 3 * day;
/** The wait after the mail server failed, doubled with each further failure up to a limit. */
const patience = { first: 15 * minute, longest: 4 * hour } as const;

const waitAfter = (failures: number): number =>
  Math.min(patience.first * 2 ** (failures - 1), patience.longest);

const mostFaults = 3;

/** The reason why a round ends before all members were considered. */
type Broken = 'ended' | 'taken over' | 'no server';

/**
 * Notifies people by mail of the work that waits for them: of new work at once, and of all of it in regular digests.
 */
export class Notifications {
  readonly #options: Options;
  readonly #lease: Lease;
  #renewedAt = 0;
  #isEnding = false;
  /** The rounds that reports have started, one after the other. */
  #reports: Promise<void> = Promise.resolve();

  constructor(options: Options) {
    this.#options = options;
    this.#lease = new Lease('mail', () => options.accountService.loaded());
  }

  /** Stops sending: the current mail is still sent, no further ones are. */
  end(): void {
    this.#isEnding = true;
  }

  /**
   * Notifies the people on duty at once of what was reported in an organisation, without waiting for the next round.
   */
  report(service: OrganisationService, records: readonly string[]): void {
    this.#reports = this.#reports
      .then(() => this.sweep({ service, reported: new Set(records) }))
      .catch((error: unknown) =>
        this.#options.complain('people could not be told by mail of what was reported', error),
      );
  }

  /** Resolves once no report is being notified. */
  settled(): Promise<void> {
    return this.#reports;
  }

  /**
   * Makes one round of all organisations and sends what is due, unless another process does. After a report it covers
   * only the organisation of the report.
   */
  async sweep(report?: Report): Promise<void> {
    const { mailer, services, accountService, complain, clock } = this.#options;
    if (!mailer.isOpen || this.#isEnding) return;
    const begun = clock();
    const taken = await this.#lease.take(begun);
    if (!taken) return;
    this.#renewedAt = begun.getTime();
    const reach = new MailDelivery(accountService.correspondence, clock);
    const lastAt = taken.doneAt ? new Date(taken.doneAt).getTime() : 0;
    const isLate = begun.getTime() - lastAt > tooLate;
    let broken: Broken | undefined;
    for (const service of report ? [report.service] : await services.all()) {
      try {
        broken = await this.#around(service, { isLate, reach, reported: report?.reported ?? new Set() });
      } catch (error) {
        complain('people of an organisation could not be told by mail what is asked of them', error);
      }
      if (broken) break;
    }
    if (broken === 'taken over') return;
    const failures = broken === 'no server' || reach.isDoubtful ? taken.failures + 1 : 0;
    const now = clock();
    const next = failures > 0 ? now.getTime() + waitAfter(failures) : now.getTime();
    await this.#lease.end(new Date(next), {
      failures,
      ...(broken !== 'ended' && !report && { doneAt: now }),
    });
  }

  /** Makes the round of one organisation. Returns why it ended early, or undefined. */
  async #around(service: OrganisationService, round: Round): Promise<Broken | undefined> {
    const { accountService, clock, complain } = this.#options;
    const { correspondence, accountList } = accountService;
    const { organisation } = service;
    const [members, accounts, told] = await Promise.all([
      correspondence.at(organisation),
      accountList.at(organisation),
      correspondence.told(organisation),
    ]);
    const tally = new DeliveryCounts();
    let faults = 0;
    let broken: Broken | undefined;
    try {
      for (const member of members) {
        // So that other requests wait for one member at most.
        await yielding();
        broken = await this.#goesOn();
        if (broken) break;
        const account = accounts.get(member.person);
        if (account?.account !== member.userId) continue;
        const about = { member, account, told: told.get(member.userId) ?? [] };
        try {
          await this.#tell(service, about, round, tally);
        } catch (error) {
          // An error with one person does not keep mail from others. After the third the error is probably not about a
          // person.
          if ((faults += 1) >= mostFaults) throw error;
          complain('somebody could not be told by mail what is asked of them', error);
        }
        if (round.reach.isLost) broken = 'no server';
        if (broken) break;
      }
    } finally {
      for (const mailing of tally.mailings(clock())) await correspondence.keep(organisation, mailing);
    }
    return broken;
  }

  async #goesOn(): Promise<Broken | undefined> {
    if (this.#isEnding) return 'ended';
    const now = this.#options.clock();
    if (now.getTime() - this.#renewedAt < minute) return undefined;
    this.#renewedAt = now.getTime();
    return (await this.#lease.renew(now)) ? undefined : 'taken over';
  }

  /** Sends one member what is due now, and records it once the mail server has accepted it. */
  async #tell(
    service: OrganisationService,
    { member, account, told }: Told,
    { isLate, reach, reported }: Round,
    tally: DeliveryCounts,
  ): Promise<void> {
    const { accountService, mailer, clock } = this.#options;
    const { correspondence } = accountService;
    const { organisation } = service;
    const now = clock();
    if (member.mailAfter && new Date(member.mailAfter) > now) return;
    const inquiry = await service.now();
    const asker = askerOn(member.person, inquiry.reader, service.catalogue);
    // While an account takes no decisions, its actions would seem to wait no longer.
    if (!asker || asker.hold) return;
    const arrangement = notificationSettingsOf(inquiry.reader);
    const choice = member.mailChoice ?? 'organisation';
    const work = workOf(inquiry, asker, arrangement);
    const moment = { today: work.today, hour: hourIn(now, zoneOf(inquiry.snapshot)), isLate, reported };
    const standing = { choice, digestDay: member.digestDay ?? undefined, told };
    const { mail, fresh, digestDay } = memberNotificationFor(standing, work, arrangement, moment);
    if (mail) {
      const reader = { service, asker, account };
      const message =
        mail === 'digest'
          ? await digestFor(mailer, reader, work, rhythmFor(arrangement, choice))
          : await promptFor(mailer, reader, fresh);
      const failure = await mailer.deliver(async () => message);
      tally.count(mail, failure);
      if (failure) return reach.refused({ organisation, member, failure });
    }
    await correspondence.tell(member.userId, organisation, {
      former: told,
      now: work.asked.map((each) => each.asked),
    });
    if (digestDay !== member.digestDay) await correspondence.note(member.userId, organisation, { digestDay });
    if (mail) await reach.took(organisation, member);
  }

  /**
   * Sends a person the digest they requested. It does not count as a notification. Resolves to the failure, to
   * `nothing` if no work waits, or to undefined once the mail server has accepted it.
   */
  async digestNow(
    service: OrganisationService,
    asker: Asker,
    account: MemberAccount,
  ): Promise<MailFailure | 'nothing' | undefined> {
    const { mailer } = this.#options;
    const inquiry = await service.now();
    const work = workOf(inquiry, asker, notificationSettingsOf(inquiry.reader));
    if (isNothing(work)) return 'nothing';
    const message = await digestFor(mailer, { service, asker, account }, work);
    return mailer.deliver(async () => message);
  }
}

/** The state of one round. */
interface Round {
  /** Whether the last round was so long ago that nothing counts as new. */
  readonly isLate: boolean;
  readonly reach: MailDelivery;
  /** Ids of the records just reported. */
  readonly reported: ReadonlySet<string>;
}

/** Records just reported, and their organisation. */
interface Report {
  readonly service: OrganisationService;
  readonly reported: ReadonlySet<string>;
}

interface Told {
  readonly member: NotifiedMember;
  readonly account: MemberAccount;
  readonly told: readonly AwaitedAction[];
}
