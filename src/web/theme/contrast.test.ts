import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { luminance } from '@mantine/core';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split("[data-mantine-color-scheme='dark']");

const tokensIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/--([\w-]+):\s*(#[\da-f]{6});/g)].map(
      ([, name = '', value = '']) => [name, value] as const,
    ),
  );

const schemes = { light: tokensIn(light), dark: tokensIn(dark) };

/** The ratio of WCAG 2.2, from 1 to 21. */
function ratio(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const papers = ['paper', 'paper-sunken', 'paper-hover'];
const verdicts = ['met', 'partly', 'not', 'none', 'person'].map((each) => `verdict-${each}`);
const grounds = [...verdicts, 'accent', 'fault', 'past'].map((each) => `${each}-ground`);

/** The colours of text, each with the backgrounds it may have. */
const pairs: readonly (readonly [string, readonly string[]])[] = [
  ...['ink', 'ink-quiet', 'ink-faint'].map((ink) => [ink, papers] as const),
  ...['ink', 'ink-quiet'].map((ink) => [ink, grounds] as const),
  ['paper', ['ink']],
  ...['accent', 'fault'].map((ink) => [ink, ['paper', 'paper-sunken', `${ink}-ground`]] as const),
  ['past', ['paper', 'paper-sunken', 'past-ground']],
  ...['accent', 'fault'].map((tone) => [`on-${tone}`, [tone, `${tone}-hover`]] as const),
  ...verdicts.map((ink) => [ink, ['paper', `${ink}-ground`]] as const),
  ...[1, 2, 3, 4, 5].map((n) => [`level-${n}-ink`, [`level-${n}`]] as const),
];

describe.each(Object.entries(schemes))('in the %s scheme', (_, tokens) => {
  test.each(pairs.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground] as const)))(
    '%s can be read on %s',
    (ink, ground) => {
      expect(ratio(tokens[ink] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('the border of a control can be seen', () => {
    for (const paper of papers)
      expect(ratio(tokens['line-strong'] ?? '', tokens[paper] ?? ''), paper).toBeGreaterThanOrEqual(3);
  });
});

test('both schemes have the same tokens', () => {
  expect(Object.keys(schemes.dark)).toEqual(Object.keys(schemes.light));
});

describe('styles', () => {
  const folder = fileURLToPath(new URL('..', import.meta.url));
  const sheets = globSync('**/*.css', { cwd: folder }).filter((file) => !/print|tokens/.test(file));
  const blocks = sheets.flatMap((file) => {
    const text = readFileSync(`${folder}${file}`, 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
    return [...text.matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
      at: `${file} ${selector.trim()}`,
      color: valueOf(body, 'color'),
      background: valueOf(body, 'background'),
    }));
  });

  test('write text in the colours of this list', () => {
    const known = new Set(pairs.map(([ink]) => `var(--${ink})`));
    const others = blocks.filter(
      ({ color }) => color !== undefined && color !== 'inherit' && !known.has(color),
    );
    // The mark of a menu is a picture.
    expect(others.map(({ at }) => at)).toEqual(['form/form.module.css .mark svg[data-quiet]']);
  });

  test('put text on the backgrounds of this list', () => {
    const known = new Set(
      pairs.flatMap(([ink, all]) => all.map((each) => `var(--${ink}) on var(--${each})`)),
    );
    const others = blocks.filter(
      ({ color, background }) =>
        color?.startsWith('var') && background?.startsWith('var') && !known.has(`${color} on ${background}`),
    );
    expect(others.map(({ at }) => at)).toEqual([]);
  });
});

function valueOf(body: string, property: string): string | undefined {
  return new RegExp(`(?:^|[;\\s])${property}:\\s*([^;]+);`).exec(body)?.[1];
}
