const parts = (number: string): readonly number[] | undefined =>
  /^v?\d+(\.\d+)*$/i.test(number) ? number.replace(/^v/i, '').split('.').map(Number) : undefined;

/**
 * Compares version numbers by their parts: 1.2 comes before 1.10. Returns undefined if one of them is not such a
 * number.
 */
export function compareVersions(a: string, b: string): number | undefined {
  const [left, right] = [parts(a), parts(b)];
  if (!left || !right) return undefined;
  for (let n = 0; n < Math.max(left.length, right.length); n += 1) {
    const difference = (left[n] ?? 0) - (right[n] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Checks whether a version number directly follows another one: 1.3, 1.2.1 and 2.0 follow 1.2. */
export function isNextVersion(before: string, after: string): boolean {
  const [left, right] = [parts(before) ?? [], parts(after) ?? []];
  const first = right.findIndex((part, n) => part !== (left[n] ?? 0));
  return (
    first !== -1 &&
    right[first] === (left[first] ?? 0) + 1 &&
    right.slice(first + 1).every((part) => part === 0)
  );
}
