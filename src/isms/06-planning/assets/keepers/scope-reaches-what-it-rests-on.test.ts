import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { asset } from '../asset.ts';
import { scopeReachesWhatItRestsOn } from './scope-reaches-what-it-rests-on.ts';

const plain = { confidentiality: 'low', integrity: 'low', availability: 'low' };
const line = (fields: object = {}) => a(asset, 'line', { ...plain, availability: 'very high', ...fields });
const hall = (fields: object = {}) =>
  a(asset, 'hall', { ...plain, inScope: false, supports: ['line'], ...fields });

testRule(scopeReachesWhatItRestsOn, {
  holds: {
    'it is in scope as well': { given: [line(), hall({ inScope: true })] },
    'little rests on it': { given: [line({ availability: 'medium' }), hall()] },
    'what rests on it is out of scope too': { given: [line({ inScope: false }), hall()] },
    'nothing rests on it': { given: [line(), hall({ supports: undefined })] },
    'it is no longer used': { given: [line(), hall({ to: '2026-06-30' })] },
  },
  finds: {
    'what matters most rests on it': { given: [line(), hall()], finds: ['outside hall'] },
    'by way of something between': {
      given: [line(), a(asset, 'power', { ...plain, supports: ['line'] }), hall({ supports: ['power'] })],
      finds: ['outside hall'],
    },
  },
});
