import { current } from '#isms/kernel/declarations/condition.ts';
import { missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { organisation } from '../../across/organisation.ts';
import { interestedParty } from '../interested-party.ts';

const usual = ['customer', 'staff', 'regulator', 'supplier', 'owner'] as const;

export const partiesKnown = rule({
  key: 'parties-known',
  title: 'Interested parties are known and reviewed',
  answers: citesBoth('4.2 a)'),
  mode: 'supported',
  why: 'Scope, risks and objectives rest on who has a stake. An auditor asks how the list was made and when it was last questioned.',
  of: interestedParty,
  reads: [organisation],
  empty: missing(
    'No interested party is on record.',
    'Record those who can affect the ISMS or are affected by it, customers and authorities first.',
  ),
  findings: {
    stale: weakens(
      '{record} was due for review on {due}.',
      'Ask the contact whether the party still matters in the same way, and set the date.',
    ),
    class: weakens(
      'No party of the class {class} is on record.',
      'Record one, or a group of them; every organisation has them.',
    ),
  },
  conditions: { stale: current('review') },
  *check(s, find) {
    const present = new Set(s.all(interestedParty).map((party) => party.fields.class));
    for (const each of usual)
      if (!present.has(each))
        yield find.class(undefined, { class: interestedParty.fields.class.options?.[each] ?? each });
  },
});
