import type { Stored } from '#isms/kernel/declarations/record.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import type { Answers } from '../answers.ts';

/** Returns a record as My work names it. */
export function shown(answers: Answers, register: AnyRegister, record: Stored) {
  const { id, code } = record;
  return { register: register.key, id, code, label: answers.label(register, record) ?? code };
}
