import { pluralOf, titleOf } from '../declarations/titles.ts';
import { sentences, inline } from '../values/sentence.ts';
import { faultsByHand, withDayOfChange, withFormer, withWriters } from './authorship.ts';
import type { Change, Erasing } from '../declarations/change.ts';
import { highestNumber, numberOf } from '../snapshot/codes.ts';
import { futureDayFaults } from './future-days.ts';
import { outsideReferenceFaults } from './outside-references.ts';
import type { Catalogue } from '../declarations/catalogue.ts';
import { invalid, notFound, Problem, refused } from '../values/problem.ts';
import type { ActorId, Instant, Stored } from '../declarations/record.ts';
import type { AnyRegister } from '../declarations/register.ts';
import { versionFaults } from './version-faults.ts';
import { isSameValue } from '../snapshot/decision-snapshot.ts';
import { advance, lookUp, readerOf, recede, shelf, type Snapshot } from '../snapshot/snapshot.ts';
import { withPersonalErased } from './personal-content.ts';
import { faultsOfId, parse, parseAmended } from './input-parsing.ts';

const texts = sentences('commit', {
  theRegister: 'The register {register}',
  hasTheIdAlready: '{namesake} has the id {id} already.',
  shipWithTheProduct: '{records} ship with the product; nobody adds to them.',
  thereIsOnlyOne: 'There is only one {register}, and it exists already.',
  shipsWithTheProductAndSaysNothingAboutAnybody:
    '{record} ships with the product and says nothing about anybody.',
  whatIsPersonalAboutIsErasedByAnAction:
    'What is personal about {record} is erased by an action, not by hand.',
  shipsWithTheProductAndCannotBeChanged: '{before} ships with the product and cannot be changed.',
  wasChangedInTheMeantime:
    '{before} was changed in the meantime: you read version {expected}, it is now at version {version}.',
  cannotBeRetired: '{before} cannot be retired, only changed.',
  isARecordOfWhatHappened: '{before} is a record of what happened and cannot be changed, only retired.',
  isRetired: '{before} is retired. Restore it before you change it.',
  mustBeAndANumber: 'must be {register}- and a number, such as {register}-12',
  theCodeWasGivenAlready: 'The code {code} was given already.',
});

/** The actor and the time of a commit, and the source of new ids. */
export interface CommitContext {
  readonly actor: ActorId;
  readonly at: Instant;
  /** The source of changes that a person did not make directly. Both sources may set fields that only actions set. */
  readonly origin?: 'action' | 'import' | undefined;
  newId(): string;
}

/** The result of a set of changes: the new versions, and the snapshot after them. */
export interface Proposal {
  readonly versions: readonly Stored[];
  /** Records whose personal values are erased in every version; they may have a new version too. */
  readonly erased: readonly Erasing[];
  readonly after: Snapshot;
}

/**
 * Returns the result of changes on a snapshot, or a problem with all faults. Checks the schema, expected versions,
 * references, scales and invariants; writes nothing. Withdraw a proposal that is not committed.
 */
export function propose(
  catalogue: Catalogue,
  snapshot: Snapshot,
  changes: readonly Change[],
  context: CommitContext,
): Proposal | Problem {
  const draft = new Draft(catalogue, snapshot, context, changes);
  for (const change of changes) {
    const problem = draft.add(change);
    if (problem) return problem;
  }
  return draft.finish();
}

/** Withdraws a proposal: returns the indexes it took over to the snapshot it was made from. */
export const withdraw = (snapshot: Snapshot, { after, versions, erased }: Proposal): void =>
  recede(snapshot, after, [...versions, ...erased]);

/** Returns the new versions only, for callers that do not need the snapshot after them. */
export function prepare(
  catalogue: Catalogue,
  snapshot: Snapshot,
  changes: readonly Change[],
  context: CommitContext,
): readonly Stored[] | Problem {
  const proposal = propose(catalogue, snapshot, changes, context);
  if (proposal instanceof Problem) return proposal;
  withdraw(snapshot, proposal);
  return proposal.versions;
}

class Draft {
  readonly #catalogue: Catalogue;
  readonly #snapshot: Snapshot;
  readonly #context: CommitContext;
  readonly #versions = new Map<string, Stored>();
  /** Records that were erased and get no new version, as they read afterwards. */
  readonly #emptied = new Map<string, Stored>();
  readonly #erased = new Map<string, Erasing>();
  readonly #numbers = new Map<string, number>();
  readonly #codes = new Map<string, Set<string>>();

