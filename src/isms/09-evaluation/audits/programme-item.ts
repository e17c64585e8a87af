import {
  choice,
  choices,
  date,
  line,
  number,
  prose,
  reference,
  references,
} from '#isms/kernel/declarations/fields.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { areInOrder } from '../../across/value-order.ts';
import { audit } from './audit.ts';
import { auditKinds, auditScope, auditScopeNames } from './audit-scope.ts';

const planned = register({
  key: 'programme-item',
  clause: '9.2.2',
  title: 'Planned audit',
  plural: 'Planned audits',
  code: 'PGI',
  purpose:
    'One slot of the audit programme: what is audited by when, and why so often. The standard wants the importance of processes and earlier results considered; an auditor asks for the reasoning and looks for slots that were missed.',
  label: 'title',
  partOf: 'programme',
  fields: {
    programme: reference('audit-programme', {
      title: 'Programme',
      help: 'The programme it belongs to.',
      material: true,
    }),
    title: line({ title: 'Title', help: 'What is audited, in a few words.', material: true }),
    kind: choice({
      title: 'Kind',
      help: 'Who audits whom; only internal audits count for clause 9.2.',
      options: auditKinds,
      default: 'internal',
      material: true,
    }),
    status: choice({
      title: 'Status',
      help: 'Whether the slot stands or was given up.',
      options: { planned: 'Planned', dropped: 'Dropped' },
      default: 'planned',
    }),
    from: date({ title: 'Not before', help: 'The first day of the slot.', optional: true, material: true }),
    due: date({
      title: 'Due',
      help: 'The last day of the slot.',
      optional: true,
      material: true,
      dueDay: true,
    }),
    ...auditScope,
    suppliers: references('supplier', {
      title: 'Suppliers',
      help: 'For an audit of suppliers: who is audited.',
      optional: true,
      material: true,
    }),
    methods: choices({
      title: 'Methods',
      help: 'How it is done.',
      options: {
        interview: 'Interviews',
        observation: 'Watching work',
        documents: 'Reading documents and records',
        test: 'Technical tests',
        remote: 'From afar',
      },
      optional: true,
      material: true,
    }),
    lead: reference('person', {
      title: 'Lead auditor',
      help: 'Who is to lead it.',
      optional: true,
      responsible: true,
    }),
    days: number({
      title: 'Auditor-days',
      help: 'Days of all auditors together, as planned.',
      least: 0,
      most: 1000,
      optional: true,
    }),
    weight: choice({
      title: 'Importance',
      help: 'How much depends on what is audited, for security and for the business.',
      options: { low: 'Low', medium: 'Medium', high: 'High' },
      optional: true,
      material: true,
    }),
    reason: prose({
      title: 'Why so and then',
      help: 'What speaks for auditing this at this time and depth: risks, changes, incidents, how long ago it was.',
      optional: true,
      material: true,
    }),
    earlierFindings: references('audit-finding', {
      title: 'Earlier findings considered',
      help: 'Results of earlier audits that this one follows up.',
      optional: true,
      material: true,
    }),
    noEarlierFindings: prose({
      title: 'Why there are none',
      help: 'Only where no earlier finding bears on it: say so, such as that it was never audited or came out clean.',
      optional: true,
      material: true,
    }),
    audit: reference('audit', {
      title: 'Audit',
      help: 'The audit that fills the slot, once it is scheduled; its own dates count from then on.',
      optional: true,
    }),
    droppedBecause: prose({
      title: 'Why it was dropped',
      help: 'Only where the slot was given up: why, and what covers its scope instead.',
      optional: true,
      material: true,
    }),
  },
  sections: {
    'What is planned': ['programme', 'title', 'kind', 'status', 'from', 'due', 'lead', 'days', 'methods'],
    Scope: [...auditScopeNames, 'suppliers'],
    Why: ['weight', 'reason', 'earlierFindings', 'noEarlierFindings'],
    'What came of it': ['audit', 'droppedBecause'],
  },
  columns: ['title', 'standing', 'kind', 'due', 'lead', 'clauses', 'weight', 'audit'],
  order: '-due',
  deadlines: {
    scheduling: {
      title: 'Audit of the programme to be scheduled',
      on: 'due',
      while: { status: ['planned'] },
      until: 'audit',
      who: 'lead',
      recurs: true,
    },
  },
  example: {
    programme: 'APG-1',
    title: 'Operation of access control and backups',
    kind: 'internal',
    from: '2026-05-01',
    due: '2026-05-31',
    clauses: ['8', '9'],
    controls: ['2022-A-5-18', '2022-A-8-13'],
    methods: ['interview', 'documents', 'test'],
    lead: 'PER-9',
    days: 2,
    weight: 'high',
    reason: 'Both areas had findings in September 2025, and a restore failed since.',
    earlierFindings: ['FND-2', 'FND-5'],
    audit: 'AUD-4',
  },
}).invariant('due', 'is before the first day of the slot', [], ({ fields }) =>
  areInOrder(fields.from, fields.due),
);

const standings = {
  planned: 'Planned',
  scheduled: 'Scheduled',
  late: 'Scheduled too late',
  concluded: 'Concluded',
  missed: 'Missed',
  dropped: 'Dropped',
} as const;

/**
 * Returns the state of a slot. A slot without an audit after its last day was missed, as was one whose audit was
 * cancelled.
 */
export function standingOf(
  { fields }: Stored<typeof planned>,
  s: Neighbourhood<typeof audit>,
): keyof typeof standings {
  const { due = '9999', status } = fields;
  const filling = s.get(audit, fields.audit)?.fields;
  if (filling?.status === 'concluded') return 'concluded';
  if (status === 'dropped') return 'dropped';
  if (filling && filling.status !== 'cancelled') return (filling.to ?? '') > due ? 'late' : 'scheduled';
  return due < s.asOf ? 'missed' : 'planned';
}

/** A slot of a programme: a planned audit with its reasons (9.2.2). */
export const programmeItem = planned.derive(
  'standing',
  choice({ title: 'Standing', help: 'What became of the slot.', options: standings }),
  [audit],
  standingOf,
);
