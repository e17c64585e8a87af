import type { Reader } from '../declarations/reader.ts';
import type { Stored } from '../declarations/record.ts';
import type { AnyRegister, Reads } from '../declarations/register.ts';

/**
 * Returns a reader that throws when a computation reads a register it did not declare, for tests. A computation about
 * one record, `own`, may always follow a link back to it. A computation that goes from one record to another through a
 * third must declare the register of the third too, since changes are traced along declared registers.
 */
export function guardedReader(reader: Reader, reads: Reads, who: string, own?: Stored): Reader {
  const allowed = reads === 'all' ? undefined : new Set(reads.map((register) => register.key));
  const check = (register: AnyRegister | string): void => {
    const key = typeof register === 'string' ? register : register.key;
    if (allowed && !allowed.has(key))
      throw new Error(`${who} looks at ${key}, which it does not declare under reads`);
  };
  const declared = <R extends AnyRegister>(register: R): R => {
    check(register);
    return register;
  };
  const known = (id: string): boolean => reads === 'all' || reads.some((each) => reader.get(each, id));
  return {
    get asOf() {
      return reader.asOf;
    },
    registers: reader.registers,
    all: (register) => reader.all(declared(register)),
    everything: (register) => reader.everything(declared(register)),
    get: (register, id) => reader.get(declared(register), id),
    referring: (register, field, id) => {
      const to = declared(register).fields[field]?.to;
      if (own && own.id !== id && to !== undefined) check(to);
      if (own && own.id !== id && to === undefined && !known(id))
        throw new Error(`${who} goes by way of ${id}, whose register it does not declare under reads`);
      return reader.referring(register, field as never, id);
    },
    setting: (register, field) => reader.setting(declared(register), field),
    follow: (link) => {
      if (link.id !== own?.id || link.register !== own.register) check(link.register);
      return reader.follow(link);
    },
  };
}
