import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { applicability } from '../applicability.ts';
import { measure } from '../../risk-treatment/measure.ts';
import { excludedControlsIdle } from './excluded-controls-idle.ts';

const left = (applicable: string) => a(applicability, 'd1', { scope: 's1', control: 'c1', applicable });
const done = (fields: object = {}) =>
  a(measure, 'm1', { controls: ['c1'], status: 'implemented', ...fields });

testRule(excludedControlsIdle, {
  holds: {
    applies: { given: [left('yes'), done()] },
    'nobody does it': { given: [left('no'), done({ status: 'not implemented' })] },
    'done for another scope': { given: [left('no'), done({ scopes: ['s2'] })] },
  },
  finds: {
    'left out and done': { given: [left('no'), done()], finds: ['carried d1'] },
  },
});
