import type { Reader } from './reader.ts';
import type { Stored } from './record.ts';
import type { AnyRegister, Reads } from './register.ts';

/**
 * A reader that throws when a computation looks at a register it did not declare: what testers judge with. A computation
 * about one record, `own`, may always follow a link back to that; and where it goes from one record to another by way of a
 * third, it declares the third too, since changes are traced to it along records it declared.
 */
export function guarded(reader: Reader, reads: Reads, who: string, own?: Stored): Reader {
  const allowed = reads === 'all' ? undefined : new Set(reads.map((register) => register.key));
  const check = (register: AnyRegister | string): void => {
    const key = typeof register === 'string' ? register : register.key;
    if (allowed && !allowed.has(key))
      throw new Error(`${who} looks at ${key}, which it does not declare under reads`);
  };
  const checked =
    <A extends readonly unknown[], T>(read: (register: AnyRegister, ...rest: A) => T) =>
    (register: AnyRegister, ...rest: A): T => {
      check(register);
      return read(register, ...rest);
    };
  const known = (id: string): boolean => reads === 'all' || reads.some((each) => reader.get(each, id));
  return {
    get asOf() {
      return reader.asOf;
    },
    all: checked(reader.all) as Reader['all'],
    everything: checked(reader.everything) as Reader['everything'],
    get: checked(reader.get as never) as Reader['get'],
    referring: (register, field, id) => {
      check(register);
      const to = register.fields[field]?.to;
      if (own && own.id !== id && to !== undefined) check(to);
      if (own && own.id !== id && to === undefined && !known(id))
        throw new Error(`${who} goes by way of ${id}, whose register it does not declare under reads`);
      return reader.referring(register, field as never, id);
    },
    setting: checked(reader.setting as never) as Reader['setting'],
    follow: (link) => {
      if (link.id !== own?.id || link.register !== own.register) check(link.register);
      return reader.follow(link);
    },
  };
}