  constructor(catalogue: Catalogue, snapshot: Snapshot, context: CommitContext, changes: readonly Change[]) {
    this.#catalogue = catalogue;
    this.#snapshot = snapshot;
    this.#context = context;
    // New numbers come after all given codes, wherever these are among the changes.
    for (const change of changes)
      if (change.do === 'create' && change.code !== undefined) this.#reserve(change.register, change.code);
  }

  #reserve(key: string, code: string): void {
    const register = this.#catalogue.registers.get(key);
    if (!register) return;
    const number = Math.max(this.#highest(register), numberOf(code, register.code));
    this.#numbers.set(key, number);
  }

  #highest(register: AnyRegister): number {
    const { rows } = shelf(this.#snapshot, register.key);
    return this.#numbers.get(register.key) ?? highestNumber(register.code, rows);
  }

  add(change: Change): Problem | undefined {
    const register = this.#catalogue.registers.get(change.register);
    if (!register) return notFound(texts.theRegister({ register: change.register }));
    if (change.do === 'erase') return this.#erase(register, change);
    const version = change.do === 'create' ? this.#create(register, change) : this.#change(register, change);
    if (version instanceof Problem) return version;
    if (version) this.#versions.set(keyOf(version), version);
    return undefined;
  }

  #create(register: AnyRegister, change: Extract<Change, { do: 'create' }>): Stored | Problem {
    const given = parse(register, change.fields);
    if (given instanceof Problem) return given;
    const id = change.id ?? this.#context.newId();
    const wrong = faultsOfId(id);
    if (wrong.length > 0) return invalid(wrong);
    const namesake = change.id === undefined ? undefined : this.#anywhere(id);
    if (namesake) return new Problem('conflict', texts.hasTheIdAlready({ namesake: namesake.code, id }));
    if (register.closed) return refused(texts.shipWithTheProduct({ records: pluralOf(register) }));
    if (register.singleton && this.#exists(register.key))
      return refused(texts.thereIsOnlyOne({ register: inline(titleOf(register)) }));
    const code =
      change.code === undefined ? this.#nextCode(register) : this.#givenCode(register, change.code);
    if (code instanceof Problem) return code;
    const fields = this.#authored(register, undefined, given);
    if (fields instanceof Problem) return fields;
    const { actor, at } = this.#context;
    const by = { createdAt: at, createdBy: actor, changedAt: at, changedBy: actor };
    return { id, register: register.key, code, version: 1, retired: false, ...by, fields };
  }

