import { objectOf, patchOf } from '#isms/kernel/field-schema.ts';
import { faultsOf } from '#isms/kernel/faults.ts';
import type { Fields } from '#isms/kernel/field.ts';
import { reference } from '#isms/kernel/fields.ts';
import type { Isms } from '#isms/kernel/isms.ts';
import { Problem, type Fault } from '#isms/kernel/problem.ts';
import { unsound } from '#isms/kernel/sound.ts';
import type { Change } from '#isms/kernel/change.ts';
import { complete } from '#isms/kernel/shape.ts';
import type { Action } from '#isms/kernel/action.ts';
import type { Instant } from '#isms/kernel/record.ts';
import type { z } from 'zod';
import { faultsOfId, parse as parseRecord } from '#isms/kernel/written.ts';
import { Attachments } from './attachments.ts';
import type { Commit, Step, Who } from './commit.ts';
import { entriesOf } from './entries.ts';
import { FolderProblem, type FileFault } from './fault.ts';
import { noonOf } from './moment.ts';
import { Names } from './names.ts';
import { order } from './order.ts';
import type { Entry, RecordFile } from './record-file.ts';
import { resolveFields, type Resolving } from './resolve.ts';
import { Shipped } from './shipped.ts';
import { walk, type Found } from './walk.ts';
import { lineAt, locate, parse, within, type Source, type TextFault } from './yaml.ts';

/** An organisation as a folder tells it. */
export interface History {
  /** Oldest first. */
  readonly commits: readonly Commit[];
  /** Where the bytes of the files are that records name, by hash. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Reads a folder of records: the commits in which it came about, or everything that is wrong with it. Whether those
 * commits could have been made is asked by `replay`.
 */
export function read(folder: string, isms: Isms): History | FolderProblem {
  return new Reading(folder, isms).read();
}

class Reading {
  readonly #isms: Isms;
  readonly #folder: string;
  readonly #shipped: Shipped;
  readonly #faults: FileFault[] = [];
  readonly #said = new Set<string>();

