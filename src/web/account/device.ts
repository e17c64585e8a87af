const browsers: readonly (readonly [name: string, sign: RegExp])[] = [
  // Every browser names those before it in this list too.
  ['Edge', /\bEdg/],
  ['Opera', /\bOPR\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /(?:Chrome|Chromium|CriOS)\//],
  ['Safari', /\bSafari\//],
];
const systems: readonly (readonly [name: string, sign: RegExp])[] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
];

const found = (list: typeof browsers, agent: string): string | undefined =>
  list.find(([, sign]) => sign.test(agent))?.[0];

/** A browser and its system in the words of people: `Firefox, Windows`. Undefined for a program that says neither. */
export function deviceOf(agent: string): string | undefined {
  const parts = [found(browsers, agent), found(systems, agent)].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : undefined;
}
