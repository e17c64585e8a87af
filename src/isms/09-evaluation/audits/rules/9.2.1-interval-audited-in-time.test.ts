import { a, testRule } from '#isms/kernel/testing/rule-tester.ts';
import { organisation } from '../../../across/organisation.ts';
import { audit } from '../audit.ts';
import { programmeItem } from '../programme-item.ts';
import { auditedInTime } from './9.2.1-interval-audited-in-time.ts';

const concluded = (id: string, concludedOn: string, fields: object = {}) =>
  a(audit, id, { concludedOn, to: concludedOn, ...fields });
const open = (id: string, to: string, fields: object = {}) =>
  a(audit, id, { status: 'planned', concludedOn: undefined, from: to, to, ...fields });
const slot = (id: string, due: string, fields: object = {}) =>
  a(programmeItem, id, { from: undefined, due, ...fields });
const inForce = (since: string) => a(organisation, 'org', { inForceSince: since });

testRule(auditedInTime, {
  holds: {
    'concluded this year': { given: [concluded('a1', '2026-05-20')] },
    'late by no more than the tolerance': { given: [concluded('a1', '2025-08-31')] },
    'within the interval the organisation has chosen': {
      given: [concluded('a1', '2024-11-20'), a(organisation, 'org', { internalAudit: 'P24M' })],
    },
    'a slot is filled by an audit that was concluded, if late': {
      given: [concluded('a1', '2026-05-20'), slot('i1', '2026-05-01', { audit: 'a1' })],
    },
    'a slot lies ahead, one is scheduled, one was dropped': {
      given: [
        concluded('a1', '2026-05-20'),
        slot('i1', '2026-10-31'),
        open('a2', '2026-10-21'),
        slot('i2', '2026-10-31', { audit: 'a2' }),
        slot('i3', '2026-01-31', { status: 'dropped' }),
      ],
    },
    'a slot that passed by no more than the tolerance': {
      given: [concluded('a1', '2026-05-20'), slot('i1', '2026-08-31')],
    },
    'a slot for an audit of a supplier is no internal audit': {
      given: [concluded('a1', '2026-05-20'), slot('i1', '2026-01-31', { kind: 'supplier' })],
    },
    'scheduled after its slot, for a reason': {
      given: [
        concluded('a1', '2026-05-20'),
        open('a2', '2026-11-12', { lateBecause: 'The auditor was ill; management agreed.' }),
        slot('i1', '2026-10-31', { audit: 'a2' }),
      ],
    },
  },
  finds: {
    'more than a year ago': { given: [concluded('a1', '2025-08-15')], finds: ['overdue a1'] },
    'only others have audited': {
      given: [concluded('a1', '2026-05-20', { kind: 'certification' })],
      finds: ['never'],
    },
    'the first one was called off': {
      given: [open('a1', '2026-09-01', { status: 'cancelled' })],
      finds: ['never'],
    },
    'the first one is scheduled in time': {
      given: [inForce('2026-04-01'), open('a1', '2026-10-21')],
      finds: ['awaited'],
    },
    'the first one is a slot in time, and its audit is not scheduled': {
      given: [inForce('2026-04-01'), slot('i1', '2026-10-21')],
      finds: ['awaited'],
    },
    'the first one is scheduled too late': {
      given: [inForce('2025-04-01'), open('a1', '2026-10-21')],
      finds: ['never'],
    },
    'a slot passed': {
      given: [concluded('a1', '2026-05-20'), slot('i1', '2026-08-15')],
      finds: ['missed i1'],
    },
    'the audit of a slot was called off': {
      given: [
        concluded('a1', '2026-05-20'),
        open('a2', '2026-08-10', { status: 'cancelled' }),
        slot('i1', '2026-08-15', { audit: 'a2' }),
      ],
      finds: ['missed i1'],
    },
    'scheduled after its slot': {
      given: [
        concluded('a1', '2026-05-20'),
        open('a2', '2026-11-12'),
        slot('i1', '2026-10-31', { audit: 'a2' }),
      ],
      finds: ['late i1'],
    },
    'begun and never concluded': {
      given: [concluded('a1', '2026-05-20'), open('a2', '2026-08-15', { status: 'under way' })],
      finds: ['unfinished a2'],
    },
  },
});
