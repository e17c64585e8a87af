import { sentences } from '#isms/kernel/values/sentence.ts';
import type { Change } from '#isms/kernel/declarations/change.ts';
import { readFields, readPatch, type ReadValues } from '#isms/kernel/field-kinds/validation.ts';
import { reference } from '#isms/kernel/declarations/fields.ts';
import { Problem, type Fault } from '#isms/kernel/values/problem.ts';
import { namedActors } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { complete } from '#isms/kernel/snapshot/shape.ts';
import { unstorableFaults } from '#isms/kernel/values/storable-text.ts';
import { parse } from '#isms/kernel/commits/input-parsing.ts';
import type { ResolvedEntry, Who } from './commit.ts';
import type { Faults, FileFault } from './fault.ts';
import type { Names } from './names.ts';
import type { RecordFileEntry, RecordFile } from './record-file.ts';
import { resolveFields, type Resolving } from './resolve.ts';
import { within, type Source } from './yaml.ts';

const texts = sentences('steps', {
  cannotBeEmptied: 'cannot be emptied: a record has it always',
});

/** Turns entries into steps: resolves all names and checks each value against its field. */
export class Steps {
  readonly #names: Names;
  readonly #faults: Faults;
  readonly #doubts: {
    readonly source: Source;
    readonly path: string;
    readonly message: string;
    readonly cause: FileFault | undefined;
  }[] = [];

  constructor(names: Names, faults: Faults) {
    [this.#names, this.#faults] = [names, faults];
  }

  stepOf(file: RecordFile, entry: RecordFileEntry): ResolvedEntry {
    const { at, path, why, does } = entry;
    const needs = new Set<string>();
    const resolving: Resolving = {
      names: this.#names,
      attachments: file.attachments,
      at,
      isMisdated: entry.isMisdated === true,
      needs,
      fault: (where, message) => this.#faults.at(file.source, where, message),
      doubt: (where, message, cause) =>
        void this.#doubts.push({ source: file.source, path: where, message, cause }),
    };
    const by = who(entry, resolving);
    const record = `${file.register.key} ${file.id}`;
    const common = { file, path, record, creates: does.fields !== undefined, needs, at, by, why };
    if (!does.act) return { ...common, does: { changes: changesOf(file, entry, resolving) } };
    const { action, input: written } = does.act;
    const where = within(path, 'input');
    const input = resolveFields(action.input, written, where, resolving);
    check(where, input, (given) => readFields(action.input, given), resolving);
    return { ...common, does: { action, input: complete({ fields: action.input }, input) } };
  }

  /**
   * Reports what only an action could make valid. If there are other faults, it may follow from them, since no action
   * is taken until they are corrected. Without other faults, the replay checks it.
   */
  tellDoubts(): void {
    const [first] = this.#faults.found;
    for (const { source, path, message, cause } of this.#doubts)
      this.#faults.at(source, path, message, cause ?? first);
  }
}

const actor = { by: reference('person', { title: 'By', help: 'Who did it.' }) };

function who({ by, path }: RecordFileEntry, resolving: Resolving): Who {
  if (namedActors.includes(by)) return { id: by, person: undefined };
  const id = String(resolveFields(actor, { by }, path, resolving)['by']);
  return { id, person: id };
}

/** Returns the changes of an entry: a record is restored before it is amended, and amended before it is retired. */
function changesOf(
  { register, id, code }: RecordFile,
  { path, does }: RecordFileEntry,
  resolving: Resolving,
): readonly Change[] {
  const of = { register: register.key, id };
  const changes: Change[] = [];
  if (does.fields) {
    const where = path === '' ? '' : within(path, 'fields');
    const given = Object.entries(does.fields).filter(([, value]) => value !== null);
    const fields = resolveFields(register.fields, Object.fromEntries(given), where, resolving);
    const parsed = parse(register, fields);
    if (parsed instanceof Problem) tell(where, parsed.faults, resolving);
    changes.push({ do: 'create', ...of, code, fields });
  }
  if (does.retired === false) changes.push({ do: 'restore', ...of });
  if (does.set) {
    const where = within(path, 'set');
    const fields = resolveFields(register.fields, does.set, where, resolving);
    check(where, fields, (given) => readPatch(register.fields, given), resolving);
    for (const name of emptiedOf(register, fields))
      resolving.fault(within(where, name), texts.cannotBeEmptied);
    changes.push({ do: 'amend', ...of, fields });
  }
  if (does.retired === true) changes.push({ do: 'retire', ...of });
  return changes;
}

const emptiedOf = (
  { fields: declared }: AnyRegister,
  fields: Readonly<Record<string, unknown>>,
): readonly string[] =>
  Object.keys(fields).filter((name) => {
    const field = Object.hasOwn(declared, name) ? declared[name] : undefined;
    return fields[name] === null && field && !field.optional && field.default === undefined;
  });

function check(
  where: string,
  value: unknown,
  read: (value: unknown) => ReadValues,
  resolving: Resolving,
): void {
  const unstorable = unstorableFaults(value);
  tell(where, unstorable.length > 0 ? unstorable : read(value).faults, resolving);
}

function tell(where: string, faults: readonly Fault[], resolving: Resolving): void {
  for (const { path, message } of faults) resolving.fault(path === '' ? where : within(where, path), message);
}
