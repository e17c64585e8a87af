import type { DeclaredRegister } from '../api/declared.ts';

/** Returns a register with only some of its fields, as one group and without templates, for smaller forms. */
export function narrowed(register: DeclaredRegister, names: readonly string[]): DeclaredRegister {
  const { sections: _sections, templates: _templates, ...rest } = register;
  const kept = Object.entries(register.fields).filter(([name]) => names.includes(name));
  return { ...rest, fields: Object.fromEntries(kept) };
}

// Kinds that are too large for a small form.
const large: ReadonlySet<string> = new Set(['list', 'matrix']);

/**
 * Returns the register with only the fields a record cannot be created without and the one with its name. If a list or
 * a matrix is required, returns it unchanged: no small form can hold these, and a template may provide them.
 */
export function asLeast(register: DeclaredRegister): DeclaredRegister {
  const required = Object.entries(register.fields).filter(
    ([, { optional, byAction, default: fallback }]) => !optional && !byAction && fallback === undefined,
  );
  if (required.some(([, { kind }]) => large.has(kind))) return register;
  return narrowed(register, [register.label, ...required.map(([name]) => name)]);
}
