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
import { editionNotices } from '#isms/standard/edition.ts';
import { areInOrder } from '../../across/value-order.ts';
import { auditKinds, auditScope, auditScopeNames } from './audit-scope.ts';
import { checklistRow } from './checklist-row.ts';

const answer = (title: string, help: string) =>
  choice({
    title,
    help,
    options: { yes: 'Yes', partly: 'With exceptions', no: 'No' },
    optional: true,
    material: true,
  });

const planned = register({
  key: 'audit',
  clause: '9.2.1',
  title: 'Audit',
  plural: 'Audits',
  code: 'AUD',
  synonyms: ['internal audit'],
  purpose:
    'An independent look at whether the ISMS meets the standard and what the organisation demands of itself, and whether it works. A certification auditor reads these first: criteria and scope settled beforehand, nobody auditing their own work, results with the managers concerned.',
  label: 'title',
  fields: {
    title: line({ title: 'Title', help: 'Such as internal audit of September 2025.', material: true }),
    kind: choice({
      title: 'Kind',
      help: 'Who audits whom; only internal audits count for clause 9.2.',
      options: auditKinds,
      default: 'internal',
      material: true,
    }),
    stage: choice({
      title: 'Stage',
      help: 'For an audit by a certification body: which of the cycle it is.',
      options: {
        'stage 1': 'Stage 1',
        'stage 2': 'Stage 2',
        surveillance: 'Surveillance',
        recertification: 'Recertification',
        special: 'Special audit',
      },
      optional: true,
    }),
    status: choice({
      title: 'Status',
      help: 'How far it has come.',
      options: {
        planned: 'Planned',
        'under way': 'Under way',
        concluded: 'Concluded',
        cancelled: 'Called off',
      },
      default: 'planned',
    }),
    objective: prose({
      title: 'Objective',
      help: 'What one wants to know afterwards.',
      optional: true,
      material: true,
    }),
    editions: choices({
      title: 'Editions',
      help: 'The editions of ISO/IEC 27001 it is held against.',
      options: { '2022': '2022 with Amd 1', '2013': '2013' },
      notices: editionNotices,
      optional: true,
      material: true,
    }),
    documents: references('document', {
      title: 'Own documents',
      help: 'The policies and procedures it is held against.',
      optional: true,
      material: true,
    }),
    obligations: references('party-requirement', {
      title: 'Laws and contracts',
      help: 'What laws, contracts and other parties require that it is held against.',
      optional: true,
      material: true,
    }),
    isms: reference('scope', {
      title: 'ISMS',
      help: 'The ISMS that is audited, where there are several.',
      optional: true,
      material: true,
    }),
    ...auditScope,
    suppliers: references('supplier', {
      title: 'Suppliers',
      help: 'For an audit of suppliers: who is audited.',
      optional: true,
      material: true,
    }),
    leftOut: prose({
      title: 'Left out',
      help: 'What lies outside this audit although one might expect it, and why.',
      optional: true,
    }),
    body: line({
      title: 'Auditing organisation',
      help: 'The certification body, customer or firm the auditors come from.',
      optional: true,
    }),
    lead: reference('person', {
      title: 'Lead auditor',
      help: 'Who answers for the audit and its conclusion.',
      optional: true,
      material: true,
      responsible: true,
    }),
    team: references('person', {
      title: 'Team',
      help: 'The other auditors and the experts with them.',
      optional: true,
      material: true,
      responsible: true,
    }),
    independence: prose({
      title: 'Independence',
      help: 'What makes sure that nobody on the team audits their own work.',
      optional: true,
      material: true,
    }),
    plannedOn: date({
      title: 'Plan settled on',
      help: 'When criteria, scope and plan were settled and told to those audited; before the first day.',
      optional: true,
      happened: true,
    }),
    from: date({ title: 'From', help: 'The first day on site or on line.', optional: true, material: true }),
    to: date({ title: 'To', help: 'The last day.', optional: true, material: true }),
    days: number({
      title: 'Auditor-days',
      help: 'Days of all auditors together.',
      least: 0,
      most: 1000,
      optional: true,
    }),
    plan: prose({
      title: 'Plan',
      help: 'Who looks at what, where, when and with whom.',
      optional: true,
    }),
    lateBecause: prose({
      title: 'Why later than planned',
      help: 'Only where it was: what delayed it, and who agreed.',
      optional: true,
    }),
    ownDemands: answer(
      'Meets our own demands',
      'Whether the ISMS meets what the organisation demands of it.',
    ),
    standard: answer(
      'Meets the standard',
      'Whether the ISMS meets the standard, as far as it was looked at.',
    ),
    effective: answer(
      'Effective and maintained',
      'Whether what is written is put into practice, kept up and brings about what it is there for.',
    ),
    conclusion: prose({
      title: 'Conclusion',
      help: 'What the audit comes to, with its limits and what stood in its way.',
      optional: true,
      material: true,
    }),
    concludedOn: date({
      title: 'Concluded on',
      help: 'The day of the conclusion.',
      optional: true,
      happened: true,
      afterwardsBy: ['conclude-audit'],
    }),
    report: reference('document', {
      title: 'Report',
      help: 'The document it is written up in.',
      optional: true,
    }),
    reportDue: date({ title: 'Report due', help: 'When the report is to be out.', optional: true }),
    reportedTo: references('person', {
      title: 'Reported to',
      help: 'Who got the report, the managers of what was audited among them.',
      optional: true,
    }),
    reportedOn: date({ title: 'Reported on', help: 'When they got it.', optional: true, happened: true }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'Minutes of opening and closing meeting, lists of those present, the report of an outside body.',
      optional: true,
    }),
  },
  sections: {
    'What it is': ['title', 'kind', 'stage', 'status', 'objective', 'body'],
    'Held against': ['editions', 'documents', 'obligations'],
    Scope: ['isms', ...auditScopeNames, 'suppliers', 'leftOut'],
    Auditors: ['lead', 'team', 'independence'],
    When: ['plannedOn', 'from', 'to', 'days', 'plan', 'lateBecause'],
    Conclusion: ['ownDemands', 'standard', 'effective', 'conclusion', 'concludedOn'],
    Report: ['report', 'reportDue', 'reportedTo', 'reportedOn', 'evidence'],
  },
  columns: [
    'title',
    'kind',
    'status',
    'lead',
    'from',
    'to',
    'effective',
    'examined',
    'toExamine',
    'reportedOn',
  ],
  order: '-from',
  stands: ['status', 'effective'],
  deadlines: {
    audit: {
      title: 'Audit',
      on: 'to',
      while: { status: ['planned', 'under way'] },
      who: 'lead',
      recurs: true,
    },
    plan: {
      title: 'Plan of an audit',
      on: 'from',
      while: { status: ['planned'] },
      until: 'plannedOn',
      who: 'lead',
    },
    report: {
      title: 'Report of an audit',
      on: 'reportDue',
      while: { status: ['planned', 'under way', 'concluded'] },
      until: 'reportedOn',
      who: 'lead',
    },
  },
  sequences: [['to', 'concludedOn']],
  example: {
    title: 'Internal audit, September 2025',
    kind: 'internal',
    status: 'concluded',
    objective: 'Find out whether the ISMS is ready for stage 1.',
    editions: ['2022'],
    documents: ['DOC-1', 'DOC-7'],
    obligations: ['RQT-2'],
    clauses: ['4', '5', '6', '7', '8', '9', '10'],
    controls: ['2022-A-5-18', '2022-A-8-13'],
    processes: ['PRC-3'],
    body: 'Harbour Audit Partners',
    lead: 'PER-9',
    independence: 'The auditor comes from outside and has never advised us.',
    plannedOn: '2025-08-20',
    from: '2025-09-08',
    to: '2025-09-11',
    days: 4,
    ownDemands: 'partly',
    standard: 'partly',
    effective: 'yes',
    conclusion:
      'The ISMS is put into practice. Access of leavers and the test of restores need work before stage 1.',
    concludedOn: '2025-09-11',
    reportDue: '2025-09-25',
    reportedTo: ['PER-1', 'PER-6'],
    reportedOn: '2025-09-22',
  },
})
  .invariant('to', 'is before the first day', [], ({ fields }) => areInOrder(fields.from, fields.to))
  .invariant(
    'concludedOn',
    'is missing: an audit is concluded by “Conclude audit”, which asks what that needs',
    [],
    ({ fields }) => fields.status !== 'concluded' || fields.concludedOn !== undefined,
  );

const rowsOf = (record: Stored<typeof planned>, s: Neighbourhood<typeof checklistRow>) =>
  s.referring(checklistRow, 'audit', record.id);

/** An audit of any kind (9.2); its findings are records of other registers. */
export const audit = planned
  .derive(
    'examined',
    number({
      title: 'Examined',
      help: 'How many rows of the checklist were examined; those that were left out do not count.',
      whole: true,
    }),
    [checklistRow],
    (record, s) =>
      rowsOf(record, s).filter(({ fields: { result } }) => result !== undefined && result !== 'not examined')
        .length,
  )
  .derive(
    'toExamine',
    number({
      title: 'To examine',
      help: 'How many rows of the checklist have no answer yet.',
      whole: true,
    }),
    [checklistRow],
    (record, s) => rowsOf(record, s).filter(({ fields }) => fields.result === undefined).length,
  );
