import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { organisation } from '../../across/organisation.ts';
import { unconsideredRecords } from '../unconsidered-records.ts';
import { isPresent, issue } from '../issue.ts';
import { scope } from '../scope.ts';

export const issuesConsidered = rule({
  key: 'scope-considers-issues',
  title: 'The scope takes the issues into account',
  answers: citesBoth('4.3 a)'),
  mode: 'supported',
  why: 'A scope that was drawn before anybody asked what the organisation stands in is drawn for convenience. An auditor asks which issue had a say.',
  of: scope,
  reads: [issue, organisation],
  empty: missing('No scope is on record that could take anything into account.', 'Record the scope first.'),
  findings: {
    none: fails(
      '{record} names no issue that was considered.',
      'Go through the issues and name those that had a say in where the edge lies.',
    ),
    newer: weakens(
      '{issue} came up after {record} was last reviewed, and it is not among the issues considered.',
      'Ask whether it moves the edge, add it, and set the date of the review.',
    ),
  },
  *check(s, find) {
    const present = s.all(issue).filter(isPresent);
    for (const each of s.all(scope)) {
      const { issues = [] } = each.fields;
      if (issues.length === 0) yield find.none(each);
      else
        for (const { code } of unconsideredRecords(present, each, issues, s))
          yield find.newer(each, { issue: code });
    }
  },
});
