import { describe, expect, test } from 'vitest';
import { acme, folderOf } from '#exchange/folder/folder-tester.ts';
import { withdrawalNotice } from '#isms/standard/edition.ts';
import { plumbline, plumblineWith } from './cli-tester.ts';
import { declared } from '../declared.ts';

const { catalogue } = await declared();

describe('show', () => {
  test('alone, lists views with their parameters, and registers', async () => {
    const { code, out } = await plumbline('show');
    expect(code).toBe(0);
    for (const key of [...catalogue.views.keys(), ...catalogue.registers.keys()])
      expect(out).toContain(`  ${key} `);
    expect(out).toMatch(/ {2}due .*Takes --days\./s);
  });

  test('shows every view and every register in every format', async () => {
    for (const key of [...catalogue.views.keys(), ...catalogue.registers.keys()])
      for (const format of ['table', 'json', 'csv']) {
        const { code, out, err } = await plumbline('show', key, acme, '--format', format);
        const isNotice = /^\n(\d+ more columns|Compared with the end)/.test(err);
        expect([key, format, code, isNotice ? '' : err]).toEqual([key, format, 0, '']);
        expect(format !== 'json' || Array.isArray(JSON.parse(out))).toBe(true);
      }
  });

  test('says apart from the rows that an edition is withdrawn', async () => {
    const { out, err } = await plumbline('show', 'conformity', acme, '--edition', '2013', '--format', 'csv');
    expect(err.replace(/\s+/g, ' ')).toContain(withdrawalNotice('2013'));
    expect(out).not.toContain('withdrawn');
    const now = await plumbline('show', 'conformity', acme, '--edition', '2022', '--format', 'csv');
    expect(now.err).toBe('');
  });

  test('a view as a table that is aligned, as of a day, with parameters', async () => {
    const { out } = await plumbline('show', 'due', acme, '--as-of', '2026-06-01', '--days', '31');
    expect(out).toBe(
      [
        'Due         Days left  Timing  What                         Record  About          By whom',
        '----------  ---------  ------  ---------------------------  ------  -------------  -------',
        '2026-02-10       -111  Missed  Review of the risk criteria  MTH-1',
        '2026-02-17       -104  Missed  Review of an asset           AST-1                  PER-3',
        '2026-02-17       -104  Missed  Assessment of a risk         RISK-2',
        '2026-04-01        -61  Missed  Review of a document         DOC-1                  PER-1',
        '2026-06-30         29  Ahead   Assessment of a risk         RISK-1                 PER-1',
        '2026-07-02         31  Ahead   Renewal of a decision        DEC-4   TRT-1; RISK-1  PER-1',
        '',
      ].join('\n'),
    );
  });

  test('a view that compares, with the day that is named, or that the view means', async () => {
    const show = (...more: readonly string[]) =>
      plumbline('show', 'what-changed', acme, '--as-of', '2026-06-01', '--columns', 'change,record', ...more);
    const { out, err } = await show('--since', '2025-02-20');
    expect(out).toMatch(/^Decided +DEC-2$/m);
    expect(err).toContain('\nCompared with the end of 2025-02-20.\n');
    expect((await show('--since', '2026-06-01')).out).not.toContain('DEC');
    expect((await show()).err).toContain('\nCompared with the end of 2026-05-01 (a month earlier).\n');
    expect(await show('--since', '2026-06-02')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('must not be after 1 June 2026'),
    });
    expect((await show('--format', 'json')).err).toBe('');
  });

  test('a register with the columns a person starts with, and says that there are more', async () => {
    const { out, err } = await plumbline('show', 'risk', acme);
    expect(out).toMatch(/^Code +Risk +Owner +Level /);
    expect(err).toMatch(/\d+ more columns: --columns all, or --format json\./);
    const all = await plumbline('show', 'risk', acme, '--columns', 'all');
    expect(all.out).toContain('Scenario');
    expect(all.err).toBe('');
  });

  test('cuts nothing off where there is little room', async () => {
    const { out } = await plumblineWith(
      { width: 60 },
      'show',
      'treatment',
      acme,
      '--columns',
      'code,plan,due',
    );
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
    const plan = out
      .split('\n')
      .slice(2)
      .map((line) => line.slice(7, 48).trim())
      .join(' ');
    expect(plan).toContain('Move the signing key into a hardware module; two people sign each release.');
  });

  test('chosen columns, with steps named all the same', async () => {
    const { out } = await plumbline('show', 'risk', acme, '--format', 'csv', '--columns', 'code,level');
    expect(out).toBe('Code,Level\r\nRISK-1,3 High\r\nRISK-2,2 Medium\r\n');
  });

  test('JSON with keys and codes, as files have them', async () => {
    const { out } = await plumbline('show', 'treatment', acme, '--format', 'json');
    expect(JSON.parse(out)).toMatchObject([
      {
        code: 'TRT-1',
        risk: 'RISK-1',
        option: 'modify',
        controls: ['A.8.24', 'A.5.3'],
        acceptance: 'expired',
      },
    ]);
  });

  test('wide and unprintable text in line', async () => {
    const folder = folderOf({
      'organisation.yaml': 'name: A\n',
      'asset/AST-1.yaml': 'name: 鍵\nkind: information\n',
      'asset/AST-2.yaml': 'name: "k\\ae"\nkind: software\n',
    });
    const { out } = await plumbline('show', 'asset', folder, '--columns', 'name,kind');
    expect(out).toBe('Name  Kind\n----  -----------\nk\ufffde   Software\n鍵    Information\n');
  });
});

describe('export', () => {
  test('writes a folder that is judged as the first is', async () => {
    const to = folderOf();
    expect(await plumbline('export', acme, to, '--history')).toEqual({ code: 0, out: '', err: '' });
    expect((await plumbline('check', to, '--json')).out).toBe((await plumbline('check', acme, '--json')).out);
  });

  test('of a day holds what was known by then', async () => {
    const to = folderOf();
    await plumbline('export', acme, to, '--as-of', '2025-02-20');
    expect((await plumbline('show', 'treatment', to, '--format', 'csv', '--columns', 'code')).out).toBe(
      'Code\r\nTRT-1\r\n',
    );
    expect((await plumbline('show', 'decision', to, '--format', 'csv', '--columns', 'code')).out).toBe(
      'Code\r\nDEC-1\r\n',
    );
  });
});
