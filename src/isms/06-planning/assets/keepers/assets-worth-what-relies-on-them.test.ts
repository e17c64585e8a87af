import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { asset } from '../asset.ts';
import { assetsWorthWhatReliesOnThem } from './assets-worth-what-relies-on-them.ts';

const process = a(asset, 'process', { integrity: 'high' });
const server = (fields: object) =>
  a(asset, 'server', {
    confidentiality: undefined,
    availability: undefined,
    supports: ['process'],
    ...fields,
  });

testRule(assetsWorthWhatReliesOnThem, {
  holds: {
    'worth as much': { given: [process, server({ integrity: 'high' })] },
    'worth more': { given: [process, server({ integrity: 'very high' })] },
    'left empty, so that it inherits': { given: [process, server({ integrity: undefined })] },
    'worth less, and says why': {
      given: [process, server({ integrity: 'low', lowerBecause: 'Each reading is checked twice.' })],
    },
    'outside the scope': { given: [process, server({ integrity: 'low', inScope: false })] },
    'what relied on it is gone': {
      given: [a(asset, 'process', { integrity: 'high' }, { retired: true }), server({ integrity: 'low' })],
    },
  },
  finds: {
    'worth less than the process on it': {
      given: [process, server({ integrity: 'low' })],
      finds: ['lower server'],
    },
    'worth less than what relies on it by way of another': {
      given: [
        process,
        server({ integrity: undefined }),
        a(asset, 'room', {
          confidentiality: undefined,
          integrity: 'medium',
          availability: undefined,
          supports: ['server'],
        }),
      ],
      finds: ['lower room'],
    },
  },
});
