import { isErased } from './erased.ts';
import type { Stored } from './record.ts';
import type { AnyRegister } from './register.ts';

const longest = 120;

/** What a record is called beside its code: its label field in one line, or undefined when that is empty or erased. */
export function labelOf(register: AnyRegister, record: Stored): string | undefined {
  const value = record.fields[register.label];
  if (typeof value !== 'string' || isErased(value)) return undefined;
  const text = register.fields[register.label]?.options?.[value] ?? value;
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
