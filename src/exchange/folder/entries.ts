import { isMap, isSeq, type Node } from 'yaml';
import type { Action } from '#isms/kernel/declarations/action.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { decodeFields, type Written } from './decode.ts';
import { readMoment } from './moment.ts';
import type { Doing, RecordFileEntry, RecordFile } from './record-file.ts';
import { isEmpty, pairs, textOf, within, type TextFault } from './yaml.ts';

/** The facts about a file before it is read. */
export interface Subject {
  readonly register: AnyRegister;
  readonly shipped: boolean;
  /** The file that this one continues; what has to be in the first entry is in that file. */
  readonly continues: RecordFile | undefined;
  /** The actions that can be taken on its record, by key. */
  readonly actions: ReadonlyMap<string, Action>;
}

export interface RecordEntries {
  readonly id: string | undefined;
  readonly entries: readonly RecordFileEntry[];
}

/** Reports faults: at a path, or at a known offset. */
interface Report {
  readonly at: (path: string, message: string) => void;
  readonly in: (fault: TextFault) => void;
}

const names = ['at', 'by', 'why', 'id', 'fields', 'set', 'act', 'input', 'retire', 'restore'] as const;
type Name = (typeof names)[number];

/** Returns the entries of a file: a mapping holds only the fields, a list the history. */
export function entriesOf(root: Node | null, subject: Subject, report: Report): RecordEntries {
  const { shipped, continues } = subject;
  if (isMap(root) && !shipped && !continues) {
    const fields = decodeFields(subject.register.fields, root, '', report.in);
    return { id: undefined, entries: [undated({ fields })] };
  }
  if (isSeq(root) && root.items.length > 0) return historyOf(root.items as (Node | null)[], subject, report);
  report.at(
    '',
    shipped
      ? 'must be a list of acts about a record that ships with the product'
      : continues
        ? `must be a list of what happened after ${continues.source.path}, which tells the record up to here`
        : 'must be the fields of a record, or a list of what happened to it',
  );
  return { id: undefined, entries: [] };
}

const undated = (does: Doing): RecordFileEntry => ({
  path: '',
  at: undefined,
  by: 'system',
  why: undefined,
  does,
});

function historyOf(items: readonly (Node | null)[], subject: Subject, report: Report): RecordEntries {
  let id: string | undefined;
  const entries = items.flatMap((item, n): RecordFileEntry[] => {
    const path = `[${n}]`;
    if (!isMap(item)) {
      report.at(path, `must be an entry with ${names.join(', ')}`);
      return [];
    }
    const values = new Map(pairs(item, path, report.in));
    for (const name of values.keys())
      if (!(names as readonly string[]).includes(name))
        report.at(within(path, name), `does not exist; an entry has ${names.join(', ')}`);
    const entry = new EntryReader(values as Map<Name, Node | null>, path, subject, report);
    const isFirst = n === 0 && !subject.continues;
    if (isFirst) id = entry.id();
    else if (values.has('id')) report.at(within(path, 'id'), notFirst(subject, ''));
    return [entry.read(isFirst)];
  });
  checkOrder(entries, subject.continues, report);
  return { id, entries };
}

/** Returns the message for a key that belongs in the first entry of the record. */
const notFirst = ({ continues }: Subject, instead: string): string =>
  continues
    ? `stands in ${continues.source.path}, where the record begins${instead}`
    : `can only stand in the first entry${instead}`;

/** Reports entries whose order is unclear: either all entries of a record have a moment, or none has. */
function checkOrder(
  entries: readonly RecordFileEntry[],
  continues: RecordFile | undefined,
  report: Report,
): void {
  const begun = continues?.entries.at(-1)?.at;
  const dated = [begun, ...entries.map(({ at }) => at)].some((at) => at !== undefined);
  let last = begun ?? '';
  for (const { at, path, does } of entries) {
    if (at === undefined && dated)
      report.at(within(path, 'at'), 'is missing: the other entries about this record have it');
    if (at === undefined && does.act && !dated)
      report.at(within(path, 'at'), 'is missing: an act has its day');
    if (at !== undefined && at < last)
      report.at(
        within(path, 'at'),
        continues && last === begun
          ? `is before the last entry of ${continues.source.path}; an overlay goes on from there`
          : 'is before the entry above; the oldest comes first',
      );
    if (at !== undefined) last = at;
  }
}

class EntryReader {
  readonly #values: ReadonlyMap<Name, Node | null>;
  readonly #path: string;
  readonly #subject: Subject;
  readonly #report: Report;

