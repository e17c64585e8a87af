import { sentences } from '#isms/kernel/values/sentence.ts';
import { askerOn } from '#access/roles.ts';
import type { Asker } from '#access/asker.ts';
import type { KeyScope } from '#access/key-scope.ts';
import { permittedChanges } from '#access/protected-changes.ts';
import type { Actor } from '#isms/kernel/declarations/action.ts';
import { dayOf, isDate, type PlainDate } from '#isms/kernel/values/calendar.ts';
import type { Change } from '#isms/kernel/declarations/change.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import type { Inquirer } from '#isms/kernel/queries/inquirer.ts';
import type { Inquiry } from '#isms/kernel/queries/inquiry.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import { forbidden, invalid, isProblem, type Problem } from '#isms/kernel/values/problem.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Instant } from '#isms/kernel/declarations/record.ts';
import { onDay, readerOf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';
import { organisation } from '#isms/across/organisation.ts';
import type { Committed, Journal } from '#journal/journal.ts';

const texts = sentences('organisation-service', {
  mustBeADateThatExists: 'must be a date that exists, such as 2026-09-30',
  youDoNotWorkHereAnyMore: 'You do not work here any more.',
  mustNotBeAfterToday: 'must not be after today, which is {today}',
});

/** What is recorded with a commit beside its changes. */
interface Said {
  readonly why?: string | undefined;
  readonly action?: string | undefined;
  readonly commitId?: string | undefined;
  /** The API key it was made with, if any. */
  readonly key?: string | undefined;
}

/** One organisation with its journal, its inquiries and its files. */
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

  /**
   * Returns an inquiry of the organisation as it is now, or as it was at the end of a day. Returns a problem if the day
   * does not exist or is in the future.
   */
  async at(asOf?: PlainDate): Promise<Inquiry | Problem> {
    if (asOf === undefined) return this.now();
    if (!isDate(asOf)) return invalid([{ path: 'asOf', message: texts.mustBeADateThatExists }]);
    const now = await this.now();
    const today = now.snapshot.asOf;
    // Today is not over, so its end is now. Future days have no records.
    if (asOf === today) return now;
    if (asOf > today) return invalid([{ path: 'asOf', message: texts.mustNotBeAfterToday({ today }) }]);
    return this.#inquirer.at(await this.journal.asOf(this.organisation, asOf));
  }

  /** Returns an inquiry as of the end of a day, not later than that of the given inquiry. */
  async before(inquiry: Inquiry, day: PlainDate): Promise<Inquiry | Problem> {
    // The head may have moved since. A day compared with itself has to be the same commit.
    return day === inquiry.snapshot.asOf ? inquiry : this.at(day);
  }

  async now(): Promise<Inquiry> {
    const head = await this.journal.head(this.organisation, this.#clock().slice(0, 10));
    return this.#inquirer.at(this.#today(head));
  }

  /** Returns the current time. */
  moment(): Instant {
    return this.#clock();
  }

  #today(snapshot: Snapshot): Snapshot {
    return onDay(snapshot, dayOf(this.#clock(), zoneOf(snapshot)));
  }

  /** Returns the name of the organisation, or undefined before it is set up. */
  async name(): Promise<string | undefined> {
    return (await this.now()).reader.all(organisation)[0]?.fields.name;
  }

  /** Returns the asker for a person today, with their roles. Undefined if they do not work here any more. */
  async asker(person: Id<'person'>, bound?: KeyScope): Promise<Asker | undefined> {
    return askerOn(person, (await this.now()).reader, this.catalogue, bound);
  }

  /**
   * Commits what a person decides, with the roles they have at the head: a role may have been withdrawn since the
   * request. Returns a problem if it is refused.
   */
  act(
    { person, bound, language }: Pick<Asker, 'person' | 'bound' | 'language'>,
    said: Said,
    decide: (asker: Asker, inquiry: Inquiry) => readonly Change[] | Problem,
  ): Promise<Committed | Problem> {
    return this.#commit({ id: person, person, bound }, { ...said, key: bound?.key }, (s, inquiry) => {
      const asker = askerOn(person, s, this.catalogue, bound);
      return asker ? decide({ ...asker, language }, inquiry) : forbidden(texts.youDoNotWorkHereAnyMore);
    });
  }

  /** Commits what `decide` returns at the head. Nothing can change in between. Returns a problem if it is refused. */
  commit(
    actor: Actor,
    said: Said,
    decide: (s: Reader, inquiry: Inquiry) => readonly Change[] | Problem,
  ): Promise<Committed | Problem> {
    return this.#commit(actor, said, decide);
  }

  async #commit(
    actor: Actor & { readonly bound?: KeyScope | undefined },
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
          : permittedChanges(changes, this.catalogue, inquiry.snapshot, actor);
      },
    });
    const reported = isProblem(committed) || committed.repeated ? [] : this.#reportsIn(committed.versions);
    if (reported.length > 0) this.#onReport(this, reported);
    if (!isProblem(committed) && committed.erased.length > 0) await this.#onErased(this);
    return committed;
  }

  /** Returns the ids of the new records with which people reported something. */
  #reportsIn(versions: Committed['versions']): readonly string[] {
    return versions
      .filter(
        ({ register, version }) => version === 1 && this.catalogue.registers.get(register)?.opens?.report,
      )
      .map(({ id }) => id);
  }
}

/** Returns the time zone of the organisation, which decides when its days end. */
export const zoneOf = (snapshot: Snapshot): string => readerOf(snapshot).setting(organisation, 'timeZone');
