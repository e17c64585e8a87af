import { Problem } from '../values/problem.ts';
import { inEnglish } from '../values/message-format.ts';

/** Returns a value with its sentences in English, for comparison with what people read: also those of a problem or a list. */
export function inWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inWords);
  if (value instanceof Problem) {
    const faults = value.faults.map((fault) => ({ ...fault, message: inEnglish(fault.message) }));
    return { kind: value.kind, detail: inEnglish(value.detail), faults };
  }
  if (typeof value !== 'object' || value === null) return value;
  if ('english' in value) return inEnglish(value as never);
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inWords(inner)]));
}
