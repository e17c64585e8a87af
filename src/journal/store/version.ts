import type { ActorId, Instant, Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { complete, upgrade } from '#isms/kernel/snapshot/shape.ts';
import {
  assemble,
  contentHash,
  salted,
  split,
  withErased,
  type Mask,
  type Values,
} from '../chain/version-content.ts';
import { canonical, type Did, type EntryVersion } from '../chain/entry.ts';
import type { ContentRow, CurrentRow } from './store.ts';

export type Registers = ReadonlyMap<string, AnyRegister>;

/** A version as its rest is stored: everything about it but its personal values. */
export interface Version {
  readonly register: string;
  readonly id: string;
  readonly code: string;
  readonly version: number;
  /** The shape of the register it was written in. */
  readonly shape: number;
  readonly retired: boolean;
  readonly createdAt: Instant;
  readonly createdBy: ActorId;
  readonly changedAt: Instant;
  readonly changedBy: ActorId;
  readonly fields: Values;
  readonly personal?: Mask;
}

/** Something that a newer program has written and this one cannot read. */
export class Newer {
  readonly why: string;

  constructor(why: string) {
    this.why = why;
  }
}

/** Why this program cannot read a version, or undefined when it can. */
function obstacle(registers: Registers, key: string, shape: number): Newer | undefined {
  const register = registers.get(key);
  if (!register) return new Newer(`it knows no register ${key}`);
  if (shape > register.shape)
    return new Newer(`${key} has shape ${shape} and it knows shape ${register.shape}`);
  return undefined;
}

interface Facts extends Omit<Version, 'fields' | 'personal'> {
  readonly there: Values;
  readonly gone: Mask;
}

function stored(registers: Registers, facts: Facts): Stored | Newer {
  const newer = obstacle(registers, facts.register, facts.shape);
  const register = registers.get(facts.register);
  if (newer || !register) return newer ?? new Newer('');
  const { id, code, version, retired, createdAt, createdBy, changedAt, changedBy, there, gone } = facts;
  const written = Object.keys(gone).length > 0 ? withErased(there, gone) : there;
  const fields = Object.freeze(complete(register, upgrade(register, facts.shape, written)));
  // The register's own key, so that a hundred thousand records share one string.
  const of = register.key;
  return Object.freeze({
    id,
    register: of,
    code,
    version,
    retired,
    createdAt,
    createdBy,
    changedAt,
    changedBy,
    fields,
  });
}

/** A version from its two parts, with `erased` where the personal one is gone. */
export function readVersion(registers: Registers, rest: string, personal: string | null): Stored | Newer {
  const version = JSON.parse(rest) as Version;
  const values = personal === null ? undefined : (JSON.parse(personal) as Values);
  return stored(registers, { ...version, ...assemble(version.fields, values, version.personal) });
}

/** The latest version of a record from its row among the current ones. */
export function readCurrent(registers: Registers, row: CurrentRow): Stored | Newer {
  return stored(registers, {
    ...row,
    id: row.record,
    retired: row.retired === 1,
    there: JSON.parse(row.fields) as Values,
    gone: row.erased === null ? {} : (JSON.parse(row.erased) as Mask),
  });
}

/** One version as rows, and as the entry names it. `place` is where it stands among the versions of its commit. */
export interface WrittenVersion {
  readonly named: EntryVersion;
  readonly contents: readonly ContentRow[];
  readonly current: CurrentRow;
}

export function writeVersion(
  register: AnyRegister,
  { register: key, id, code, version, retired, createdAt, createdBy, changedAt, changedBy, fields }: Stored,
  { position, place, did }: { readonly position: number; readonly place: number; readonly did: Did },
): WrittenVersion {
  const { shape } = register;
  const { rest, personal, mask } = split(register.fields, fields);
  const { there, gone } = assemble(rest, personal, mask);
  const by = { createdAt, createdBy, changedAt, changedBy };
  const whole: Version = { register: key, id, code, version, shape, retired, ...by, fields: rest };
  const restText = salted(canonical(isEmpty(mask) ? whole : { ...whole, personal: mask }));
  const personalText = isEmpty(personal) ? undefined : salted(canonical(personal));
  const named = { register: key, id, code, version, did, rest: contentHash(restText) };
  const content = { position, register: key, record: id };
  return {
    named: personalText ? { ...named, personal: contentHash(personalText) } : named,
    contents: [
      { ...content, part: 'rest', ...restText },
      ...(personalText ? [{ ...content, part: 'personal' as const, ...personalText }] : []),
    ],
    current: {
      register: key,
      record: id,
      code,
      version,
      shape,
      retired: retired ? 1 : 0,
      position,
      born: position,
      place,
      ...by,
      ...currentTexts(there, gone),
    },
  };
}

/** How fields stand among the current records: what is there, and a mask of what was erased. */
export const currentTexts = (there: Values, gone: Mask): Pick<CurrentRow, 'fields' | 'erased'> => ({
  fields: canonical(there),
  erased: isEmpty(gone) ? null : canonical(gone),
});

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;
