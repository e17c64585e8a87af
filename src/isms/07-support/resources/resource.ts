import {
  choice,
  date,
  line,
  number,
  prose,
  reference,
  references,
} from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { areInOrder } from '../../across/value-order.ts';

const requested = register({
  key: 'resource',
  clause: '7.1',
  title: 'Resource',
  plural: 'Resources',
  code: 'RSC',
  synonyms: ['budget'],
  purpose:
    'What the ISMS needs and what was decided about it: together they are the resource plan. An auditor compares it with actions that wait for want of people or money.',
  label: 'need',
  fields: {
    need: line({ title: 'Need', help: 'What is needed, in a few words.', material: true }),
    kind: choice({
      title: 'Kind',
      help: 'What sort of means it is.',
      options: {
        people: 'People',
        budget: 'Budget',
        tool: 'Tools and equipment',
        service: 'Help from outside',
        training: 'Training',
      },
      material: true,
    }),
    reason: prose({
      title: 'What for',
      help: 'What it serves, and what goes undone without it.',
      optional: true,
      material: true,
    }),
    amount: number({
      title: 'Amount',
      help: 'How much of it: money in the reference currency, people in full-time posts.',
      least: 0,
      optional: true,
      material: true,
    }),
    unit: line({
      title: 'Counted in',
      help: 'What the amount counts, such as EUR a year or days.',
      longest: 40,
      optional: true,
      material: true,
    }),
    from: date({ title: 'From', help: 'The first day it is needed.', optional: true, material: true }),
    to: date({ title: 'Until', help: 'The last day it is needed.', optional: true, material: true }),
    follows: reference('resource', {
      title: 'In continuation of',
      help: 'What was granted before and ends, where this asks for the time after it.',
      optional: true,
    }),
    requestedBy: reference('person', {
      title: 'Requested by',
      help: 'Who asks for it.',
      optional: true,
      concerns: true,
    }),
    requestedOn: date({ title: 'Requested on', help: 'The day they asked.', optional: true, happened: true }),
    status: choice({
      title: 'Status',
      help: 'What was decided; refusing is a decision too.',
      options: {
        requested: 'Requested',
        granted: 'Granted',
        'granted in part': 'Granted in part',
        refused: 'Refused',
      },
      default: 'requested',
    }),
    decidedBy: reference('person', {
      title: 'Decided by',
      help: 'Who decides about it, or did: for the plan as a whole, top management.',
      optional: true,
      concerns: true,
    }),
    decidedOn: date({
      title: 'Decided on',
      help: 'The day of the decision.',
      optional: true,
      happened: true,
    }),
    decision: prose({
      title: 'Decision',
      help: 'What was granted or refused, and why.',
      optional: true,
    }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'The budget, the order, the contract.',
      optional: true,
    }),
  },
  sections: {
    'What is needed': ['need', 'kind', 'reason', 'amount', 'unit', 'from', 'to'],
    Request: ['follows', 'requestedBy', 'requestedOn'],
    Decision: ['status', 'decidedBy', 'decidedOn', 'decision', 'evidence'],
  },
  columns: ['need', 'kind', 'amount', 'unit', 'status', 'from', 'to', 'decidedOn'],
  order: '-from',
  stands: ['status'],
  deadlines: {
    decision: {
      title: 'Decision on a resource',
      from: 'requestedOn',
      every: { setting: 'resourceRequest' },
      who: 'decidedBy',
      while: { status: ['requested'] },
    },
    end: {
      title: 'End of a resource',
      on: { computed: 'endsOn' },
      who: 'requestedBy',
      while: { status: ['granted', 'granted in part'] },
      passes: true,
    },
  },
  sequences: [['requestedOn', 'decidedOn']],
  example: {
    need: 'Half a post for the ISMS manager',
    kind: 'people',
    reason: 'Records and audits take two to three days a week; without it reviews slip.',
    amount: 0.5,
    unit: 'full-time posts',
    from: '2026-01-01',
    to: '2026-12-31',
    requestedBy: 'PER-2',
    requestedOn: '2025-10-06',
    status: 'granted',
    decidedBy: 'PER-1',
    decidedOn: '2025-10-27',
  },
});

/** The resources that the ISMS needs in people, money and means, and the decisions on them (7.1, 5.1 c). */
export const resource = requested
  .invariant('to', 'is before the first day', [], ({ fields }) => areInOrder(fields.from, fields.to))
  .invariant(
    'decidedOn',
    'is missing, though something was decided',
    [],
    ({ fields }) => fields.status === 'requested' || fields.decidedOn !== undefined,
  )
  .derive(
    'endsOn',
    date({ title: 'Ends on', help: 'Its last day, unless it was asked for again for the time after it.' }),
    [requested],
    (record, s) => (s.referring(requested, 'follows', record.id).length > 0 ? undefined : record.fields.to),
  );
