/** Returns a function that computes its result once for each declaration, since declarations never change. */
export function oncePerDeclaration<D extends object, T>(work: (declaration: D) => T): (declaration: D) => T {
  const known = new WeakMap<D, { readonly made: T }>();
  return (declaration) => {
    const found = known.get(declaration);
    if (found) return found.made;
    const made = work(declaration);
    known.set(declaration, { made });
    return made;
  };
}
