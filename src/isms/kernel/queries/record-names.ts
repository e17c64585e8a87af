import type { Finding } from '../declarations/finding.ts';
import type { Link } from '../field-kinds/field.ts';
import type { Catalogue } from '../declarations/catalogue.ts';
import { labelOf, type MayName } from '../declarations/label.ts';
import type { Stored } from '../declarations/record.ts';
import type { AnyRegister } from '../declarations/register.ts';
import { lookUp, readerOf, shelf, type Snapshot } from '../snapshot/snapshot.ts';
import type { Parameter, Parameters } from '../values/sentence.ts';

const longest = 60;
// If there are more, a sentence names only the codes.
const mostNamed = 5;

/** The parameters of a finding with codes and labels of records, and these records. */
export interface Named {
  readonly parameters: Parameters & { readonly record: string };
  readonly records: readonly Link[];
}

/**
 * Replaces codes by code and label: of the record a finding is about, and of records whose codes are parameters, alone
 * or in a list with commas. Records that may not be named, are erased or are unknown here keep only the code.
 */
export function namingRecords(
  { register, record, code, parameters }: Finding,
  catalogue: Catalogue,
  snapshot: Snapshot,
  mayName?: MayName,
): Named {
  const records: Link[] = [];
  const may: MayName = (key, stored) => {
    records.push({ register: key, id: stored.id });
    return mayName?.(key, stored) ?? true;
  };
  const call = (declared: AnyRegister, stored: Stored): string => {
    if (!may(declared.key, stored)) return stored.code;
    const label = labelOf(declared, stored, readerOf(snapshot), may);
    return label === undefined || label === stored.code ? stored.code : `${stored.code} “${inShort(label)}”`;
  };
  const called = (value: Parameter): Parameter => {
    if (typeof value !== 'string') return value;
    const found = value.split(', ').map((each) => recordOf(each, catalogue, snapshot));
    const known = found.filter((each) => each !== undefined);
    if (known.length < found.length || known.length > mostNamed) return value;
    return known.map(([declared, stored]) => call(declared, stored)).join(', ');
  };
  const own = catalogue.registers.get(register);
  const stored = record === undefined || !own ? undefined : lookUp(snapshot, register, record);
  // Named before the parameters, so that it is the first of the records.
  const subject = own && stored ? call(own, stored) : (code ?? '');
  return {
    parameters: {
      ...Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, called(value)])),
      record: subject,
    },
    records,
  };
}

const inShort = (label: string): string =>
  label.length > longest ? `${label.slice(0, longest - 1).trimEnd()}…` : label;

const prefixes = new WeakMap<Catalogue, ReadonlyMap<string, AnyRegister>>();
const codes = new WeakMap<readonly Stored[], ReadonlyMap<string, Stored>>();

/** Checks whether a text is the code of a record, or the reference of a control of Annex A. */
export const isCode = (text: string): boolean => /^[A-Z]+-[1-9]\d*$|^A\.\d+(\.\d+)+$/.test(text);

/** Returns the register whose records have codes like this one, or undefined. */
export function registerOfCode(text: string, catalogue: Catalogue): AnyRegister | undefined {
  const prefix = /^([A-Z]+)-[1-9]\d*$/.exec(text)?.[1];
  if (prefix === undefined) return undefined;
  const byPrefix =
    prefixes.get(catalogue) ?? new Map([...catalogue.registers.values()].map((each) => [each.code, each]));
  prefixes.set(catalogue, byPrefix);
  return byPrefix.get(prefix);
}

function recordOf(
  text: string,
  catalogue: Catalogue,
  snapshot: Snapshot,
): readonly [AnyRegister, Stored] | undefined {
  const register = registerOfCode(text, catalogue);
  if (!register) return undefined;
  const { rows } = shelf(snapshot, register.key);
  const byCode = codes.get(rows) ?? new Map(rows.map((row) => [row.code, row]));
  codes.set(rows, byCode);
  const stored = byCode.get(text);
  return stored && [register, stored];
}
