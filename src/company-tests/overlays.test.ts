import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { overlaysIn } from '#exchange/folder/layer.ts';
import type { RequirementStatus } from '#isms/kernel/declarations/view.ts';
import { editions, type Edition } from '#isms/standard/edition.ts';
import { all, asOf, folder, reference } from './company-tester.ts';

/** The overlays of the example company cause the findings that its README lists, and nothing else. */
interface Gap {
  readonly overlay: string;
  readonly rule: string;
  readonly record: string;
  /** The requirement of each edition; none, where the edition does not ask. */
  readonly against: Readonly<Record<Edition, string>>;
}

const gaps = readFileSync(join(folder, 'README.md'), 'utf8')
  .split('\n## Gaps\n')[1]
  ?.split('\n## ')[0]
  ?.split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line): Gap => {
    const cells = line.split('|').map((cell) => cell.trim());
    const [, overlay = '', , rule = '', record = '', in2022 = '', in2013 = ''] = cells;
    return { overlay, rule, record, against: { '2022': in2022, '2013': in2013 } };
  });

const conformity = (edition: Edition, ...overlays: readonly string[]): readonly RequirementStatus[] =>
  all
    .inquirer()
    .at(asOf(reference, ...overlays))
    .conformity(edition);

const findingsOf = (standings: readonly RequirementStatus[]): readonly string[] =>
  standings.flatMap(({ ref, findings }) =>
    findings
      .filter(({ primary, cause }) => primary || cause !== undefined)
      .map(({ rule, key, code }) => [ref, rule, code ?? '', key].join(' | ')),
  );

const verdictsOf = (standings: readonly RequirementStatus[]): readonly string[] =>
  standings.map(({ ref, verdict }) => `${ref} ${verdict}`);

describe.each(overlaysIn(folder))('overlay %s', (overlay) => {
  const expected = (gaps ?? []).filter((gap) => gap.overlay === overlay);

  test.each(editions)('causes in the %s edition what company/README.md lists', (edition) => {
    const [clean, laid] = [conformity(edition), conformity(edition, overlay)];
    const without = (some: readonly string[], others: readonly string[]): readonly string[] =>
      some.filter((each) => !others.includes(each)).toSorted();

    const [before, after] = [findingsOf(clean), findingsOf(laid)];
    const listed = expected.filter(({ against }) => against[edition] !== '–');
    expect(without(after, before).map((each) => each.split(' | ').slice(0, 3).join(' | '))).toEqual(
      listed.map(({ rule, record, against }) => [against[edition], rule, record].join(' | ')).toSorted(),
    );
    expect(without(before, after)).toEqual([]);

    const changed = without(verdictsOf(laid), verdictsOf(clean)).map((each) =>
      each.replace(/ (not met|partly met|no data|needs a person)$/, ''),
    );
    expect(changed).toEqual([...new Set(listed.map(({ against }) => against[edition]))].toSorted());
  });
});

test('every gap is of an overlay that is there', () => {
  expect(gaps?.length).toBeGreaterThan(0);
  expect(overlaysIn(folder)).toEqual([...new Set(gaps?.map(({ overlay }) => overlay))].toSorted());
});
