import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { partyRequirement } from '../../../04-context/party-requirement.ts';
import { risk } from '../../risk-assessment/risk.ts';
import { decidedControls, excluded, issuedFrom } from '../statement-tester.ts';
import { inclusionJustified2013, inclusionJustified2022 } from './6.1.3-d-inclusion-justified.ts';

for (const [rule, edition, ref] of [
  [inclusionJustified2022, '2022', 'A.8.20'],
  [inclusionJustified2013, '2013', 'A.13.1.1'],
] as const) {
  const all = decidedControls(edition);
  const because = (fields: object) => decidedControls(edition, { [ref]: { reason: undefined, ...fields } });
  const ofRisk = because({ drivers: ['risk'], risks: ['r1', 'r2'] });
  const ofLaw = because({ drivers: ['law'], requirements: ['law'] });
  const [open, closed] = [a(risk, 'r1'), a(risk, 'r2', { status: 'closed' })];
  const law = a(partyRequirement, 'law', { party: 'state' });
  const nothing = because({ drivers: undefined });

  testRule(rule, {
    holds: {
      'each for a need of the business': { given: [...all, issuedFrom(edition, all)] },
      'for a risk that is open, and one that is not': {
        given: [...ofRisk, open, closed, issuedFrom(edition, ofRisk)],
      },
      'for a law': { given: [...ofLaw, law, issuedFrom(edition, ofLaw)] },
      'in another order': {
        given: [
          ...because({ drivers: ['risk'], risks: ['r2', 'r1'] }),
          open,
          closed,
          issuedFrom(edition, ofRisk),
        ],
      },
      'what is left out is justified elsewhere': {
        given: [...decidedControls(edition, { [ref]: excluded }), issuedFrom(edition, all)],
      },
    },
    finds: {
      'no reason at all': {
        given: [...nothing, issuedFrom(edition, nothing)],
        finds: ['unjustified soa'],
      },
      'a kind of reason, and nothing behind it': {
        given: [
          ...because({ drivers: ['contract'] }),
          issuedFrom(edition, because({ drivers: ['contract'] })),
        ],
        finds: ['bare soa'],
      },
      'all its risks are closed': {
        given: [...ofRisk, a(risk, 'r1', { status: 'closed' }), closed, issuedFrom(edition, ofRisk)],
        finds: ['bare soa'],
      },
      'the law was taken off the list': {
        given: [...ofLaw, { ...law, retired: true }, issuedFrom(edition, ofLaw)],
        finds: ['bare soa'],
      },
      'a risk has come to it since': {
        given: [...ofRisk, open, closed, issuedFrom(edition, all)],
        finds: ['differs soa'],
      },
    },
  });
}
