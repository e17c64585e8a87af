import { describe, expect, it } from 'vitest';
import controls2013 from './controls-2013.json' with { type: 'json' };
import controls2022 from './controls-2022.json' with { type: 'json' };
import { control } from './controls.ts';
import { type ClauseNumber, clauseNumbers, controlRefs, requirementRefs } from './refs.ts';
import requirements2013 from './requirements-2013.json' with { type: 'json' };
import requirements2022 from './requirements-2022.json' with { type: 'json' };
import { requirement } from './requirements.ts';

describe('refs.ts', () => {
  it.each([
    ['clauses of 2013', clauseNumbers['2013'], requirements2013.clauses.map((entry) => entry.number)],
    ['clauses of 2022', clauseNumbers['2022'], requirements2022.clauses.map((entry) => entry.number)],
    [
      'requirements of 2013',
      requirementRefs['2013'],
      requirements2013.requirements.map((entry) => entry.ref),
    ],
    [
      'requirements of 2022',
      requirementRefs['2022'],
      requirements2022.requirements.map((entry) => entry.ref),
    ],
    ['controls of 2013', controlRefs['2013'], controls2013.controls.map((entry) => entry.ref)],
    ['controls of 2022', controlRefs['2022'], controls2022.controls.map((entry) => entry.ref)],
  ])('holds the %s in the order of the data, each once', (_, refs, inData) => {
    expect(refs).toEqual(inData);
    expect(new Set<string>(refs).size).toBe(refs.length);
  });

  it('lets no ref compile that its edition does not have', () => {
    // @ts-expect-error 6.3 came with 2022.
    expect(() => requirement('2013', '6.3')).toThrow('ISO/IEC 27001:2013 has no requirement 6.3.');
    // @ts-expect-error 2022 asks for no sender: 7.4 ends with d).
    expect(() => requirement('2022', '7.4 e)')).toThrow('no requirement 7.4 e)');
    // @ts-expect-error A.5.7 came with 2022.
    expect(() => control('2013', 'A.5.7')).toThrow('Annex A of ISO/IEC 27001:2013 has no control A.5.7.');
    // @ts-expect-error 9.2 has sub-clauses only since 2022.
    const number: ClauseNumber<'2013'> = '9.2.1';
    expect(clauseNumbers['2013']).not.toContain(number);
  });
});
