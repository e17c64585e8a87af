import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { decided } from '../../across/decision-tester.ts';
import { organisation } from '../../across/organisation.ts';
import { document } from '../../07-support/documents/document.ts';
import { documentVersion } from '../../07-support/documents/document-version.ts';
import { scopeInForce } from './4.3-doc-scope-in-force.ts';

const scope = a(document, 'scope', { kind: 'scope', reviewedOn: '2026-03-01' });
const version = (id: string, fields: object = {}) =>
  a(documentVersion, id, { document: 'scope', number: '1.0', state: 'published', ...fields });
const inForce = [scope, version('v1'), decided('d1', [version('v1')])];

testRule(scopeInForce, {
  holds: {
    'approved and published': { given: inForce },
    'the next version is being written': {
      given: [...inForce, version('v2', { number: '1.1', state: 'draft' })],
    },
    'reviewed late, within the tolerance': {
      given: [...inForce, a(organisation, 'org', { tolerance: 'P60D' })],
      asOf: '2027-04-15',
    },
    'a second scope is in preparation beside the first': {
      given: [...inForce, a(document, 'other', { kind: 'scope', reviewedOn: '2026-03-01' })],
    },
    'only what was noted about it changed': {
      given: [scope, version('v1', { note: 'Names the site in Graz.' }), decided('d1', [version('v1')])],
    },
  },
  finds: {
    'only other documents are on record': {
      given: [a(document, 'policy', { kind: 'topic policy' })],
      finds: ['empty'],
    },
    'no version of it': { given: [scope], finds: ['unapproved scope'] },
    'published without approval': { given: [scope, version('v1')], finds: ['unapproved scope'] },
    'approved, but never published': {
      given: [
        scope,
        version('v1', { state: 'in review' }),
        decided('d1', [version('v1', { state: 'in review' })]),
      ],
      finds: ['unapproved scope'],
    },
    'approved once, rejected since': {
      given: [...inForce, decided('d2', [version('v1')], { kind: 'rejection' })],
      finds: ['unapproved scope'],
    },
    'the file was exchanged after approval': {
      given: [
        scope,
        version('v1', {
          content: { hash: 'a'.repeat(64), size: 1, type: 'application/pdf', name: 'scope.pdf' },
        }),
        decided('d1', [version('v1')]),
      ],
      finds: ['void scope'],
    },
    'approved until a day that is over': {
      given: [scope, version('v1'), decided('d1', [version('v1')], { until: '2026-09-29' })],
      finds: ['expired scope'],
    },
    'not reviewed for more than a year': { given: inForce, asOf: '2027-06-01', finds: ['stale scope'] },
  },
});
