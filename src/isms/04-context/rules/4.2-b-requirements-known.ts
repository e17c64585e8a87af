import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { interestedParty } from '../interested-party.ts';
import { partyRequirement } from '../party-requirement.ts';

export const requirementsKnown = rule({
  key: 'requirements-known',
  title: 'Each party’s requirements are known',
  answers: citesBoth('4.2 b)'),
  mode: 'supported',
  why: 'Laws and contracts reach the ISMS through this list. A party without requirements, and without a word why, was not thought through.',
  of: interestedParty,
  reads: [partyRequirement],
  empty: missing('No interested party is on record, so no requirement can be.', 'Record the parties first.'),
  findings: {
    none: fails(
      '{record} has no requirement on record and no reason why it has none.',
      'Record what the party requires, or say why it requires nothing.',
    ),
    source: weakens(
      '{requirement} of {record} does not say where it comes from.',
      'Choose law, regulation, contract or expectation, and cite it.',
    ),
  },
  *each(party, s, find) {
    const requirements = s.referring(partyRequirement, 'party', party.id);
    if (requirements.length === 0 && party.fields.noRequirements === undefined) yield find.none(party);
    for (const each of requirements)
      if (each.fields.source === undefined)
        yield find.source(party, { requirement: each.code }, each.createdAt.slice(0, 10));
  },
});
