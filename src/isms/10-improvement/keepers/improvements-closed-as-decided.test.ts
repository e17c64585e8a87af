import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { improvement } from '../improvement.ts';
import { improvementsClosedAsDecided } from './improvements-closed-as-decided.ts';

const idea = (status: string, decision?: string) => [a(improvement, 'i1', { status, decision })];

testRule(improvementsClosedAsDecided, {
  holds: {
    'accepted, on its way': { given: idea('open', 'accepted') },
    'rejected and closed': { given: idea('closed', 'rejected') },
    undecided: { given: idea('open') },
  },
  finds: {
    'rejected, still open': { given: idea('open', 'rejected'), finds: ['rejected i1'] },
    'closed without a word': { given: idea('closed'), finds: ['undecided i1'] },
  },
});
