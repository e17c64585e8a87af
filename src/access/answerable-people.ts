import { oncePerDeclaration } from '#isms/kernel/values/once-per-declaration.ts';
import type { Id } from '#isms/kernel/field-kinds/field.ts';
import { targets } from '#isms/kernel/declarations/reference-index.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { onDuty } from '#isms/05-leadership/roles/duty-holders.ts';
import { activePerson } from '#isms/07-support/people/active-person.ts';

const responsibleIn = oncePerDeclaration(({ fields }: AnyRegister) =>
  Object.entries(fields).filter(([, field]) => field.responsible),
);

/**
 * Returns the people who answer for a record: the active people that it names as responsible; else the people who
 * answer for the record it is a part of; else the people on duty for its register. Empty only if nobody is on duty.
 */
export function answerablePeople(register: AnyRegister, record: Stored, s: Reader): readonly Id<'person'>[] {
  const named = responsibleIn(register)
    .flatMap(([name, field]) => targets(field, record.fields[name]) as readonly Id<'person'>[])
    .filter((id) => activePerson(id, s));
  if (named.length > 0) return [...new Set(named)];
  const { partOf = '', fields } = register;
  const id = record.fields[partOf];
  const whole = typeof id === 'string' ? s.follow({ register: fields[partOf]?.to ?? '', id }) : undefined;
  return whole && register.duty === undefined
    ? answerablePeople(whole.register, whole.record, s)
    : onDuty(register.duty, s);
}
