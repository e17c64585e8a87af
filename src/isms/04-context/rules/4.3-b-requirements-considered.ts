import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { organisation } from '../../across/organisation.ts';
import { unconsideredRecords } from '../unconsidered-records.ts';
import { partyRequirement } from '../party-requirement.ts';
import { scope } from '../scope.ts';

export const requirementsConsidered = rule({
  key: 'scope-considers-requirements',
  title: 'The scope takes the requirements of parties into account',
  answers: citesBoth('4.3 b)'),
  mode: 'supported',
  why: 'Customers and laws decide what has to lie inside. An auditor takes a requirement and asks whether the work it is about is covered.',
  of: scope,
  reads: [partyRequirement, organisation],
  empty: missing('No scope is on record that could take anything into account.', 'Record the scope first.'),
  findings: {
    none: fails(
      '{record} names no requirement of a party that was considered.',
      'Go through the requirements and name those that had a say in where the edge lies.',
    ),
    newer: weakens(
      '{requirement} came up after {record} was last reviewed, and it is not among the requirements considered.',
      'Ask whether it moves the edge, add it, and set the date of the review.',
    ),
  },
  *check(s, find) {
    const required = s.all(partyRequirement);
    for (const each of s.all(scope)) {
      const { requirements = [] } = each.fields;
      if (requirements.length === 0) yield find.none(each);
      else
        for (const { code } of unconsideredRecords(required, each, requirements, s))
          yield find.newer(each, { requirement: code });
    }
  },
});
