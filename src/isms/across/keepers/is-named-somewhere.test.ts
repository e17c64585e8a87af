import { a, testKeepers } from '#isms/kernel/testing/keepers-tester.ts';
import { asset } from '../../06-planning/assets/asset.ts';
import { risk } from '../../06-planning/risk-assessment/risk.ts';
import { scope } from '../../04-context/scope.ts';
import { supplierReview } from '../../08-operation/suppliers/supplier-review.ts';
import { supplier } from '../../08-operation/suppliers/supplier.ts';
import { evidence } from '../evidence.ts';
import { action } from '../action.ts';
import { isNamedSomewhere } from './is-named-somewhere.ts';

const system = (fields: object = {}) => a(asset, 'x1', { to: undefined, inScope: true, ...fields });
const proof = (fields: object = {}) =>
  a(evidence, 'e1', { controls: undefined, requirements: undefined, records: undefined, ...fields });
const provider = (fields: object = {}) =>
  a(supplier, 's1', { criticality: 'high', to: undefined, ...fields });

testKeepers(isNamedSomewhere, {
  holds: {
    'a risk names it': [system(), a(risk, 'r1', { assets: ['x1'] })],
    'it says what it supports': [system({ supports: ['x2'] })],
    'outside the scope': [system({ inScope: false })],
    'given up': [system({ to: '2026-06-30' })],
    'evidence says what it shows': [proof({ records: [{ register: 'risk', id: 'r1' }] })],
    'an action names the evidence': [proof(), a(action, 'a1', { evidence: ['e1'] })],
    'an interface names the supplier': [
      provider(),
      a(scope, 'c1', { interfaces: [{ what: 'Hosting', supplier: 's1' }] }),
    ],
    'a supplier of little weight': [provider({ criticality: 'low' })],
  },
  finds: {
    'an asset nobody names': { given: [system(), a(risk, 'r1', { assets: ['x2'] })], finds: ['unnamed x1'] },
    'evidence of nothing': { given: [proof()], finds: ['unnamed e1'] },
    'only its own reviews name a supplier': {
      given: [provider(), a(supplierReview, 'v1', { supplier: 's1' })],
      finds: ['unnamed s1'],
    },
  },
});
