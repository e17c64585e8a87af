import { choice, date, line, prose, reference, references } from '#isms/kernel/declarations/fields.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { latest } from '../../across/latest-record.ts';
import { organisation } from '../../across/organisation.ts';
import { dueUnplanned } from '../../across/recurrence.ts';
import { measureTest } from './measure-test.ts';

/** How far a measure, or what a control requires, is implemented. */
export const implementationStates = {
  planned: 'Planned',
  partial: 'Partly implemented',
  implemented: 'Implemented',
  'not implemented': 'Not implemented',
} as const;

/** Who operates what a control requires. */
export const operators = { us: 'By us', shared: 'Shared', supplier: 'By a supplier' } as const;

const described = register({
  key: 'measure',
  clause: '6.1.3',
  title: 'Measure',
  plural: 'Measures',
  code: 'MSR',
  synonyms: ['safeguard', 'control implementation', 'countermeasure'],
  purpose:
    'What the organisation really does for security: one backup, described once, however many catalogue controls it serves. An auditor starts from a line of the Statement of Applicability, comes here, and asks to see it working.',
  label: 'name',
  fields: {
    name: line({ title: 'Measure', help: 'What is done, in a few words.', material: true }),
    how: prose({
      title: 'How it works',
      help: 'What happens, where and by whom, so that somebody from outside understands it.',
      optional: true,
      material: true,
    }),
    controls: references('catalogue-control', {
      title: 'Serves controls',
      help: 'The controls, of any catalogue, that it carries out.',
      optional: true,
      material: true,
    }),
    scopes: references('scope', {
      title: 'In scopes',
      help: 'Where there are several scopes: those in which it works. Empty means all of them.',
      optional: true,
    }),
    status: choice({
      title: 'Status',
      help: 'How far it is in place today.',
      options: implementationStates,
      default: 'planned',
      material: true,
    }),
    implementedOn: date({
      title: 'In place since',
      help: 'The day it began to work in full.',
      optional: true,
      happened: true,
    }),
    due: date({
      title: 'In place by',
      help: 'For what is not yet there in full: the day by which it will be.',
      optional: true,
      dueDay: true,
    }),
    owner: reference('person', {
      title: 'Owner',
      help: 'Who sees to it that it works and stays so.',
      optional: true,
      material: true,
      responsible: true,
    }),
    operatedBy: choice({
      title: 'Operated',
      help: 'Whether we run it ourselves.',
      options: operators,
      default: 'us',
      material: true,
    }),
    supplier: reference('supplier', {
      title: 'Supplier',
      help: 'Who runs it, or their share of it.',
      optional: true,
    }),
    processes: references('process', {
      title: 'Carried out in',
      help: 'The processes it is part of.',
      optional: true,
    }),
    assets: references('asset', {
      title: 'Protects',
      help: 'The assets it works on, where it is not for everything.',
      optional: true,
    }),
    documents: references('document', {
      title: 'Documents',
      help: 'The policies and procedures that describe or demand it.',
      optional: true,
    }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'What shows that it works, recent enough for an auditor.',
      optional: true,
    }),
    testPlan: prose({
      title: 'How it is tested',
      help: 'By what one finds out whether it works; each test is a record of its own.',
      optional: true,
    }),
    reviewedOn: date({
      title: 'Reviewed on',
      help: 'When the owner last looked whether it is still as described.',
      optional: true,
      happened: true,
    }),
  },
  sections: {
    'What is done': ['name', 'how', 'controls', 'scopes', 'processes', 'assets'],
    'How far it is': ['status', 'implementedOn', 'due'],
    'Who runs it': ['owner', 'operatedBy', 'supplier'],
    'What shows it': ['documents', 'evidence', 'testPlan', 'reviewedOn'],
  },
  columns: ['name', 'status', 'tested', 'testedOn', 'owner', 'controls', 'operatedBy', 'reviewedOn'],
  order: 'name',
  stands: ['status'],
  deadlines: {
    implementation: {
      title: 'Measure in place',
      on: 'due',
      who: 'owner',
      while: { status: ['planned', 'partial', 'not implemented'] },
    },
    review: {
      title: 'Review of a measure',
      from: 'reviewedOn',
      every: { setting: 'measureReview' },
      who: 'owner',
      while: { status: ['partial', 'implemented'] },
      recurs: true,
    },
    test: {
      title: 'Test of a measure, not planned yet',
      on: { computed: 'testToPlanOn' },
      who: 'owner',
      while: { status: ['implemented'] },
      recurs: true,
    },
  },
  example: {
    name: 'Firmware is signed in a hardware module by two people',
    how: 'The key never leaves the module; a release is signed when two custodians present their cards and compare the checksum.',
    controls: ['2022-A-8-24', '2022-A-5-3'],
    status: 'implemented',
    implementedOn: '2025-11-12',
    owner: 'PER-3',
    operatedBy: 'us',
    processes: ['PRC-3'],
    assets: ['AST-4'],
    documents: ['DOC-12'],
    evidence: ['EVD-3'],
    testPlan: 'Once a year somebody tries to sign without the module and with one card only.',
    reviewedOn: '2026-05-20',
  },
});

/** Returns the last test of a measure, if it was tested. */
export const lastTestOf = ({ id }: Stored<typeof described>, s: Neighbourhood<typeof measureTest>) =>
  latest(s.referring(measureTest, 'measure', id), ({ fields }) => fields.performedOn)?.fields;

/** The measures of the organisation. One measure serves many controls of any catalogue (6.1.3 b). */
export const measure = described
  .derive(
    'tested',
    choice({
      title: 'Last test',
      help: 'How its last test ended.',
      options: { none: 'Not tested', passed: 'Passed', failed: 'Failed', inconclusive: 'Inconclusive' },
    }),
    [measureTest],
    (record, s) => lastTestOf(record, s)?.result ?? 'none',
  )
  .derive(
    'testedOn',
    date({ title: 'Last tested on', help: 'The day of its last test.' }),
    [measureTest],
    (record, s) => lastTestOf(record, s)?.performedOn,
  )
  .derive(
    'testToPlanOn',
    date({
      title: 'Test to be planned',
      help: 'The day its next test is due by the interval; empty while one is planned.',
    }),
    [measureTest, organisation],
    (record, s) =>
      dueUnplanned(
        s.referring(measureTest, 'measure', record.id),
        { due: 'due', done: 'performedOn' },
        record.fields.implementedOn ?? record.createdAt.slice(0, 10),
        s.setting(organisation, 'measureTest'),
      ),
  );
