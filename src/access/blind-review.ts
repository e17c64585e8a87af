import type { Action } from '#isms/kernel/declarations/action.ts';
import type { Catalogue } from '#isms/kernel/declarations/catalogue.ts';
import { decidedRecordsIn } from '#isms/kernel/snapshot/material-changes.ts';
import type { Field } from '#isms/kernel/declarations/field.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister, BlindReview } from '#isms/kernel/declarations/register.ts';
import type { Asker } from './asker.ts';
import { wholeOf, type Facts } from './relations.ts';

/** A record that is kept from somebody, and the one that keeps it. */
export interface BlindedRecord {
  readonly register: AnyRegister;
  readonly record: Stored;
  readonly by: { readonly register: AnyRegister; readonly record: Stored };
  /** Why, in words. */
  readonly says: string;
}

interface BlindedRecords {
  /** What is kept, by its id. */
  readonly records: ReadonlyMap<string, BlindedRecord>;
  /** Ids and codes of what is kept, and of its parts in use: by these it is named in what was frozen elsewhere. */
  readonly names: ReadonlySet<string>;
  /** Ids of what keeps it: whoever it is asked of reads these, though they are part of what is kept. */
  readonly askings: ReadonlySet<string>;
  /** Keys of the registers it is kept in, and those of its parts. */
  readonly family: ReadonlySet<string>;
  /** Keys of the registers that may hold something of it: those, and whatever freezes what was seen. */
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

/** What is kept from somebody today, found once for a request: by what names them, so that nobody else pays for it. */
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
          says: says.replace('{record}', kept.record.code).replace('{asking}', asking.code),
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

/** Whether some record of a register may be kept from somebody, or something that is frozen in one. */
export const blindsSomeOf = (asker: Asker, { key }: AnyRegister): boolean =>
  keptFrom(asker).registers.has(key);

/** What keeps a record from somebody: it is kept itself, is part of what is, or says how that was seen. */
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
 * What keeps an act on something else from somebody, if it looks at records among which one is kept from them: what stands in its
 * way, or what comes of it, could tell of that one.
 */
export function blindReviewOfAction(asker: Asker, { on, reads }: Action): BlindedRecord | undefined {
  const { records, family } = keptFrom(asker);
  const looksAt = reads === 'all' || reads.some(({ key }) => family.has(key));
  return looksAt && !family.has(on.key) ? [...records.values()].at(0) : undefined;
}

/** Whether a record keeps something from them: then it is not theirs to end that. */
export const isBlindedFor = (asker: Asker, { id = '' }: Facts): boolean => keptFrom(asker).askings.has(id);

/**
 * What was frozen, as somebody may read it: whatever names by its id what is kept from them, as its key or among its values, is
 * put in another's place.
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
