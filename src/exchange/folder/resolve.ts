import { type Text, sentences } from '#isms/kernel/values/sentence.ts';
import type { Field, Fields } from '#isms/kernel/field-kinds/field.ts';
import type { Replacements } from '#isms/kernel/field-kinds/kind.ts';
import { kinds } from '#isms/kernel/field-kinds/kinds.ts';
import type { Instant } from '#isms/kernel/declarations/record.ts';
import type { Attachments } from './attachments.ts';
import type { Written } from './decode.ts';
import type { FileFault } from './fault.ts';
import { writeMoment } from './moment.ts';
import type { Named, Names } from './names.ts';
import { within } from './yaml.ts';

const texts = sentences('resolve', {
  namesALaterRecord: 'names {name}, which exists only since {since}',
  namesALaterRecordWithoutADate:
    'names {name}, which exists only since {since}, while this record has no date',
  doesNotExist: 'does not exist; there are file, type, name',
});

/** What is needed to resolve values, and where faults are reported. */
export interface Resolving {
  readonly names: Names;
  readonly attachments: Attachments;
  /** The moment of writing; undefined in a file without dates. */
  readonly at: Instant | undefined;
  /** Whether that moment is invalid, so that nothing can be compared with it. */
  readonly isMisdated: boolean;
  /** Collects the records that have to exist by then, as `register id`. */
  readonly needs: Set<string>;
  readonly fault: (path: string, message: Text) => void;
  /** Reports a fault that may disappear: through an action, or once its cause is corrected. */
  readonly doubt: (path: string, message: string, cause: FileFault | undefined) => void;
}

/** Returns values with ids in place of codes and with files measured, as the schema of the register expects them. */
export function resolveFields(
  declared: Fields,
  written: Written,
  path: string,
  resolving: Resolving,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(written).map(([name, value]) => {
      const field = Object.hasOwn(declared, name) ? declared[name] : undefined;
      return [name, field && value !== null ? resolve(field, value, within(path, name), resolving) : value];
    }),
  );
}

function resolve(field: Field, value: unknown, path: string, resolving: Resolving): unknown {
  const { replaced } = kinds[field.kind];
  return replaced ? replaced(field, value, replacements(resolving), path) : value;
}

const replacements = (resolving: Resolving): Replacements => ({
  reference: (to, value, path) => (typeof value === 'string' ? idOf(to, value, path, resolving) : value),
  link: (value, path) => linkOf(value, path, resolving),
  file: (value, path) => fileOf(value, path, resolving),
  fields: (declared, value, path) =>
    isMapping(value) ? resolveFields(declared, value, path, resolving) : value,
});

const isMapping = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function idOf(to: string, name: string, path: string, resolving: Resolving): string {
  const named = resolving.names.find(to, name);
  if (accepts(named, name, path, resolving)) return named.id;
  return name;
}

/** Returns a link as it is stored. A code identifies its register; an id needs the register beside it. */
function linkOf(value: unknown, path: string, resolving: Resolving): unknown {
  const pair = isMapping(value) ? value : {};
  const [register, id] = [pair['register'], pair['id']];
  const names = typeof register === 'string' && typeof id === 'string' ? id : value;
  if (typeof names !== 'string') return value;
  const named =
    typeof register === 'string'
      ? resolving.names.find(register, names)
      : resolving.names.findAnywhere(names);
  if (accepts(named, names, path, resolving)) return { register: named.register, id: named.id };
  // A value that the schema accepts, because the fault has been reported already.
  return { register: typeof register === 'string' ? register : '-', id: names };
}

/**
 * Returns whether a record was found, and notes that it is needed. Reports a fault if it does not exist, or not yet.
 */
function accepts(named: Named | string, name: string, path: string, resolving: Resolving): named is Named {
  if (typeof named === 'string') {
    resolving.fault(path, named);
    return false;
  }
  const { born, doubt, cause } = named;
  if (doubt !== undefined) resolving.doubt(path, doubt, cause);
  const isLater = born !== undefined && (resolving.at === undefined || born > resolving.at);
  if (isLater && !resolving.isMisdated)
    resolving.fault(
      path,
      (resolving.at === undefined ? texts.namesALaterRecordWithoutADate : texts.namesALaterRecord)({
        name,
        since: writeMoment(born),
      }),
    );
  resolving.needs.add(`${named.register} ${named.id}`);
  return true;
}

/** Returns a file by its path, or what is stated about a file whose content is elsewhere. */
function fileOf(value: unknown, path: string, { attachments, fault }: Resolving): unknown {
  const given = typeof value === 'string' ? { file: value } : value;
  if (!isMapping(given) || typeof given['file'] !== 'string') return value;
  const { type, name } = given;
  const unknown = Object.keys(given).find((key) => !['file', 'type', 'name'].includes(key));
  if (unknown !== undefined) fault(within(path, unknown), texts.doesNotExist);
  const found = attachments.find(given['file'], {
    ...(typeof type === 'string' && { type }),
    ...(typeof name === 'string' && { name }),
  });
  if (typeof found !== 'string') return found;
  fault(path, found);
  return { hash: '0'.repeat(64), size: 0, type: 'text/plain', name: given['file'] };
}
