import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { organisation } from '../../../across/organisation.ts';
import { audit } from '../audit.ts';
import { auditFinding } from '../audit-finding.ts';
import { programmeItem } from '../programme-item.ts';
import { importanceAndResults } from './9.2.2-basis-importance-and-results.ts';

const slot = (fields: object = {}) =>
  a(programmeItem, 'i1', {
    from: undefined,
    due: '2026-05-31',
    earlierFindings: ['f1'],
    audit: 'a2',
    ...fields,
  });
const major = (fields: object = {}) => [
  a(audit, 'a1'),
  a(audit, 'a2'),
  a(auditFinding, 'f1', { audit: 'a1', grade: 'major', foundOn: '2025-09-19', ...fields }),
];
const minor = major({ grade: 'minor' });

testRule(importanceAndResults, {
  holds: {
    'weighed, reasoned, and earlier findings followed up': { given: [slot(), ...minor] },
    'there were none': {
      given: [slot({ earlierFindings: [], noEarlierFindings: 'Audited for the first time.' })],
    },
    'a major finding is followed up within the year': { given: [slot(), ...major()] },
    'later by no more than the tolerance': { given: [slot({ due: '2026-10-10' }), ...major()] },
    'a major finding of a certification body is followed up by that': {
      given: [
        slot({ earlierFindings: [], noEarlierFindings: 'None of ours.' }),
        a(audit, 'a1', { kind: 'certification' }),
        ...major().slice(2),
      ],
    },
    'a dropped slot needs no reason for its importance': {
      given: [slot(), ...minor, a(programmeItem, 'i2', { status: 'dropped', weight: undefined })],
    },
  },
  finds: {
    'its importance is not weighed': {
      given: [slot({ weight: undefined }), ...minor],
      finds: ['weightless i1'],
    },
    'no reason is given': { given: [slot({ reason: undefined }), ...minor], finds: ['groundless i1'] },
    'nothing is said of earlier findings': {
      given: [slot({ earlierFindings: undefined })],
      finds: ['unconnected i1'],
    },
    'nobody plans to look again at a major finding': {
      given: [slot({ earlierFindings: [], noEarlierFindings: 'None.' }), ...major()],
      finds: ['unfollowed f1'],
    },
    'there is still time to plan it': {
      given: [slot({ earlierFindings: [], noEarlierFindings: 'None.' }), ...major()],
      asOf: '2026-09-19',
      finds: ['unplanned f1'],
    },
    'only long after': { given: [slot({ due: '2027-05-31' }), ...major()], finds: ['unfollowed f1'] },
    'sooner, and the slot was missed': {
      given: [slot({ audit: undefined }), ...major()],
      finds: ['unfollowed f1'],
    },
    'sooner than the organisation wants it': {
      given: [slot(), ...major(), a(organisation, 'org', { auditAfterMajor: 'P3M' })],
      finds: ['unfollowed f1'],
    },
    'only suppliers are audited': { given: [slot({ kind: 'supplier' })], finds: ['empty'] },
  },
});