  constructor(folder: string, isms: Isms) {
    [this.#folder, this.#isms, this.#shipped] = [folder, isms, new Shipped(isms)];
  }

  read(): History | FolderProblem {
    const { found, faults } = walk(this.#folder, this.#isms, this.#shipped);
    this.#faults.push(...faults);
    const actions = Map.groupBy(this.#isms.actions.values(), ({ on }) => on.key);
    const files = found.map((each) => this.#open(each, actions.get(each.register.key) ?? []));
    if (found.length === 0 && faults.length === 0)
      this.#faults.push({
        ...{ file: `${this.#isms.settings.key}.yaml`, line: 1, path: '' },
        message: 'is missing, and so is every record: this is no folder of an organisation',
      });
    this.#checkIds(files);
    const names = new Names(this.#isms, this.#shipped, files);
    const attachments = new Attachments(this.#folder);
    const steps = files.flatMap((file) => file.entries.map((entry) => this.#step(file, entry, names, attachments)));
    if (this.#faults.length > 0) return new FolderProblem(this.#faults);
    return { commits: order(steps, undatedSince(files, this.#isms)), files: attachments.paths };
  }

  #open({ source, register, code, shipped }: Found, actions: readonly Action[]): RecordFile {
    const { root, faults } = parse(source.text);
    for (const fault of faults) this.#report(source, fault);
    const subject = {
      register,
      shipped: shipped !== undefined,
      actions: new Map(actions.map((action) => [action.key, action])),
    };
    // Of a file that is no YAML, the rest is guesswork.
    const { id, entries } =
      faults.length > 0
        ? { id: undefined, entries: [] }
        : entriesOf(root, subject, (fault) => this.#report(source, fault));
    if (id !== undefined)
      for (const { message } of faultsOfId(id)) this.#report(source, { offset: -1, path: '[0].id', message });
    return { source, register, code, id: shipped ?? id ?? code, shipped: shipped !== undefined, entries };
  }

  /** Links are found by id alone, so no two records may share one. */
  #checkIds(files: readonly RecordFile[]): void {
    const taken = new Map<string, RecordFile>();
    for (const file of files) {
      const other = taken.get(file.id);
      if (other && file.shipped)
        this.#report(file.source, { offset: 0, path: '', message: `is about the same record as ${other.source.path}` });
      else if (other)
        this.#report(file.source, {
          ...{ offset: -1, path: '[0].id' },
          message: `is the id of ${other.code} already (${other.source.path})`,
        });
      taken.set(file.id, file);
    }
  }

  #step(file: RecordFile, entry: Entry, names: Names, attachments: Attachments): Step {
    const { at, path, why, does } = entry;
    const needs = new Set<string>();
    const fault = (where: string, message: string): void =>
      this.#report(file.source, { offset: -1, path: where, message });
    const resolving: Resolving = { names, attachments, at, needs, fault };
    const by = this.#who(entry, resolving);
    const record = `${file.register.key} ${file.id}`;
    const common = { file, path, record, creates: does.fields !== undefined, needs, at, by, why };
    if (!does.act) return { ...common, does: { changes: this.#changes(file, entry, resolving) } };
    const { action, input: written } = does.act;
    const input = resolveFields(action.input, written, within(path, 'input'), resolving);
    this.#check(within(path, 'input'), input, inputOf(action), resolving);
    return { ...common, does: { action, input: complete({ fields: action.input }, input) } };
  }

  #who({ by, path }: Entry, resolving: Resolving): Who {
    if (by === 'system') return { id: by, person: undefined };
    const where = within(path, 'by');
    const id = resolveFields(actor, { by }, path, resolving)['by'] as string;
    if (typeof id !== 'string') resolving.fault(where, 'must be the code of a person, or system');
    return { id, person: id };
  }

  #changes({ register, id, code }: RecordFile, { path, does }: Entry, resolving: Resolving): readonly Change[] {
    const changes: Change[] = [];
    if (does.fields) {
      const where = path === '' ? '' : within(path, 'fields');
      const given = Object.entries(does.fields).filter(([, value]) => value !== null);
      const fields = resolveFields(register.fields, Object.fromEntries(given), where, resolving);
      const parsed = parseRecord(register, fields);
      if (parsed instanceof Problem) this.#explain(where, parsed.faults, resolving);
      changes.push({ do: 'create', register: register.key, id, code, fields });
    }
    if (does.retired === false) changes.push({ do: 'restore', register: register.key, id });
    if (does.set) {
      const where = within(path, 'set');
      const fields = resolveFields(register.fields, does.set, where, resolving);
      this.#check(where, fields, setOf(register), resolving);
      for (const [name, value] of Object.entries(fields)) {
        const field = Object.hasOwn(register.fields, name) ? register.fields[name] : undefined;
        if (value === null && field && !field.optional && field.default === undefined)
          resolving.fault(within(where, name), 'cannot be emptied: a record has it always');
      }
      changes.push({ do: 'amend', register: register.key, id, fields });
    }
    if (does.retired === true) changes.push({ do: 'retire', register: register.key, id });
    return changes;
  }

  #check(where: string, value: unknown, schema: z.ZodType, resolving: Resolving): void {
    const unstorable = unsound(value);
    if (unstorable.length > 0) return this.#explain(where, unstorable, resolving);
    const parsed = schema.safeParse(value);
    if (!parsed.success) this.#explain(where, faultsOf(parsed.error), resolving);
  }

  #explain(where: string, faults: readonly Fault[], resolving: Resolving): void {
    for (const { path, message } of faults) resolving.fault(path === '' ? where : within(where, path), message);
  }

  /** One fault for each place: what comes later follows from what came first. */
  #report(source: Source, { offset, path, message }: TextFault): void {
    const key = `${source.path} ${path} ${offset}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    const line = lineAt(source.text, offset < 0 ? locate(source.text, path) : offset);
    this.#faults.push({ file: source.path, line, path: shown(path), message });
  }
}

/** A path as it is shown: the line says which entry. */
export const shown = (path: string): string => path.replace(/^\[\d+\]\.?/, '');

const actor = { by: reference('person', { title: 'By', help: 'Who did it.' }) };

const beginning: Instant = noonOf('1970-01-01');

/**
 * Since when records without dates are taken to exist: since the ISMS is in force, where the organisation says so, since
 * that is when everything that is asked of them begins to be due; else since ever.
 */
function undatedSince(files: readonly RecordFile[], { settings }: Isms): Instant {
  const first = files.flatMap(({ entries }) => entries.flatMap(({ at }) => at ?? [])).toSorted()[0];
  const own = files.find(({ register }) => register.key === settings.key)?.entries[0];
  const since = own?.at === undefined ? own?.does.fields?.['inForceSince'] : undefined;
  const instant = typeof since === 'string' ? noonOf(since) : beginning;
  return first !== undefined && first < instant ? first : instant;
}

const cached = <K extends object, V>(make: (key: K) => V): ((key: K) => V) => {
  const known = new WeakMap<K, V>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
};

const inputOf = cached((action: Action) => objectOf(action.input));
const setOf = cached((register: { readonly fields: Fields }) => patchOf(register.fields));
