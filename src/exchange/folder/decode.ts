import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Field, FieldKind, Fields } from '#isms/kernel/declarations/field.ts';
import { isEmpty, pairs, plain, textOf, within, type TextFault } from './yaml.ts';

/** Values as written in a file: references are still codes, files are paths. Null where a value is empty. */
export type Written = Readonly<Record<string, unknown>>;

type Report = (fault: TextFault) => void;

// Kinds that are text whatever they look like, so that `1.10` and `2022` need no quotes.
const textKinds: ReadonlySet<FieldKind> = new Set([
  'line',
  'prose',
  'choice',
  'choices',
  'date',
  'duration',
  'reference',
  'references',
  'link',
  'links',
  'file',
]);

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
  if (field.kind === 'list' && isSeq(node))
    return node.items.map((item, n) =>
      entry(field.fields ?? {}, item as Node | null, `${path}[${n}]`, report),
    );
  return textKinds.has(field.kind) ? texts(field.kind, node, path, report) : plain(node, path, report);
}

/** Reads an entry of a list. Empty values are left out, because a whole list is always written at once. */
function entry(declared: Fields, node: Node | null, path: string, report: Report): unknown {
  if (!isMap(node)) return plain(node, path, report);
  const values = Object.entries(decodeFields(declared, node, path, report));
  return Object.fromEntries(values.filter(([, value]) => value !== null));
}

function texts(kind: FieldKind, node: Node | null, path: string, report: Report): unknown {
  if (isSeq(node))
    return node.items.map((item, n) => texts(kind, item as Node | null, `${path}[${n}]`, report));
  if (isMap(node))
    return Object.fromEntries(
      [...pairs(node, path, report)].map(([name, value]) => [
        name,
        name === 'size'
          ? plain(value, within(path, name), report)
          : texts(kind, value, within(path, name), report),
      ]),
    );
  const text = textOf(node);
  if (text === undefined || !isScalar(node)) return plain(node, path, report);
  // A block scalar ends with a line break, which is never meant in a line of text.
  return kind !== 'prose' && node.type?.startsWith('BLOCK') ? text.replace(/\n$/, '') : text;
}
