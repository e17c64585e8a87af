import { namingFields } from '#isms/kernel/declarations/label.ts';
import type { DeclaredRegister } from '../api/declared.ts';
import { kinds } from '../field-kinds/kinds.ts';
import { placedIn, type Placed } from '../cells/placed.ts';

/** Returns the fields that can be set in several records at once: not those that tell records apart. */
export function amendable(register: DeclaredRegister): readonly Placed[] {
  const telling = new Set([register.label, register.partOf, ...namingFields(register)]);
  return Object.entries(register.fields)
    .filter(
      ([name, { kind, byAction, afterwardsBy }]) =>
        kinds[kind].inBulk && !byAction && !afterwardsBy && !telling.has(name),
    )
    .flatMap(([name]) => placedIn(register, name) ?? []);
}
