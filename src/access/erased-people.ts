import { sentences } from '#isms/kernel/values/sentence.ts';
import { person } from '#isms/07-support/people/person.ts';
import type { Change } from '#isms/kernel/declarations/change.ts';
import { isErased } from '#isms/kernel/values/erased.ts';
import { refused, type Problem } from '#isms/kernel/values/problem.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';

const texts = sentences('erased-people', {
  whatIsPersonalAboutWasErased:
    'What is personal about {person} was erased and is not put on record again. Add a new person instead.',
});

/**
 * Returns the problem of changes that would record personal values again about a person whose values were erased, in
 * the record of that person or in another one. Returns undefined if no change does so.
 */
export function refillsErased(changes: readonly Change[], s: Reader): Problem | undefined {
  for (const change of changes) {
    if (change.do !== 'create' && change.do !== 'amend') continue;
    const register = s.registers.get(change.register);
    if (!register || !fillsPersonal(register, change.fields)) continue;
    const about = s.get(person, dataSubjectOf(register, change, s));
    if (about && isErased(about.fields.name))
      return refused(texts.whatIsPersonalAboutWasErased({ person: about.code }));
  }
  return undefined;
}

const fillsPersonal = ({ fields: declared }: AnyRegister, fields: object): boolean =>
  Object.entries(fields).some(
    ([name, value]) => declared[name]?.personal && value !== null && value !== undefined && !isErased(value),
  );

/** Returns the id of the person whose personal data a change is about, if any. */
function dataSubjectOf(
  register: AnyRegister,
  change: Extract<Change, { readonly do: 'create' | 'amend' }>,
  s: Reader,
): string | undefined {
  const { id, fields } = change;
  if (register.key === person.key) return id;
  if (register.dataSubject === undefined) return undefined;
  const named: Readonly<Record<string, unknown>> = { ...s.get(register, id)?.fields, ...fields };
  return named[register.dataSubject] as string | undefined;
}
