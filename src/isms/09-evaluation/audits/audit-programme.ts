import { choice, date, line, number, prose, reference } from '#isms/kernel/declarations/fields.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { approvalOf, decision, decisionStates } from '../../across/decision.ts';
import { areInOrder } from '../../across/value-order.ts';
import { audit } from './audit.ts';
import { programmeItem, standingOf } from './programme-item.ts';

const part = (title: string, help: string) => prose({ title, help, optional: true, material: true });

/** A programme of the audits in a period, and how they are run (9.2.2). */
export const auditProgramme = register({
  key: 'audit-programme',
  clause: '9.2.2',
  title: 'Audit programme',
  plural: 'Audit programmes',
  code: 'APG',
  synonyms: ['audit plan', 'audit schedule'],
  purpose:
    'How often is audited, by which methods, who is responsible, what planning takes and how results are reported: the standard asks for each of these. An auditor checks that the planned audits leave no hole in a cycle and took place.',
  label: 'title',
  fields: {
    title: line({ title: 'Title', help: 'Such as audit programme 2025 to 2027.', material: true }),
    status: choice({
      title: 'Status',
      help: 'Whether audits are still held under it.',
      options: { running: 'Running', over: 'Over' },
      default: 'running',
    }),
    from: date({ title: 'From', help: 'The first day of the period.', optional: true, material: true }),
    to: date({ title: 'To', help: 'The last day of the period.', optional: true, material: true }),
    owner: reference('person', {
      title: 'Owner',
      help: 'Who runs the programme and keeps it current.',
      optional: true,
      material: true,
      responsible: true,
    }),
    objectives: part('Objectives', 'What the audits of the period are to bring to light.'),
    frequency: part('Frequency', 'How often what is audited, and within what time everything was.'),
    methods: part('Methods', 'How audits are done and samples are drawn.'),
    responsibilities: part(
      'Responsibilities',
      'Who plans, who audits, who answers findings, and how independence is kept.',
    ),
    planning: part(
      'Planning',
      'What has to be settled before an audit: criteria, scope, team, dates, access, and who is told when.',
    ),
    reporting: part('Reporting', 'How results are graded, who gets them and by when.'),
    risks: part(
      'Risks of the programme',
      'What could keep it from reaching its objectives, and what is done about it.',
    ),
    reviewedOn: date({
      title: 'Reviewed on',
      help: 'When it was last asked whether the programme still fits results, changes and incidents.',
      optional: true,
      happened: true,
    }),
    document: reference('document', {
      title: 'Document',
      help: 'The controlled document it is kept in, if there is one.',
      optional: true,
    }),
  },
  sections: {
    Period: ['title', 'status', 'from', 'to', 'owner', 'document', 'reviewedOn'],
    'How audits are run': [
      'objectives',
      'frequency',
      'methods',
      'responsibilities',
      'planning',
      'reporting',
      'risks',
    ],
  },
  columns: ['title', 'from', 'to', 'owner', 'approval', 'planned', 'concluded', 'missed'],
  order: '-from',
  stands: ['status'],
  deadlines: {
    review: {
      title: 'Review of the audit programme',
      from: 'reviewedOn',
      every: { setting: 'internalAudit' },
      while: { status: ['running'] },
      who: 'owner',
      recurs: true,
    },
    renewal: { title: 'End of the audit programme', on: 'to', while: { status: ['running'] }, who: 'owner' },
  },
  example: {
    title: 'Audit programme 2025 to 2027',
    from: '2025-07-01',
    to: '2027-12-31',
    owner: 'PER-2',
    objectives:
      'Every clause and every applicable control audited once in three years, the critical ones each year.',
    frequency: 'Two internal audits a year; clauses 6, 8 and 9 in each of them.',
    methods: 'Interviews, reading of records, samples drawn at random with a seed on record.',
    responsibilities:
      'The ISMS manager plans, an auditor from outside audits, managers answer within 30 days.',
    planning: 'Criteria, scope and plan go to those audited two weeks before.',
    reporting: 'Within two weeks to the managers concerned and to top management.',
    reviewedOn: '2026-06-15',
  },
})
  .invariant('to', 'is before the first day of the period', [], ({ fields }) =>
    areInOrder(fields.from, fields.to),
  )
  .derive(
    'approval',
    choice({ title: 'Approval', help: 'How its approval stands.', options: decisionStates }),
    [decision],
    approvalOf,
  )
  .derive(
    'planned',
    number({ title: 'Planned', help: 'How many audits it plans, without those dropped.', whole: true }),
    [programmeItem],
    (record, s) =>
      s.referring(programmeItem, 'programme', record.id).filter(({ fields }) => fields.status === 'planned')
        .length,
  )
  .derive(
    'concluded',
    number({ title: 'Concluded', help: 'How many of them are concluded.', whole: true }),
    [programmeItem, audit],
    (record, s) =>
      s.referring(programmeItem, 'programme', record.id).filter((item) => standingOf(item, s) === 'concluded')
        .length,
  )
  .derive(
    'missed',
    number({ title: 'Missed', help: 'How many slots passed without an audit.', whole: true }),
    [programmeItem, audit],
    (record, s) =>
      s.referring(programmeItem, 'programme', record.id).filter((item) => standingOf(item, s) === 'missed')
        .length,
  );

/** Returns whether a programme whose period has begun is still undecided, so that no audit can be run by it. */
export const isDraftProgramme = (
  record: Stored<typeof auditProgramme>,
  s: Neighbourhood<typeof decision>,
): boolean =>
  record.fields.status === 'running' &&
  (record.fields.from ?? '') <= s.asOf &&
  approvalOf(record, s) === 'none';
