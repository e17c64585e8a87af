import { describe, expect, test } from 'vitest';
import { acme, folderOf } from '#exchange/folder/folder-tester.ts';
import { plumbline } from './cli-tester.ts';

describe('help', () => {
  test('says which commands there are', async () => {
    for (const written of [[], ['--help'], ['help']]) {
      const { code, out } = await plumbline(...written);
      expect(code).toBe(0);
      expect(out).toMatch(/^Usage: plumbline COMMAND/);
      for (const name of ['check', 'show', 'export']) expect(out).toContain(`\n  ${name}`);
    }
  });

  test.each(['check', 'show', 'export'])('of %s names every option, within the width', async (name) => {
    const { code, out } = await plumbline(name, '--help');
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^Usage: plumbline ${name} `));
    expect(out).toContain('--as-of DATE');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test('says which version this is', async () => {
    expect((await plumbline('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('what cannot be done ends with 2 and says what can', () => {
  test.each([
    [['chek'], 'There is no command chek; there are check, show, export.'],
    [['check'], 'check takes FOLDER; there is none.'],
    [['check', acme, acme], 'check takes FOLDER; there are 2.'],
    [
      ['check', acme, '--editon', '2013'],
      'There is no option --editon; check has --edition, --as-of, --overlay, --all-faults, --strict, --all-records, --json, --help.',
    ],
    [['check', acme, '-x'], 'There is no option -x; check has'],
    [['check', acme, '--edition', '2005'], '--edition must be one of: 2013, 2022.'],
    [['check', acme, '--edition'], '--edition needs a value: 2013, 2022.'],
    [['check', acme, '--json=yes'], '--json takes no value.'],
    [['check', acme, '--as-of', '2026-02-30'], '--as-of must be a day that exists'],
    [['check', '/nowhere'], 'The folder /nowhere does not exist.'],
    [['show', 'nothing', acme], 'There is no view and no register nothing.'],
    [['show', 'due'], 'Of which folder?'],
    [['show', 'due', acme, '--dayz', '3'], 'due has no --dayz; there are --days, --format'],
    [['show', 'risk', acme, '--days', '3'], 'risk has no --days; there are --format'],
    [['show', 'due', acme, '--days', 'soon'], '--days must be a whole number from 0 to 3,660'],
    [
      ['show', 'risk', acme, '--columns', 'title,colour'],
      'risk has no column colour; there are code, title,',
    ],
    [['show', 'risk', acme, '--format', 'xml'], '--format must be one of: table, json, csv.'],
    [['export', acme], 'export takes FOLDER TO; there is one.'],
  ])('%j', async (written, says) => {
    const { code, out, err } = await plumbline(...written);
    expect(err).toContain(says);
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  test('faults that may follow from another one are counted below it, and listed if that is wanted', async () => {
    const folder = folderOf({
      'organisation.yaml': 'name: Acme\n',
      'person/PER-1.yml': 'name: Ana\n',
      'issue/ISS-1.yaml': 'title: x\nplace: external\ncategory: economic\nowner: PER-1\n',
    });
    const cause = 'person/PER-1.yml:1: must be a file such as PER-1.yaml: the code of a record is its name\n';
    const follows = 'issue/ISS-1.yaml:4: owner names PER-1, whose file could not be read\n';
    const end = '\nOne fault to mend first; nothing else was looked at.\n';
    const { err } = await plumbline('check', folder);
    expect(err).toBe(`${cause}    and 1 that may follow from it; --all-faults lists it\n${end}`);
    expect((await plumbline('export', folder, `${folder}/x`, '--all-faults')).err).toBe(
      `${cause}    ${follows}${end}`,
    );
    const { code, out } = await plumbline('check', folder, '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toEqual({
      faults: [
        {
          file: 'person/PER-1.yml',
          line: 1,
          path: '',
          message: 'must be a file such as PER-1.yaml: the code of a record is its name',
          consequences: [
            {
              file: 'issue/ISS-1.yaml',
              line: 4,
              path: 'owner',
              message: 'names PER-1, whose file could not be read',
            },
          ],
        },
      ],
    });
  });

  test('a folder with faults: each with file, line, field and what is allowed', async () => {
    const folder = folderOf({
      'organisation.yaml': 'name: Acme\nedition: 2005\n',
      'risk/RISK-1.yaml': 'titel: x\n',
    });
    for (const written of [
      ['check', folder],
      ['show', 'risk', folder],
      ['export', folder, `${folder}/x`],
    ]) {
      const { code, out, err } = await plumbline(...written);
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err).toContain('organisation.yaml:2: edition must be one of: 2013, 2022\n');
      expect(err).toContain('risk/RISK-1.yaml:1: title is missing\n');
    }
  });
});

test('names of files and words of the command line steer no terminal', async () => {
  const folder = folderOf({ 'risk/RISK-1\u001b[2J\u009b31m\nall is well.yaml': 'title: [' });
  const { code, err } = await plumbline('check', folder);
  expect(code).toBe(2);
  // The line of the file says what is wrong. A line break in the name adds no line.
  expect(err.split('\n')[0]).toMatch(/^risk\/RISK-1\ufffd\[2J\ufffd31m\ufffdall is well\.yaml:\d+: /);
  for (const written of [['\u001b]0;x\u0007'], ['check', '/none\u001b[2J'], ['check', '--x\u001b[2J']])
    expect((await plumbline(...written)).err).not.toMatch(/(?!\n)\p{Cc}/u);
});
