import { type Sentence } from '#isms/kernel/values/sentence.ts';
import type { Action } from '#isms/kernel/declarations/action.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import { decidedRecordsIn } from '#isms/kernel/snapshot/material-changes.ts';
import type { Field } from '#isms/kernel/field-kinds/field.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister, BlindReview } from '#isms/kernel/declarations/register.ts';
import type { Asker } from './asker.ts';
import { wholeOf, type Facts } from './relations.ts';

/** A record that is hidden from a person during a blind review, and the record that hides it. */
export interface BlindedRecord {
  readonly register: AnyRegister;
  readonly record: Stored;
  readonly by: { readonly register: AnyRegister; readonly record: Stored };
  /** The reason. */
  readonly says: Sentence;
}

interface BlindedRecords {
  /** The hidden records by id. */
  readonly records: ReadonlyMap<string, BlindedRecord>;
  /** Ids and codes of the hidden records and of their parts in use. Frozen values elsewhere refer to them by these. */
  readonly names: ReadonlySet<string>;
  /** Ids of the records that hide others. The reviewer may read these, even if they are parts of a hidden record. */
  readonly askings: ReadonlySet<string>;
  /** Keys of the registers of the hidden records and of the parts of these registers. */
  readonly family: ReadonlySet<string>;
  /**
   * Keys of the registers that may show something of a hidden record: the family, and every register with frozen
   * values.
   */
  readonly registers: ReadonlySet<string>;
}

const nothing: BlindedRecords = {
  records: new Map(),
  names: new Set(),
  askings: new Set(),
  family: new Set(),
  registers: new Set(),
};

const known = new WeakMap<Asker, BlindedRecords>();

/**
 * Returns the records hidden from a person today, computed once for each asker. It looks up only records that name the
 * person, so it costs nothing for other people.
 */
function keptFrom(asker: Asker): BlindedRecords {
  const found = known.get(asker) ?? findKept(asker);
  known.set(asker, found);
  return found;
}

export const blindedFrom = (asker: Asker): readonly BlindedRecord[] => [...keptFrom(asker).records.values()];

function findKept(asker: Asker): BlindedRecords {
  const { head, catalogue, person } = asker;
  const all = veilingIn(catalogue).flatMap(([by, { what, from, until, lifted, says }]) =>
    head.referring(by, from, person).flatMap((asking): readonly BlindedRecord[] => {
      if (asking.fields[until] !== undefined || lifted?.(asking, head)) return [];
      const kept = head.follow({ register: by.fields[what]?.to ?? '', id: String(asking.fields[what]) });
      if (!kept) return [];
      return [
        {
          ...kept,
          by: { register: by, record: asking },
          says: {
            key: `register.${by.key}.blindReview`,
            english: says,
            parameters: { record: kept.record.code, asking: asking.code },
          },
        },
      ];
    }),
  );
  if (all.length === 0) return nothing;
  const own = new Set(all.map(({ register }) => register.key));
  const registers = [...catalogue.registers.values()];
  const family = new Set(registers.filter((each) => isPartOf(each, own, catalogue)).map(({ key }) => key));
  return {
    records: new Map(all.map((each) => [each.record.id, each])),
    names: new Set(
      all.flatMap(({ record, register, by }) =>
        [record, ...partsOf(asker, register, record)]
          .filter(({ id }) => id !== by.record.id)
          .flatMap(({ id, code }) => [id, code]),
      ),
    ),
    askings: new Set(all.map(({ by }) => by.record.id)),
    family,
    registers: new Set([...family, ...registers.filter(freezes).map(({ key }) => key)]),
  };
}

function partsOf(asker: Asker, register: AnyRegister, { id }: Stored): readonly Stored[] {
  return [...asker.catalogue.registers.values()]
    .filter(({ fields, partOf }) => fields[partOf ?? '']?.to === register.key)
    .flatMap((part) =>
      asker.head
        .referring(part, part.partOf ?? '', id)
        .flatMap((each) => [each, ...partsOf(asker, part, each)]),
    );
}

const veiling = new WeakMap<Catalogue, readonly (readonly [AnyRegister, BlindReview])[]>();

function veilingIn(catalogue: Catalogue): readonly (readonly [AnyRegister, BlindReview])[] {
  const found =
    veiling.get(catalogue) ??
    [...catalogue.registers.values()].flatMap((each) => (each.veils ? [[each, each.veils] as const] : []));
  veiling.set(catalogue, found);
  return found;
}

function isPartOf(register: AnyRegister, of: ReadonlySet<string>, catalogue: Catalogue): boolean {
  if (of.has(register.key)) return true;
  const whole = catalogue.registers.get(register.fields[register.partOf ?? '']?.to ?? '');
  return whole !== undefined && isPartOf(whole, of, catalogue);
}

const isFrozen = ({ kind, fields = {} }: Field): boolean =>
  kind === 'frozen' || Object.values(fields).some(isFrozen);
const freezes = ({ fields }: AnyRegister): boolean => Object.values(fields).some(isFrozen);

/** Checks whether some records of a register, or frozen values in them, may be hidden from a person. */
export const blindsSomeOf = (asker: Asker, { key }: AnyRegister): boolean =>
  keptFrom(asker).registers.has(key);

/**
 * Returns the blind review that hides a record from a person, or undefined if none does. A record is hidden itself, as
 * a part of a hidden record, or because it holds a decision about one.
 */
export function blindReviewOf(asker: Asker, register: AnyRegister, record: Facts): BlindedRecord | undefined {
  const { records, askings, registers } = keptFrom(asker);
  if (!registers.has(register.key)) return undefined;
  const own = records.get(record.id ?? '');
  if (own || askings.has(record.id ?? '')) return own;
  const whole = wholeOf(asker, register, record);
  const over = whole && blindReviewOf(asker, whole.register, whole.record);
  if (over) return over;
  for (const { record: link } of decidedRecordsIn(register, record as Stored)) {
    const seen = asker.head.follow(link);
    const found = seen && blindReviewOf(asker, seen.register, seen.record);
    if (found) return found;
  }
  return undefined;
}

/**
 * Returns a blind review that keeps a person from an action outside the hidden family, or undefined. Actions that read
 * a register with a hidden record are refused, since their obstacle or their result could disclose that record.
 */
export function blindReviewOfAction(asker: Asker, { on, reads }: Action): BlindedRecord | undefined {
  const { records, family } = keptFrom(asker);
  const looksAt = reads === 'all' || reads.some(({ key }) => family.has(key));
  return looksAt && !family.has(on.key) ? [...records.values()].at(0) : undefined;
}

/** Checks whether a record hides another one from the person, who then may not end this. */
export const isBlindedFor = (asker: Asker, { id = '' }: Facts): boolean => keptFrom(asker).askings.has(id);

/**
 * Returns a frozen value as a person may read it. Every object or key that refers to a hidden record by id or code is
 * replaced with `instead`.
 */
export function withoutBlinded(asker: Asker, value: unknown, instead: unknown): unknown {
  const { names } = keptFrom(asker);
  if (names.size === 0) return value;
  const shown = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.map(shown);
    if (typeof each !== 'object' || each === null) return each;
    const entries = Object.entries(each);
    if (entries.some(([, inner]) => typeof inner === 'string' && names.has(inner))) return instead;
    return Object.fromEntries(
      entries.map(([name, inner]) => [name, names.has(name) ? instead : shown(inner)]),
    );
  };
  return shown(value);
}
