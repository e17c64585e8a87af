import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { riskMethod } from '../../risk-method/risk-method.ts';
import { risk } from '../risk.ts';
import { scenariosToldWhole } from './scenarios-told-whole.ts';

const byAssets = a(riskMethod, 'assets', { approach: 'assets' });
const byEvents = a(riskMethod, 'events', { approach: 'events' });
const path = [{ step: 'The password is guessed' }];
const told = (fields: object) => a(risk, 'r1', { method: 'assets', ...fields });

testRule(scenariosToldWhole, {
  holds: {
    'told from source to target': {
      given: [byAssets, told({ source: 'A competitor', target: 'Releases', path })],
    },
    'told by the objective it misses, or the process it disturbs': {
      given: [
        byAssets,
        told({ source: 'A competitor', objective: 'o1', path }),
        a(risk, 'r2', { method: 'assets', source: 'A competitor', processes: ['p1'], path }),
      ],
    },
    'found from assets and not told as an event': { given: [byAssets, told({})] },
    closed: { given: [byEvents, told({ method: 'events', status: 'closed' })] },
  },
  finds: {
    'only a target': {
      given: [byAssets, told({ target: 'Releases' })],
      finds: ['sourceless r1', 'pathless r1'],
    },
    'a source that wants nothing': {
      given: [byAssets, told({ source: 'A competitor', path })],
      finds: ['aimless r1'],
    },
    'nothing, by a method that goes by events': {
      given: [byEvents, told({ method: 'events' })],
      finds: ['sourceless r1', 'aimless r1', 'pathless r1'],
    },
  },
});
