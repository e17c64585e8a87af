import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { issue } from '../../../04-context/issue.ts';
import { partyRequirement } from '../../../04-context/party-requirement.ts';
import { organisation } from '../../../across/organisation.ts';
import { ismsRisk } from '../isms-risk.ts';
import { ismsRisksDetermined } from './6.1.1-determine-from-context.ts';

const heads = a(issue, 'heads', { status: 'open' });
const deputy = a(ismsRisk, 'i1', { issues: ['heads'] });

testRule(ismsRisksDetermined, {
  holds: {
    'from an issue': { given: [heads, deputy] },
    'from a requirement of a party': { given: [a(ismsRisk, 'i1', { requirements: ['tender'] })] },
    'of two issues one is still open': {
      given: [
        heads,
        a(issue, 'brokers', { status: 'closed' }),
        a(ismsRisk, 'i1', { issues: ['brokers', 'heads'] }),
      ],
    },
    'a closed one need not say where it came from': {
      given: [heads, deputy, a(ismsRisk, 'i2', { status: 'closed', closedOn: '2026-03-24' })],
    },
    'the one that followed from an issue is closed': {
      given: [
        heads,
        a(ismsRisk, 'i1', { issues: ['heads'], status: 'closed', closedOn: '2026-03-24' }),
        a(ismsRisk, 'i2', { requirements: ['tender'] }),
      ],
    },
    'nothing has to follow from a closed issue': {
      given: [heads, deputy, a(issue, 'brokers', { status: 'closed' })],
    },
  },
  finds: {
    'from nowhere': { given: [a(ismsRisk, 'i1')], finds: ['unlinked i1'] },
    'from what is over': {
      given: [
        a(issue, 'brokers', { status: 'closed' }),
        a(partyRequirement, 'tender', {}, { retired: true }),
        a(ismsRisk, 'i1', { issues: ['brokers'], requirements: ['tender'] }),
      ],
      finds: ['gone i1'],
    },
    'from empty lists': {
      given: [a(ismsRisk, 'i1', { issues: [], requirements: [] })],
      finds: ['unlinked i1'],
    },
    'an issue that leads nowhere': {
      given: [heads, deputy, a(issue, 'climate', { status: 'watching' })],
      finds: ['unheeded climate'],
    },
    'not looked at for too long': {
      given: [heads, deputy, a(organisation, 'org', { ismsRiskReview: 'P1M' })],
      finds: ['stale i1'],
    },
    'all of them are closed': {
      given: [a(ismsRisk, 'i1', { issues: ['heads'], status: 'closed', closedOn: '2026-03-24' })],
      finds: ['empty'],
    },
  },
});
