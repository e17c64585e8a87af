import { fails } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { organisation } from '../../across/organisation.ts';
import { nonconformity } from '../nonconformity.ts';
import { mustBeKnown, noCases } from '../decision-time.ts';

export const consequencesDealtWith = rule({
  key: 'consequences-dealt-with',
  title: 'What a nonconformity led to is dealt with',
  answers: cites({ '2013': ['10.1 a) 2)'], '2022': ['10.2 a) 2)'] }),
  mode: 'computed',
  why: 'A late patch is one thing, what came in meanwhile another. An auditor asks whether anybody looked.',
  of: nonconformity,
  reads: [organisation],
  empty: noCases,
  findings: {
    unknown: fails(
      '{record} does not say what it led to.',
      'Find out what it led to and deal with that; if it was nothing, say how you know.',
    ),
  },
  *each(record, s, find) {
    if (record.fields.consequences === undefined && mustBeKnown(record, s)) yield find.unknown(record);
  },
});
