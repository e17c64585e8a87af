import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { asset } from '../../06-planning/assets/asset.ts';
import { person } from '../../07-support/people/person.ts';
import { inventoryOwned } from './inventory-owned.ts';

const server = (fields: object = {}) => a(asset, 'x1', { owner: 'ana', ...fields });

testRule(inventoryOwned, {
  holds: {
    owned: { given: [a(person, 'ana'), server()] },
    'given up': { given: [a(person, 'ana'), server(), a(asset, 'x2', { to: '2026-01-31' })] },
  },
  finds: {
    nobody: { given: [server({ owner: undefined })], finds: ['unowned x1'] },
    'somebody who left': { given: [a(person, 'ana', { to: '2026-08-31' }), server()], finds: ['unowned x1'] },
  },
});
