import { current } from '#isms/kernel/declarations/condition.ts';
import { missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { organisation } from '../../across/organisation.ts';
import { isPresent, issue } from '../issue.ts';

export const issuesKnown = rule({
  key: 'issues-known',
  title: 'What helps or hinders the ISMS is known and reviewed',
  answers: citesBoth('4.1'),
  mode: 'supported',
  why: 'Scope and risks begin with what the organisation knows about itself and the world around it. An auditor looks for what has happened lately and asks whether it is on the list.',
  of: issue,
  reads: [organisation],
  empty: missing(
    'No issue is on record.',
    'Record what inside and outside helps or hinders the ISMS; a workshop of two hours usually brings the first ten.',
  ),
  findings: {
    side: missing(
      'No {place} issue is on record that is open or watched.',
      'Record at least one; no organisation lacks either kind.',
    ),
    effect: weakens(
      '{record} does not say what it does to the ISMS.',
      'Say which outcome intended of the ISMS it helps or hinders, and how.',
    ),
    stale: weakens(
      '{record} was due for review on {due}.',
      'Ask the owner whether it is still so, and set the date.',
    ),
  },
  conditions: { stale: current('review') },
  *each(record, _, find) {
    const { effect, relevant } = record.fields;
    if (isPresent(record) && relevant !== false && effect === undefined) yield find.effect(record);
  },
  *check(s, find) {
    const issues = s.all(issue);
    if (issues.length === 0) return;
    for (const place of ['internal', 'external'] as const)
      if (!issues.some((each) => isPresent(each) && each.fields.place === place))
        yield find.side(undefined, { place });
  },
});
