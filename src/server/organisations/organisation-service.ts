import { askerOn } from '#access/roles.ts';
import type { Asker } from '#access/asker.ts';
import { exceedsScope, type KeyScope } from '#access/key-scope.ts';
import { protectedChangeProblem } from '#access/protected-changes.ts';
import type { Actor } from '#isms/kernel/declarations/action.ts';
import { dayOf, isDate, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Change } from '#isms/kernel/declarations/change.ts';
import type { Id } from '#isms/kernel/declarations/field.ts';
import type { Inquirer } from '#isms/kernel/queries/inquirer.ts';
import type { Inquiry } from '#isms/kernel/queries/inquiry.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import { forbidden, invalid, isProblem, type Problem } from '#isms/kernel/values/problem.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Instant } from '#isms/kernel/declarations/record.ts';
import { onDay, readerOf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { organisation } from '#isms/across/organisation.ts';
import type { Committed, Journal } from '#journal/journal.ts';

/** What a commit says of itself beside its changes. */
interface Said {
  readonly why?: string | undefined;
  readonly action?: string | undefined;
  readonly commitId?: string | undefined;
  /** The key it was made with, if it was. */
  readonly key?: string | undefined;
}

/** One organisation as this process serves it: its journal, and somebody who answers questions about it. */
export class OrganisationService {
  readonly organisation: string;
  readonly journal: Journal;
  readonly catalogue: Catalogue;
  readonly #inquirer: Inquirer;
  readonly #clock: () => Instant;

  readonly #onReport: (service: OrganisationService, records: readonly string[]) => void;
  readonly #onErased: (service: OrganisationService) => Promise<void>;

  constructor(
    organisationId: string,
    journal: Journal,
    inquirer: Inquirer,
    clock: () => Instant,
    onReport: (service: OrganisationService, records: readonly string[]) => void = () => undefined,
    onErased: (service: OrganisationService) => Promise<void> = async () => undefined,
  ) {
    this.#onReport = onReport;
    this.#onErased = onErased;
    this.organisation = organisationId;
    this.journal = journal;
    this.catalogue = inquirer.catalogue;
    this.#inquirer = inquirer;
    this.#clock = clock;
  }

  /** The organisation as it is now, or as it was at the end of a day. */
  async at(asOf?: PlainDate): Promise<Inquiry | Problem> {
    if (asOf === undefined) return this.now();
    if (!isDate(asOf))
      return invalid([{ path: 'asOf', message: 'must be a date that exists, such as 2026-09-30' }]);
    const now = await this.now();
    const today = now.snapshot.asOf;
    // Today is not over, so that its end is now. What is on record on a day to come, nobody knows.
    if (asOf === today) return now;
    if (asOf > today)
      return invalid([{ path: 'asOf', message: `must not be after today, which is ${today}` }]);
    return this.#inquirer.at(await this.journal.asOf(this.organisation, asOf));
  }

  /** The organisation as it was at the end of a day, before or on the one that is inquired about. */
  async before(inquiry: Inquiry, day: PlainDate): Promise<Inquiry | Problem> {
    // The head may have moved on meanwhile; a day compared with itself is the same to the commit.
    return day === inquiry.snapshot.asOf ? inquiry : this.at(day);
  }

  async now(): Promise<Inquiry> {
    const head = await this.journal.head(this.organisation, this.#clock().slice(0, 10));
    return this.#inquirer.at(this.#today(head));
  }

  /** The moment it is. */
  moment(): Instant {
    return this.#clock();
  }

  #today(snapshot: Snapshot): Snapshot {
    return onDay(snapshot, dayOf(this.#clock(), zoneOf(snapshot)));
  }

  /** What the organisation calls itself, once it has said so. */
  async name(): Promise<string | undefined> {
    return (await this.now()).reader.all(organisation)[0]?.fields.name;
  }

  /** Who that person is today, with the roles they have; undefined once they do not work here any more. */
  async asker(person: Id<'person'>, bound?: KeyScope): Promise<Asker | undefined> {
    return askerOn(person, (await this.now()).reader, this.catalogue, bound);
  }

  /** Commits what a person decides with the roles they have at the head: one may have been taken away since they asked. */
  act(
    { person, bound }: Pick<Asker, 'person' | 'bound'>,
    said: Said,
    decide: (asker: Asker, inquiry: Inquiry) => readonly Change[] | Problem,
  ): Promise<Committed | Problem> {
    return this.commit({ id: person, person }, { ...said, key: bound?.key }, (s, inquiry) => {
      const asker = askerOn(person, s, this.catalogue, bound);
      if (!asker) return forbidden('You do not work here any more.');
      const changes = decide(asker, inquiry);
      return isProblem(changes) ? changes : (exceedsScope(asker, changes, this.catalogue) ?? changes);
    });
  }

  /** Commits what `decide` returns at the head, where nobody can change anything in between. */
  async commit(
    actor: Actor,
    said: Said,
    decide: (s: Reader, inquiry: Inquiry) => readonly Change[] | Problem,
  ): Promise<Committed | Problem> {
    const { why, action, commitId, key } = said;
    const committed = await this.journal.commit(this.organisation, {
      actor: actor.id,
      ...(why !== undefined && { why }),
      ...(action !== undefined && { action }),
      ...(commitId !== undefined && { commitId }),
      ...(key !== undefined && { key }),
      decide: (head) => {
        const inquiry = this.#inquirer.at(this.#today(head));
        const s = readerOf(inquiry.snapshot);
        const changes = decide(s, inquiry);
        return isProblem(changes)
          ? changes
          : protectedChangeProblem(changes, this.catalogue, inquiry.snapshot, actor);
      },
    });
    const reported = isProblem(committed) || committed.repeated ? [] : this.#reportsIn(committed.versions);
    if (reported.length > 0) this.#onReport(this, reported);
    if (!isProblem(committed) && committed.erased.length > 0) await this.#onErased(this);
    return committed;
  }

  /** The records among new versions with which somebody has just reported something. */
  #reportsIn(versions: Committed['versions']): readonly string[] {
    return versions
      .filter(
        ({ register, version }) => version === 1 && this.catalogue.registers.get(register)?.opens?.report,
      )
      .map(({ id }) => id);
  }
}

/** The organisation's time zone, which decides when its days end. */
export const zoneOf = (snapshot: Snapshot): string => readerOf(snapshot).setting(organisation, 'timeZone');