  constructor(values: ReadonlyMap<Name, Node | null>, path: string, subject: Subject, report: Report) {
    [this.#values, this.#path, this.#subject, this.#report] = [values, path, subject, report];
  }

  id(): string | undefined {
    return this.#text('id', 'must be an id: text without spaces');
  }

  read(first: boolean): RecordFileEntry {
    const at = this.#text('at', moment);
    const instant = at === undefined ? undefined : readMoment(at);
    if (at !== undefined && instant === undefined) this.#fault('at', moment);
    const by = this.#text('by', person);
    if (by === undefined && instant !== undefined && !this.#values.has('by'))
      this.#fault('by', `is missing; it ${person}`);
    const why = this.#text('why', 'must be text');
    return {
      path: this.#path,
      at: instant,
      ...(this.#values.has('at') && instant === undefined && { isMisdated: true }),
      by: by ?? 'system',
      why,
      does: this.#does(first),
    };
  }

  #does(first: boolean): Doing {
    const has = (name: Name): boolean => this.#values.has(name);
    if (has('act')) return this.#acts(first);
    if (has('input')) this.#fault('input', 'belongs to an act');
    if (this.#subject.shipped) {
      this.#fault('', 'must be an act: the record ships with the product, and nobody changes it');
      return {};
    }
    if (first && !has('fields'))
      this.#fault('', 'must have fields: the first entry is the record as it began');
    if (!first && has('fields')) this.#fault('fields', notFirst(this.#subject, '; later ones have set'));
    if (first && has('set')) this.#fault('set', 'cannot stand in the first entry; there it is fields');
    if (has('retire') && has('restore')) this.#fault('restore', 'cannot stand beside retire');
    if (!['fields', 'set', 'retire', 'restore'].some((name) => has(name as Name)))
      this.#fault('', 'does nothing; an entry has fields, set, act, retire or restore');
    const fields = this.#written('fields');
    const set = this.#written('set');
    const retired = this.#yes('retire') ? true : this.#yes('restore') ? false : undefined;
    return { ...(fields && { fields }), ...(set && { set }), ...(retired !== undefined && { retired }) };
  }

  #acts(first: boolean): Doing {
    const { shipped, actions, register } = this.#subject;
    const beside = (['fields', 'set', 'retire', 'restore'] as const).find((name) => this.#values.has(name));
    if (beside) this.#fault(beside, 'cannot stand beside act; make it an entry of its own');
    if (first && !shipped) this.#fault('', 'must have fields: the first entry is the record as it began');
    const key = this.#text('act', 'must be the key of an action');
    const action = actions.get(key ?? '');
    if (action) {
      const path = within(this.#path, 'input');
      const input = this.#values.get('input') ?? null;
      if (!isMap(input) && !isEmpty(input)) this.#fault('input', 'must be the fields of the action');
      return { act: { action, input: filled(decodeFields(action.input, input, path, this.#report.in)) } };
    }
    const there = actions.size > 0 ? `there are ${[...actions.keys()].join(', ')}` : 'there is none';
    if (key !== undefined)
      this.#fault('act', `is no action about ${register.plural.toLowerCase()}; ${there}`);
    return {};
  }

  #written(name: 'fields' | 'set'): Written | undefined {
    if (!this.#values.has(name)) return undefined;
    const node = this.#values.get(name) ?? null;
    if (isMap(node))
      return decodeFields(this.#subject.register.fields, node, within(this.#path, name), this.#report.in);
    this.#fault(name, 'must be fields of the record');
    return undefined;
  }

  #yes(name: 'retire' | 'restore'): boolean {
    if (!this.#values.has(name)) return false;
    if (textOf(this.#values.get(name) ?? null) !== 'true') this.#fault(name, 'must be true');
    return true;
  }

  #text(name: Name, allowed: string): string | undefined {
    if (!this.#values.has(name)) return undefined;
    const text = textOf(this.#values.get(name) ?? null)?.trim();
    if (text === undefined || text === '') this.#fault(name, allowed);
    return text === '' ? undefined : text;
  }

  #fault(name: Name | '', message: string): void {
    const path = name === '' ? this.#path : within(this.#path, name);
    this.#report.at(path, message);
  }
}

const moment = 'must be a day such as 2026-09-30, or an instant such as 2026-09-30T14:30:00Z';
const person = 'must be the code of a person such as PER-2, or system or directory';

const filled = (written: Written): Written =>
  Object.fromEntries(Object.entries(written).filter(([, value]) => value !== null));
