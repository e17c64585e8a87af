import type { DeclaredRegister } from '../api/declared.ts';

/** A register with some of its fields alone, as one group and without templates: for forms that ask for no more. */
export function narrowed(register: DeclaredRegister, names: readonly string[]): DeclaredRegister {
  const { sections: _sections, templates: _templates, ...rest } = register;
  const kept = Object.entries(register.fields).filter(([name]) => names.includes(name));
  return { ...rest, fields: Object.fromEntries(kept) };
}

// What is too large for a small form.
const large: ReadonlySet<string> = new Set(['list', 'matrix']);

/**
 * The register with the fields without which no record can be made, and the one it is called by. The whole of it where that
 * would be no small form: where a list or a matrix is required, for which a template may be ready.
 */
export function asLeast(register: DeclaredRegister): DeclaredRegister {
  const required = Object.entries(register.fields).filter(
    ([, { optional, byAction, default: fallback }]) => !optional && !byAction && fallback === undefined,
  );
  if (required.some(([, { kind }]) => large.has(kind))) return register;
  return narrowed(register, [register.label, ...required.map(([name]) => name)]);
}
