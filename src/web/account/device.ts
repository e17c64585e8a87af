const browsers: readonly (readonly [name: string, sign: RegExp])[] = [
  // The user agents of the browsers further down name those further up as well, so the order matters.
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

/**
 * Returns the browser and its system by name, such as `Firefox, Windows`. Undefined if the user agent names neither.
 */
export function deviceOf(agent: string): string | undefined {
  const parts = [found(browsers, agent), found(systems, agent)].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : undefined;
}
