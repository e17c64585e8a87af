import { describe, expect, it } from 'vitest';
import { clause, clausesOf, clauseTree, findClause } from './clauses.ts';
import { editions } from './edition.ts';
import { clauseNumbers } from './refs.ts';

describe.each(editions)('clauses of %s', (edition) => {
  it('are headed as the standard heads them', () => {
    expect(clauseTree(edition).map(({ number, title }) => `${number} ${title}`)).toEqual([
      '4 Context of the organisation',
      '5 Leadership',
      '6 Planning',
      '7 Support',
      '8 Operation',
      '9 Performance evaluation',
      '10 Improvement',
    ]);
  });

  it('stand in the order of the standard, whichever way the tree is walked', () => {
    expect(clausesOf(edition).map(({ number }) => number)).toEqual(clauseNumbers[edition]);
  });

  it('hang under the clause their number says', () => {
    for (const { number, parent, children } of clausesOf(edition)) {
      expect(number).toBe(parent === null ? number.split('.')[0] : `${parent}.${number.split('.').at(-1)}`);
      for (const child of children) expect(child.parent).toBe(number);
    }
  });

  it('have headings that can be told apart within their branch', () => {
    for (const { children } of clausesOf(edition)) {
      expect(new Set(children.map(({ heading }) => heading)).size).toBe(children.length);
    }
    expect(clausesOf(edition).filter(({ heading }) => heading === 'General')).toEqual([]);
  });
});

describe('clause', () => {
  it('keeps the standard’s own title beside a heading that reads alone', () => {
    expect(clause('2022', '9.2.1')).toMatchObject({ title: 'General', heading: 'Internal audit: General' });
    expect(clause('2022', '9.2.2')).toMatchObject({ heading: 'Internal audit programme', parent: '9.2' });
  });

  it('shows where the editions part', () => {
    expect(clause('2013', '10.1').title).toBe('Nonconformity and corrective action');
    expect(clause('2022', '10.1').title).toBe('Continual improvement');
    expect(clause('2013', '9.3').children).toEqual([]);
    expect(clause('2022', '9.3').children.map(({ number }) => number)).toEqual(['9.3.1', '9.3.2', '9.3.3']);
    expect(findClause('2013', '6.3')).toBeUndefined();
    expect(findClause('2022', '6.3')?.title).toBe('Planning of changes');
  });
});
