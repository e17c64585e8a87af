import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const web = fileURLToPath(new URL('..', import.meta.url));
const styles = fileURLToPath(import.meta.resolve('@mantine/core/styles.css')).replace(
  /styles\.css$/,
  'styles/',
);

test('every Mantine component in use has its style sheet on the list', () => {
  const listed = readFileSync(`${web}theme/components.ts`, 'utf8');
  const exist = new Set(globSync('*.css', { cwd: styles }).map((file) => file.replace(/\.css$/, '')));
  const missing = globSync('**/*.tsx', { cwd: web }).flatMap((file) => {
    const [, names = ''] =
      /import\s*\{([^}]*)\}\s*from '@mantine\/core'/.exec(readFileSync(web + file, 'utf8')) ?? [];
    return names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => exist.has(name) && !listed.includes(`/styles/${name}.css`))
      .map((name) => `${file} uses ${name}: add @mantine/core/styles/${name}.css to theme/components.ts`);
  });
  expect(missing).toEqual([]);
});