  #erase(register: AnyRegister, change: Erasing): Problem | undefined {
    const record = this.#find(register.key, change.id);
    if (!record) return notFound(`${register.title} ${change.id}`);
    if (record.version === 0)
      return refused(texts.shipsWithTheProductAndSaysNothingAboutAnybody({ record: record.code }));
    if (this.#context.origin === undefined)
      return refused(texts.whatIsPersonalAboutIsErasedByAnAction({ record: record.code }));
    const key = keyOf(record);
    const emptied = { ...record, fields: withPersonalErased(register.fields, record.fields) };
    this.#erased.set(key, change);
    (this.#versions.has(key) ? this.#versions : this.#emptied).set(key, emptied);
    return undefined;
  }

  #change(
    register: AnyRegister,
    change: Exclude<Change, { do: 'create' | 'erase' }>,
  ): Stored | Problem | undefined {
    const before = this.#find(register.key, change.id);
    if (!before) return notFound(`${register.title} ${change.id}`);
    if (before.version === 0)
      return refused(texts.shipsWithTheProductAndCannotBeChanged({ before: before.code }));
    // Two changes of one record in one commit make one version. The version that was read is the one at the head.
    const read = lookUp(this.#snapshot, register.key, change.id);
    const { version } = read ?? before;
    if (change.expected !== undefined && change.expected !== version)
      return new Problem(
        'conflict',
        texts.wasChangedInTheMeantime({ before: before.code, expected: change.expected, version }),
      );
    const { actor, at } = this.#context;
    const next = { ...before, version: read ? version + 1 : version, changedAt: at, changedBy: actor };
    if (change.do !== 'amend') {
      const retired = change.do === 'retire';
      if (retired && register.singleton) return refused(texts.cannotBeRetired({ before: before.code }));
      return retired === before.retired ? undefined : { ...next, retired };
    }
    if (register.fixed) return refused(texts.isARecordOfWhatHappened({ before: before.code }));
    if (before.retired) return refused(texts.isRetired({ before: before.code }));
    const given = parseAmended(register, before.fields, change.fields);
    if (given instanceof Problem) return given;
    const fields = this.#authored(register, before, given);
    if (fields instanceof Problem) return fields;
    return isSameValue(fields, before.fields) ? undefined : { ...next, fields };
  }

  #authored(
    register: AnyRegister,
    earlier: Stored | undefined,
    fields: Stored['fields'],
  ): Stored['fields'] | Problem {
    const { actor, origin } = this.#context;
    const before = earlier?.fields;
    const byHand =
      origin === undefined ? faultsByHand(register, before, fields, this.#catalogue.actions) : [];
    if (byHand.length > 0) return invalid(byHand);
    const ahead = origin === undefined ? futureDayFaults(register, before, fields, this.#snapshot.asOf) : [];
    if (ahead.length > 0) return invalid(ahead);
    const outside =
      origin === undefined
        ? outsideReferenceFaults(register, before, fields, (link) => this.#find(link.register, link.id))
        : [];
    if (outside.length > 0) return invalid(outside);
    const known = withDayOfChange(
      register,
      earlier,
      withFormer(register, before, fields),
      this.#snapshot.asOf,
    );
    return withWriters(register, before, known, actor, (key, id) => this.#find(key, id) !== undefined);
  }

  /** Finds a record by id in all registers. Links are found by id alone, so no two records may share one. */
  #anywhere(id: string): Stored | undefined {
    for (const register of this.#catalogue.registers.keys()) {
      const found = this.#find(register, id);
      if (found) return found;
    }
    return undefined;
  }

  #find(register: string, id: string): Stored | undefined {
    const key = keyOf({ register, id });
    return this.#versions.get(key) ?? this.#emptied.get(key) ?? lookUp(this.#snapshot, register, id);
  }

  #exists(register: string): boolean {
    return (
      shelf(this.#snapshot, register).rows.length > 0 ||
      [...this.#versions.values()].some((version) => version.register === register)
    );
  }

  #nextCode(register: AnyRegister): string {
    const number = this.#highest(register) + 1;
    this.#numbers.set(register.key, number);
    return `${register.code}-${number}`;
  }

  #givenCode(register: AnyRegister, code: string): string | Problem {
    const number = numberOf(code, register.code);
    if (number === 0)
      return invalid([{ path: 'code', message: texts.mustBeAndANumber({ register: register.code }) }]);
    const { rows } = shelf(this.#snapshot, register.key);
    // A number above the highest is never taken, so an import does not search all rows for every record.
    const earlier = number > highestNumber(register.code, rows) ? [] : rows;
    const key = earlier === rows ? register.key : `${register.key} new`;
    const taken = this.#codes.get(key) ?? new Set(earlier.map((row) => row.code));
    this.#codes.set(key, taken);
    if (taken.has(code)) return new Problem('conflict', texts.theCodeWasGivenAlready({ code }));
    taken.add(code);
    return code;
  }

  finish(): Proposal | Problem {
    const versions = [...this.#versions.values()];
    const several = versions.length > 1;
    const touched = [...new Map([...this.#emptied, ...this.#versions]).values()];
    const after = advance(this.#snapshot, touched, this.#snapshot.position + 1, this.#context.at);
    // One reader for all versions, since invariants memoise walks along references by reader.
    const reader = readerOf(after);
    const context = { before: this.#snapshot, after, registers: this.#catalogue.registers };
    const faults = versions.flatMap((version) => {
      const register = this.#catalogue.registers.get(version.register);
      const found = register && !version.retired ? versionFaults(register, version, reader, context) : [];
      return several ? found.map((fault) => ({ ...fault, path: `${version.code} ${fault.path}` })) : found;
    });
    if (faults.length === 0) return { versions, erased: [...this.#erased.values()], after };
    recede(this.#snapshot, after, touched);
    return invalid(faults);
  }
}

const keyOf = ({ register, id }: { readonly register: string; readonly id: string }): string =>
  `${register} ${id}`;
