import {
  choice,
  choices,
  date,
  line,
  list,
  prose,
  reference,
  references,
} from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { editionNotices } from '#isms/standard/edition.ts';
import { applicable, drivers } from './applicability.ts';
import { implementationStates, operators } from '../risk-treatment/measure.ts';

/**
 * One line of a Statement of Applicability. Texts are stored as they were on the day of issue, while records are
 * references. So an issue prints as it was, a person's name can still be erased, and a line compares field by field
 * with the line of the same control as the records yield it today.
 */
export const statementLine = {
  control: reference('catalogue-control', { title: 'Control', help: 'The control this line is about.' }),
  ref: line({ title: 'Reference', help: 'Its number in the catalogue.' }),
  name: line({ title: 'Title', help: 'What the catalogue calls it.' }),
  applicable: choice({ title: 'Applicable', help: 'Whether the scope needs it.', options: applicable }),
  drivers: choices({
    title: 'Needed because of',
    help: 'What makes it necessary.',
    options: drivers,
    optional: true,
  }),
  risks: references('risk', { title: 'Risks', help: 'The risks it is needed for.', optional: true }),
  requirements: references('party-requirement', {
    title: 'Laws and contracts',
    help: 'The requirements of parties that demand it.',
    optional: true,
  }),
  reason: prose({ title: 'Why it is included', help: 'The reason beside the drivers.', optional: true }),
  reasonNot: prose({ title: 'Why it is excluded', help: 'The reason for leaving it out.', optional: true }),
  status: choice({
    title: 'Status',
    help: 'How far it is in practice.',
    options: { 'no measure': 'No measure', ...implementationStates },
    optional: true,
  }),
  how: prose({
    title: 'How it is implemented',
    help: 'What its measures do, in their own words.',
    optional: true,
  }),
  measures: references('measure', { title: 'Measures', help: 'What carries it out.', optional: true }),
  operatedBy: choice({
    title: 'Operated',
    help: 'Whether the organisation runs it itself.',
    options: operators,
    optional: true,
  }),
  owners: references('person', { title: 'Owners', help: 'Who sees to it that it works.', optional: true }),
  documents: references('document', {
    title: 'Documents',
    help: 'What describes or demands it.',
    optional: true,
  }),
  evidence: references('evidence', { title: 'Evidence', help: 'What shows that it works.', optional: true }),
  evidenceUntil: date({
    title: 'Evidence up to',
    help: 'The last day that its evidence covers.',
    optional: true,
  }),
  reviewedOn: date({ title: 'Reviewed on', help: 'When the decision was last looked at.', optional: true }),
};

