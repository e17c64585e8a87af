import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Field, Fields } from '#isms/kernel/field-kinds/field.ts';
import type { Kind } from '#isms/kernel/field-kinds/kind.ts';
import { kinds } from '#isms/kernel/field-kinds/kinds.ts';
import { isEmpty, pairs, plain, textOf, within, type TextFault } from './yaml.ts';

/** Values as written in a file: references are still codes, files are paths. Null where a value is empty. */
export type Written = Readonly<Record<string, unknown>>;

type Textual = NonNullable<Kind['textual']>;
type Report = (fault: TextFault) => void;

/** Reads the fields of a mapping, each as its kind. A name that is no field is kept, for the schema to reject. */
export function decodeFields(declared: Fields, node: Node | null, path: string, report: Report): Written {
  return Object.fromEntries(
    [...pairs(node, path, report)].map(([name, value]) => [
      name,
      decode(Object.hasOwn(declared, name) ? declared[name] : undefined, value, within(path, name), report),
    ]),
  );
}

function decode(field: Field | undefined, node: Node | null, path: string, report: Report): unknown {
  if (isEmpty(node)) return null;
  if (!field) return plain(node, path, report);
  const { members, textual } = kinds[field.kind];
  if (members && isSeq(node))
    return node.items.map((item, n) =>
      entry(field.fields ?? {}, item as Node | null, `${path}[${n}]`, report),
    );
  return textual ? texts(textual, node, path, report) : plain(node, path, report);
}

/** Reads an entry of a list. Empty values are left out, because a whole list is always written at once. */
function entry(declared: Fields, node: Node | null, path: string, report: Report): unknown {
  if (!isMap(node)) return plain(node, path, report);
  const values = Object.entries(decodeFields(declared, node, path, report));
  return Object.fromEntries(values.filter(([, value]) => value !== null));
}

function texts(textual: Textual, node: Node | null, path: string, report: Report): unknown {
  if (isSeq(node))
    return node.items.map((item, n) => texts(textual, item as Node | null, `${path}[${n}]`, report));
  if (isMap(node))
    return Object.fromEntries(
      [...pairs(node, path, report)].map(([name, value]) => [
        name,
        name === 'size'
          ? plain(value, within(path, name), report)
          : texts(textual, value, within(path, name), report),
      ]),
    );
  const text = textOf(node);
  if (text === undefined || !isScalar(node)) return plain(node, path, report);
  // A block scalar ends with a line break, which is never meant in a line of text.
  return textual === 'line' && node.type?.startsWith('BLOCK') ? text.replace(/\n$/, '') : text;
}
