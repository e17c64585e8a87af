import { describe, expect, it } from 'vitest';
import {
  type DayOrMonth,
  editionFacts,
  editionNotices,
  editions,
  otherEdition,
  withdrawalNotice,
} from './edition.ts';

describe('edition', () => {
  it('knows when 2013 stopped counting, and that 2022 counts', () => {
    expect(editionFacts('2013').withdrawal).toEqual({
      withdrawnSince: '2022-10',
      noInitialOrRecertificationAuditSince: '2024-05',
      transitionEnded: '2025-10-31',
    });
    expect(editionFacts('2022').withdrawal).toBeNull();
  });

  it('says of a withdrawn edition that it is, from the same days, and nothing of one in force', () => {
    expect(withdrawalNotice('2013')).toBe(
      'ISO/IEC 27001:2013 was withdrawn in October 2022, and the last certificates to it ended on 31 October 2025. It is here for history, study and migration.',
    );
    expect(withdrawalNotice('2022')).toBeUndefined();
    expect(editionNotices).toEqual({ '2013': withdrawalNotice('2013') });
  });

  it('names the texts it rests on, amendments and corrigenda included', () => {
    expect(editionFacts('2013').basis).toBe('ISO/IEC 27001:2013 with Cor 1:2014 and Cor 2:2015');
    for (const edition of editions) {
      const { title, basis, amendments } = editionFacts(edition);
      expect(basis.startsWith(title)).toBe(true);
      for (const { name } of amendments) expect(basis).toContain(name);
    }
  });

  it('dates the amendment by its month, which compares with days as text', () => {
    const [amendment] = editionFacts('2022').amendments;
    const countsOn = (day: DayOrMonth): boolean => amendment !== undefined && amendment.countsFrom <= day;
    expect(countsOn('2024-01-31')).toBe(false);
    expect(countsOn('2024-02-01')).toBe(true);
  });

  it('has exactly one other edition, and it leads back', () => {
    expect(otherEdition('2013')).toBe('2022');
    expect(otherEdition('2022')).toBe('2013');
  });
});
