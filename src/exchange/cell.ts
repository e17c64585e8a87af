import { isErased } from '#isms/kernel/erased.ts';
import type { Field, Fields, FileValue } from '#isms/kernel/field.ts';
import { targets } from '#isms/kernel/index-of-references.ts';
import { lookUp, type Snapshot } from '#isms/kernel/snapshot.ts';

type Cells = Readonly<Record<string, unknown>>;

/** A cell as a person reads it: codes for records, titles for choices, names for the steps of a scale. */
export function cellText(snapshot: Snapshot, columns: Fields, name: string, cells: Cells): string {
  const field = columns[name];
  const value = cells[name];
  return field === undefined ? '' : textOf(snapshot, field, value, { columns, cells });
}

function textOf(
  snapshot: Snapshot,
  field: Field,
  value: unknown,
  beside: { readonly columns: Fields; readonly cells: Cells },
): string {
  if (value === undefined || value === null) return '';
  if (isErased(value)) return 'erased';
  switch (field.kind) {
    case 'reference':
    case 'references':
    case 'link':
    case 'links':
      return targets(field, value)
        .map((id) => codeOf(snapshot, field.to, id))
        .join('; ');
    case 'step':
      return stepText(snapshot, field, value, beside);
    case 'yesNo':
      return value === true ? 'Yes' : 'No';
    case 'file':
      return (value as FileValue).name;
    case 'list':
      return (value as readonly Cells[])
        .map((entry) => entryText(snapshot, field.fields ?? {}, entry))
        .join('; ');
    case 'matrix':
      return (value as readonly (readonly number[])[]).map((row) => row.join(' ')).join('; ');
    case 'choices':
      return (value as readonly string[]).map((each) => field.options?.[each] ?? each).join('; ');
    case 'choice':
      return field.options?.[value as string] ?? (value as string);
    default:
      return typeof value === 'string' ? value : JSON.stringify(value);
  }
}

const entryText = (snapshot: Snapshot, fields: Fields, entry: Cells): string =>
  Object.keys(fields)
    .map((name) => cellText(snapshot, fields, name, entry))
    .filter((text) => text !== '')
    .join(', ');

/** A step by number and name: the number sorts, the name says what it means. */
function stepText(
  snapshot: Snapshot,
  { scale }: Field,
  value: unknown,
  { columns, cells }: { readonly columns: Fields; readonly cells: Cells },
): string {
  const to = columns[scale?.through ?? '']?.to;
  const scaled = to === undefined ? undefined : lookUp(snapshot, to, String(cells[scale?.through ?? '']));
  const steps = scaled?.fields[scale?.list ?? ''] as readonly { readonly name?: unknown }[] | undefined;
  const name = steps?.[Number(value) - 1]?.name;
  return typeof name === 'string' ? `${String(value)} ${name}` : String(value);
}

/** What a record is called; its id where it is not known here. */
function codeOf(snapshot: Snapshot, to: string | undefined, id: string): string {
  for (const key of to === undefined ? snapshot.registers.keys() : [to]) {
    const record = lookUp(snapshot, key, id);
    if (record) return record.code;
  }
  return id;
}
