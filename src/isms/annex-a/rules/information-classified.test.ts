import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { asset } from '../../06-planning/assets/asset.ts';
import { informationClassified } from './information-classified.ts';

const data = (fields: object = {}) => a(asset, 'x1', { kind: 'information', ...fields });

testRule(informationClassified, {
  holds: {
    classified: { given: [data()] },
    'hardware has no class of its own': {
      given: [data(), a(asset, 'x2', { kind: 'hardware', classification: undefined })],
    },
    'outside the scope': {
      given: [data(), a(asset, 'x2', { kind: 'information', classification: undefined, inScope: false })],
    },
  },
  finds: { 'no class': { given: [data({ classification: undefined })], finds: ['none x1'] } },
});
