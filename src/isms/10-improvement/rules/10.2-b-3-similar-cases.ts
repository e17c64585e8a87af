import { fails } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { organisation } from '../../across/organisation.ts';
import { nonconformity } from '../nonconformity.ts';
import { mustBeKnown, noCases } from '../decision-time.ts';

export const similarCasesLookedFor = rule({
  key: 'similar-cases-looked-for',
  title: 'It is asked where else the like exists or could arise',
  answers: cites({ '2013': ['10.1 b) 3)'], '2022': ['10.2 b) 3)'] }),
  mode: 'computed',
  why: 'One account of a leaver was found open; an auditor asks about the others. A cause seldom works in one place only.',
  of: nonconformity,
  reads: [organisation],
  empty: noCases,
  findings: {
    unasked: fails(
      '{record} does not say whether the like exists elsewhere.',
      'Look where the same cause could be at work, and record where you looked and what you found.',
    ),
  },
  *each(record, s, find) {
    if (record.fields.similar === undefined && mustBeKnown(record, s)) yield find.unasked(record);
  },
});
