import type { FieldKind } from '#isms/kernel/declarations/field.ts';
import { namingFields } from '#isms/kernel/declarations/label.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { placedIn, type Placed } from '../cells/placed.ts';

// What can be the same in several records, and be said without seeing one of them: a scale or a list belongs to its record.
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

/** The fields of a register that a hand sets in several records at once: not what tells them apart. */
export function amendable(register: DeclaredRegister): readonly Placed[] {
  const telling = new Set([register.label, register.partOf, ...namingFields(register)]);
  return Object.entries(register.fields)
    .filter(
      ([name, { kind, byAction, afterwardsBy }]) =>
        kinds.has(kind) && !byAction && !afterwardsBy && !telling.has(name),
    )
    .flatMap(([name]) => placedIn(register, name) ?? []);
}