const issued = register({
  key: 'statement',
  clause: '6.1.3',
  title: 'Statement of Applicability',
  plural: 'Statements of Applicability',
  code: 'SOA',
  synonyms: ['SoA'],
  purpose:
    'The issues of the Statement of Applicability, each exactly as it was approved; nobody types one. A certificate names an issue, and an auditor compares it with what is so today.',
  label: 'number',
  called: ['scope', 'number'],
  fixed: true,
  actionsOnly: true,
  arises:
    'Open the scope and issue its statement there: what stands in the applicability of controls is frozen here.',
  fields: {
    scope: reference('scope', { title: 'Scope', help: 'The scope it was made for.' }),
    edition: choice({
      title: 'Edition',
      help: 'The edition of ISO/IEC 27001 whose Annex A it answers.',
      options: { '2022': 'ISO/IEC 27001:2022 with Amd 1:2024', '2013': 'ISO/IEC 27001:2013' },
      notices: editionNotices,
    }),
    number: line({
      title: 'Version',
      help: 'Its number, such as 2.1; it goes up with each issue.',
      longest: 20,
    }),
    issuedOn: date({ title: 'Issued on', help: 'From when it applies, and the day its lines show.' }),
    approver: reference('person', { title: 'Approved by', help: 'Who approved this issue.' }),
    role: line({ title: 'In the role of', help: 'The role in which they approved it.' }),
    organisation: line({ title: 'Organisation', help: 'What the organisation was called on that day.' }),
    scopeStatement: prose({ title: 'Scope as stated', help: 'The wording of the scope on that day.' }),
    run: reference('assessment-run', {
      title: 'Rests on assessment',
      help: 'The risk assessment whose results it rests on.',
      optional: true,
    }),
    comparedOn: date({
      title: 'Compared with Annex A on',
      help: 'When the chosen controls were held against the whole of Annex A, so that none is forgotten.',
      optional: true,
      happened: true,
    }),
    comparedBy: reference('person', {
      title: 'Compared by',
      help: 'Who made that comparison.',
      optional: true,
    }),
    changes: prose({
      title: 'Change log',
      help: 'What is different from the issue before, and why there is a new one.',
      optional: true,
    }),
    lines: list(statementLine, {
      title: 'Controls',
      help: 'Each control of the edition, and those from other catalogues, as they stood.',
    }),
  },
  sections: {
    Issue: ['scope', 'edition', 'number', 'issuedOn', 'approver', 'role', 'changes'],
    'What it says of itself': ['organisation', 'scopeStatement'],
    'What it rests on': ['run', 'comparedOn', 'comparedBy'],
    'Control by control': ['lines'],
  },
  columns: ['number', 'scope', 'edition', 'issuedOn', 'approver', 'standing', 'run'],
  order: '-issuedOn',
  example: {
    scope: 'SCP-1',
    edition: '2022',
    number: '2.1',
    issuedOn: '2026-03-19',
    approver: 'PER-1',
    role: 'Top management',
    organisation: 'Acme Instruments Ltd',
    scopeStatement: 'Development, production and operation of connected pump controllers at both sites.',
    run: 'RUN-2',
    comparedOn: '2026-03-12',
    comparedBy: 'PER-2',
    changes: 'The signing key is in a hardware module now; reasons shortened.',
    lines: [
      {
        control: '2022-A-8-24',
        ref: 'A.8.24',
        name: 'Use of cryptography',
        applicable: 'yes',
        drivers: ['risk', 'contract'],
        risks: ['RISK-1'],
        requirements: ['RQT-3'],
        status: 'implemented',
        how: 'The key never leaves the module; two custodians sign each release.',
        measures: ['MSR-1'],
        operatedBy: 'us',
        owners: ['PER-3'],
        documents: ['DOC-12'],
        evidence: ['EVD-3'],
        evidenceUntil: '2026-02-28',
        reviewedOn: '2026-03-12',
      },
      {
        control: '2022-A-8-30',
        ref: 'A.8.30',
        name: 'Outsourced development',
        applicable: 'no',
        reasonNot: 'All firmware and cloud software is written by our own staff.',
        reviewedOn: '2026-03-12',
      },
    ],
  },
});

/** The issues of the Statement of Applicability (6.1.3 d). */
export const statement = issued
  .derive(
    'standing',
    choice({
      title: 'Standing',
      help: 'Whether it is the latest issue for its scope and edition.',
      options: { current: 'Current', superseded: 'Superseded' },
    }),
    [issued],
    ({ id, fields: { scope, edition } }, s) =>
      s.referring(issued, 'scope', scope).findLast((each) => each.fields.edition === edition)?.id === id
        ? 'current'
        : 'superseded',
  )
  .invariant('number', 'is a version that was issued already', [issued], ({ id, fields }, s) =>
    s
      .referring(issued, 'scope', fields.scope)
      .filter((other) => other.id !== id && other.fields.edition === fields.edition)
      .every((other) => other.fields.number !== fields.number),
  )
  .invariant(
    'lines',
    'name a control twice',
    [],
    ({ fields: { lines } }) => new Set(lines.map(({ control }) => control)).size === lines.length,
  );
