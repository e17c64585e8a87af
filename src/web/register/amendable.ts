import type { FieldKind } from '#isms/kernel/field-kinds/field.ts';
import { namingFields } from '#isms/kernel/declarations/label.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { placedIn, type Placed } from '../cells/placed.ts';

// Kinds of fields that can have the same value in several records and can be set without seeing one of them. A scale or
// a list belongs to its record.
const kinds: ReadonlySet<FieldKind> = new Set<FieldKind>([
  'line',
  'prose',
  'choice',
  'choices',
  'yesNo',
  'date',
  'duration',
  'number',
  'reference',
  'references',
]);

/** Returns the fields that can be set in several records at once: not those that tell records apart. */
export function amendable(register: DeclaredRegister): readonly Placed[] {
  const telling = new Set([register.label, register.partOf, ...namingFields(register)]);
  return Object.entries(register.fields)
    .filter(
      ([name, { kind, byAction, afterwardsBy }]) =>
        kinds.has(kind) && !byAction && !afterwardsBy && !telling.has(name),
    )
    .flatMap(([name]) => placedIn(register, name) ?? []);
}
