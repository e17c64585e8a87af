import { describe, expect, it } from 'vitest';
import { control, controlsOf } from './controls.ts';
import { editionFacts, editions, otherEdition } from './edition.ts';
import {
  controlCounterparts,
  controlOrigin,
  controlOrigins,
  requirementCounterparts,
  requirementPairs,
} from './mapping.ts';
import { controlRefs, requirementRefs } from './refs.ts';
import { requirement, requirementsOf } from './requirements.ts';

function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(items, key)].map(([group, members]) => [group, members.length]));
}

describe('mapping of requirements', () => {
  it('counts as published', () => {
    expect(requirementPairs).toHaveLength(157);
    expect(countBy(requirementPairs, (pair) => pair.relation)).toEqual({
      equal: 127,
      changed: 20,
      new: 9,
      removed: 1,
    });
    expect(requirementPairs.filter((pair) => 'renumbered' in pair && pair.renumbered)).toHaveLength(44);
    expect(requirementPairs.filter((pair) => pair.relation === 'changed' && pair.substantive)).toHaveLength(
      6,
    );
  });

  it('calls renumbered what carries another number, and nothing else', () => {
    const kept = requirementPairs.filter((pair) => pair.relation === 'equal' || pair.relation === 'changed');
    for (const pair of kept) expect(pair.renumbered).toBe(pair.ref2013 !== pair.ref2022);
  });

  it('calls equal only what is documented alike and worded alike', () => {
    for (const pair of requirementPairs.filter((pair) => pair.relation === 'equal')) {
      const [before, after] = [requirement('2013', pair.ref2013), requirement('2022', pair.ref2022)];
      expect(after.summary).toBe(before.summary);
      expect(after.documented).toBe(before.documented);
    }
  });

  it('has an answer for every requirement of both editions, and each leads back', () => {
    for (const edition of editions) {
      for (const { ref } of requirementsOf(edition)) {
        const counterparts = requirementCounterparts(edition, ref);
        expect(counterparts).not.toEqual([]);
        for (const { requirement: there, pair } of counterparts) {
          expect(there === null).toBe(pair.relation === 'new' || pair.relation === 'removed');
          if (!there) continue;
          const back = requirementCounterparts(otherEdition(edition), there.ref);
          expect(back.map((one) => one.requirement?.ref)).toContain(ref);
        }
      }
    }
  });

  it('takes two requirements into one only at 8.1, and splits none', () => {
    const merged = requirementRefs['2022'].filter((ref) => requirementCounterparts('2022', ref).length > 1);
    expect(merged).toEqual(['8.1 [processes]']);
    expect(requirementCounterparts('2022', '8.1 [processes]').map((one) => one.requirement?.ref)).toEqual([
      '8.1 [processes]',
      '8.1 [objectives]',
    ]);
    expect(requirementRefs['2013'].every((ref) => requirementCounterparts('2013', ref).length === 1)).toBe(
      true,
    );
  });

  it('dates what the amendment brought in, in the pair as in the requirement', () => {
    const amended = requirementPairs.flatMap((pair) =>
      pair.relation === 'new' && pair.amendment ? [pair] : [],
    );
    expect(amended.map(({ ref2022 }) => ref2022)).toEqual(['4.1 [climate]']);
    for (const { ref2022, amendment } of amended)
      expect(requirement('2022', ref2022).amendment).toBe(amendment);
    expect(amended[0]?.amendment).toBe(editionFacts('2022').amendments[0]?.name);
  });

  it('says what became of a duty', () => {
    expect(requirementCounterparts('2013', '7.4 d)')).toMatchObject([
      { requirement: null, pair: { relation: 'removed' } },
    ]);
    expect(requirementCounterparts('2022', '6.3')).toMatchObject([
      { requirement: null, pair: { note: 'New clause.' } },
    ]);
    expect(requirementCounterparts('2013', '9.3 c) 4)')[0]?.requirement?.ref).toBe('9.3.2 d) 4)');
    expect(requirementCounterparts('2022', '4.2 b)')[0]?.pair).toMatchObject({
      relation: 'changed',
      substantive: false,
      note: expect.stringMatching(/^Reworded, not narrowed/),
    });
  });
});

describe('mapping of controls', () => {
  it('counts as published', () => {
    expect(controlOrigins.map(({ ref }) => ref)).toEqual(controlRefs['2022']);
    expect(countBy(controlOrigins, (row) => row.kind)).toEqual({ new: 11, 'one-to-one': 58, merged: 24 });
    expect(controlOrigins.flatMap(({ from2013 }) => from2013)).toHaveLength(115);
  });

  it('calls each row by how many controls it comes from', () => {
    for (const { kind, from2013 } of controlOrigins) {
      expect(new Set(from2013).size).toBe(from2013.length);
      expect(kind).toBe(from2013.length === 0 ? 'new' : from2013.length === 1 ? 'one-to-one' : 'merged');
    }
  });

  it('names the old title where one control became one under another title, and only there', () => {
    for (const { ref, kind, from2013, renamedFrom } of controlOrigins) {
      const before = kind === 'one-to-one' && from2013[0] ? control('2013', from2013[0]).title : undefined;
      expect(renamedFrom).toBe(before === control('2022', ref).title ? undefined : before);
    }
    expect(controlOrigins.filter(({ renamedFrom }) => renamedFrom)).toHaveLength(24);
  });

  it('takes every control of 2013 along, and only A.18.2.3 to two places', () => {
    const targets = controlsOf('2013').map(({ ref }) => ({
      ref,
      to: controlCounterparts('2013', ref).map((one) => one.ref),
    }));
    expect(targets.filter(({ to }) => to.length === 0)).toEqual([]);
    expect(targets.filter(({ to }) => to.length > 1)).toEqual([{ ref: 'A.18.2.3', to: ['A.5.36', 'A.8.8'] }]);
  });

  it('reads the same from both sides', () => {
    for (const { ref } of controlsOf('2022')) {
      const before = controlCounterparts('2022', ref);
      expect(before.map((one) => one.ref)).toEqual(controlOrigin(ref).from2013);
      for (const one of before)
        expect(controlCounterparts('2013', one.ref).map((after) => after.ref)).toContain(ref);
    }
    expect(controlCounterparts('2022', 'A.5.7')).toEqual([]);
  });
});
