import { describe, expect, it } from 'vitest';
import { clausesOf } from './clauses.ts';
import { type Edition, editionFacts, editions } from './edition.ts';
import { evidenceKinds } from './evidence.ts';
import { findRequirement, requirement, requirementsOf, requirementsUnder } from './requirements.ts';

const perClause: Record<Edition, string> = {
  '2013':
    '4.1 1, 4.2 2, 4.3 5, 4.4 1, 5.1 8, 5.2 8, 5.3 3, 6.1.1 7, 6.1.2 12, 6.1.3 12, 6.2 12, ' +
    '7.1 1, 7.2 4, 7.3 3, 7.4 5, 7.5.1 2, 7.5.2 3, 7.5.3 7, 8.1 6, 8.2 2, 8.3 2, ' +
    '9.1 8, 9.2 10, 9.3 12, 10.1 11, 10.2 1',
  '2022':
    '4.1 2, 4.2 3, 4.3 5, 4.4 2, 5.1 8, 5.2 8, 5.3 3, 6.1.1 7, 6.1.2 12, 6.1.3 12, 6.2 14, 6.3 1, ' +
    '7.1 1, 7.2 4, 7.3 3, 7.4 4, 7.5.1 2, 7.5.2 3, 7.5.3 7, 8.1 7, 8.2 2, 8.3 2, ' +
    '9.1 8, 9.2.1 4, 9.2.2 6, 9.3.1 1, 9.3.2 10, 9.3.3 2, 10.1 1, 10.2 11',
};

describe.each([
  { edition: '2013' as const, total: 148, documented: 21, numbered: 111, tagged: 37 },
  { edition: '2022' as const, total: 155, documented: 22, numbered: 115, tagged: 40 },
])('requirements of $edition', ({ edition, total, documented, numbered, tagged }) => {
  const all = requirementsOf(edition);

  it('are counted as published', () => {
    expect(all).toHaveLength(total);
    expect(all.filter((one) => one.documented)).toHaveLength(documented);
    expect(all.filter((one) => one.numbered)).toHaveLength(numbered);
    expect(all.filter((one) => one.tag !== null)).toHaveLength(tagged);
  });

  it('are counted per clause as published, clauses in order', () => {
    const groups = [...Map.groupBy(all, (one) => one.clause)];
    expect(groups.map(([clause, ones]) => `${clause} ${ones.length}`).join(', ')).toBe(perClause[edition]);
  });

  it('stand clause by clause', () => {
    const order = clausesOf(edition).map(({ number }) => number);
    const places = all.map((one) => order.indexOf(one.clause));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('never show our tag as the standard’s numbering', () => {
    for (const { ref, display, tag, numbered: own, clause } of all) {
      expect(display).toMatch(/^\d+(\.\d+)*( [a-z]\))?( \d\))?$/);
      expect(tag === null ? display : `${display} [${tag}]`).toBe(ref);
      expect(own).toBe(tag === null);
      expect(display.split(' ')[0]).toBe(clause);
    }
  });

  it('cite no amendment that the edition does not have', () => {
    const names = editionFacts(edition).amendments.map(({ name }) => name);
    expect(new Set(all.flatMap((one) => one.amendment ?? []))).toEqual(new Set(names));
  });
});

describe('requirement', () => {
  it('tells the numbering from the tag', () => {
    expect(requirement('2013', '9.3 [doc]')).toMatchObject({
      display: '9.3',
      tag: 'doc',
      title: 'Management review',
    });
    expect(requirement('2022', '6.1.3 d) [status]')).toMatchObject({ display: '6.1.3 d)', tag: 'status' });
    expect(requirement('2022', '6.1.2 c) 1)')).toMatchObject({ display: '6.1.2 c) 1)', tag: null });
  });

  it('is read by its edition, for the same ref can mean another duty', () => {
    expect(requirement('2013', '6.2 d)').summary).toBe('The objectives are made known to those concerned.');
    expect(requirement('2022', '6.2 d)').summary).toBe('Progress towards the objectives is watched.');
  });

  it('speaks of changes nobody intended, which is not the same as unplanned', () => {
    for (const edition of editions) {
      expect(requirement(edition, '8.1 [unintended]').summary).toMatch(/nobody intended/);
      expect(requirement(edition, '8.1 [unintended]').summary).not.toMatch(/unplanned/i);
    }
  });

  it('is undefined for a ref from outside that names none', () => {
    expect(findRequirement('2022', '4.1 [climate]')?.amendment).toBe('Amd 1:2024');
    expect(findRequirement('2013', '4.1 [climate]')).toBeUndefined();
    expect(findRequirement('2022', '4.1[climate]')).toBeUndefined();
  });
});

describe('requirementsUnder', () => {
  it('takes in the clauses below', () => {
    expect(requirementsUnder('2022', '6.1')).toHaveLength(31);
    expect(requirementsUnder('2022', '9.3').map((one) => one.clause)).toContain('9.3.3');
  });

  it('loses none when the top-level clauses are put together', () => {
    const tops = ['4', '5', '6', '7', '8', '9', '10'] as const;
    expect(tops.flatMap((number) => requirementsUnder('2022', number))).toEqual(requirementsOf('2022'));
  });
});

describe('kinds of evidence', () => {
  it('are 51, and each is named by some requirement', () => {
    const named = editions.flatMap((edition) => requirementsOf(edition).flatMap((one) => one.evidence));
    expect(evidenceKinds).toHaveLength(51);
    expect(new Set(named)).toEqual(new Set(evidenceKinds));
  });
});
