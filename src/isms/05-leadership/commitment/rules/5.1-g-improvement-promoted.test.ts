import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { improvement } from '../../../10-improvement/improvement.ts';
import { organisation } from '../../../across/organisation.ts';
import { managementCommitment } from '../management-commitment.ts';
import { improvementPromoted } from './5.1-g-improvement-promoted.ts';

const settings = a(organisation, 'org', { topManagement: ['ana'], inForceSince: undefined });
const idea = (raisedOn: string | undefined, fields: object) =>
  a(improvement, 'idea', { raisedOn, ...fields });

testRule(improvementPromoted, {
  holds: {
    'raised at the top': { given: [settings, idea('2026-07-22', { raisedBy: 'ana' })] },
    'raised elsewhere, sponsored at the top': {
      given: [settings, idea('2026-07-22', { raisedBy: 'ben', sponsor: 'ana' })],
    },
    'nobody knows when it was raised, but when it was decided': {
      given: [settings, idea(undefined, { sponsor: 'ana', decidedOn: '2026-06-12' })],
    },
    'called for in another way': {
      given: [settings, a(managementCommitment, 'call', { kind: 'improvement', doneOn: '2026-06-09' })],
    },
  },
  finds: {
    'all ideas come from below': {
      given: [settings, idea('2026-07-22', { raisedBy: 'ben', sponsor: 'ben' })],
      finds: ['never'],
    },
    'all ideas come from below, but the ISMS is in force for half a year': {
      given: [
        a(organisation, 'org', { topManagement: ['ana'], inForceSince: '2026-04-01' }),
        idea('2026-07-22', { raisedBy: 'ben' }),
      ],
      finds: ['early'],
    },
    'the last one from the top is two years old': {
      given: [settings, idea('2024-09-30', { raisedBy: 'ana' })],
      finds: ['stale'],
    },
  },
});
