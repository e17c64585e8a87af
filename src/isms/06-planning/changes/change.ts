import { choice, date, line, prose, reference, references, yesNo } from '#isms/kernel/declarations/fields.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { approvalOf, decision, decisionStates } from '../../across/decision.ts';
import { areInOrder } from '../../across/value-order.ts';
import { supplier } from '../../08-operation/suppliers/supplier.ts';
import { asset } from '../assets/asset.ts';

const requested = register({
  key: 'change',
  clause: '6.3',
  title: 'Change',
  plural: 'Changes',
  code: 'CHG',
  synonyms: ['change request'],
  purpose:
    'Changes to the ISMS and to what it protects, thought through and decided before they start. An auditor looks at what would follow, who agreed and when, whether the risks were assessed first, and who asked afterwards what else had happened.',
  label: 'title',
  fields: {
    title: line({ title: 'Change', help: 'What becomes different, in a few words.', material: true }),
    description: prose({
      title: 'What and why',
      help: 'What is done and what it is for.',
      optional: true,
      material: true,
    }),
    isms: yesNo({
      title: 'Changes the ISMS',
      help: 'Whether it changes the management system itself: scope, policy, method, processes or roles.',
      default: false,
      material: true,
    }),
    planning: choice({
      title: 'Planned or not',
      help: 'An emergency change is carried out first and decided on afterwards.',
      options: { planned: 'Planned', emergency: 'Emergency' },
      default: 'planned',
    }),
    significant: yesNo({
      title: 'Significant',
      help: 'Whether the risks have to be assessed before it starts.',
      default: false,
      material: true,
    }),
    consequences: prose({
      title: 'Consequences',
      help: 'What may follow for security, wanted or not.',
      optional: true,
      material: true,
    }),
    integrity: prose({
      title: 'What keeps the ISMS whole',
      help: 'What is done so that nothing of the ISMS falls away meanwhile, such as a control without an owner.',
      optional: true,
      material: true,
    }),
    wayBack: prose({
      title: 'Way back',
      help: 'How it is tested and how it can be undone.',
      optional: true,
      material: true,
    }),
    assessedBy: reference('person', {
      title: 'Impact assessed by',
      help: 'Who thought through what may follow.',
      optional: true,
    }),
    assessedOn: date({
      title: 'Impact assessed on',
      help: 'When that was done; it comes before the start.',
      optional: true,
      happened: true,
    }),
    run: reference('assessment-run', {
      title: 'Risk assessment',
      help: 'The assessment run made for it, if there was one.',
      optional: true,
    }),
    runReason: prose({
      title: 'Why no risk assessment',
      help: 'For a significant change without a run: why the risks are known well enough.',
      optional: true,
    }),
    resources: prose({
      title: 'Resources',
      help: 'People, money and tools it needs.',
      optional: true,
      material: true,
    }),
    owner: reference('person', {
      title: 'Responsible',
      help: 'Who sees it through.',
      optional: true,
      material: true,
      responsible: true,
    }),
    startsOn: date({
      title: 'Starts on',
      help: 'The day it begins to take effect.',
      optional: true,
      material: true,
    }),
    due: date({
      title: 'Due',
      help: 'The day by which it is finished.',
      optional: true,
      material: true,
      dueDay: true,
    }),
    doneOn: date({ title: 'Done on', help: 'The day it was finished.', optional: true, happened: true }),
    status: choice({
      title: 'Status',
      help: 'How far it has come; its approval is a decision of its own.',
      options: { planned: 'Planned', running: 'Running', done: 'Done', dropped: 'Dropped' },
      default: 'planned',
    }),
    assets: references('asset', {
      title: 'Assets',
      help: 'What it is made to, or brings in.',
      optional: true,
    }),
    processes: references('process', {
      title: 'Processes',
      help: 'What runs differently afterwards.',
      optional: true,
    }),
    sites: references('site', {
      title: 'Sites',
      help: 'The sites it adds, moves or gives up.',
      optional: true,
    }),
    suppliers: references('supplier', {
      title: 'Suppliers',
      help: 'The suppliers it brings in, changes or ends.',
      optional: true,
    }),
    risks: references('risk', { title: 'Risks', help: 'The risks it raises or lowers.', optional: true }),
    measures: references('measure', { title: 'Measures', help: 'The measures it touches.', optional: true }),
    documents: references('document', {
      title: 'Documents',
      help: 'What has to be rewritten because of it.',
      optional: true,
    }),
    unintended: choice({
      title: 'Unintended consequences',
      help: 'Whether something followed that nobody wanted. Leave empty until someone has looked.',
      options: { none: 'None', harmless: 'Some, harmless', adverse: 'Some, adverse' },
      optional: true,
    }),
    unintendedWhat: prose({
      title: 'What followed',
      help: 'What it was, and what was done about it; an action or nonconformity is a record of its own.',
      optional: true,
    }),
    reviewedBy: reference('person', {
      title: 'Reviewed by',
      help: 'Who looked at that.',
      optional: true,
      concerns: true,
    }),
    reviewedOn: date({ title: 'Reviewed on', help: 'When they did.', optional: true, happened: true }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'Tickets, test results or minutes that show it.',
      optional: true,
    }),
  },
  sections: {
    'What changes': ['title', 'description', 'isms', 'planning', 'significant'],
    'What may follow': [
      'consequences',
      'integrity',
      'wayBack',
      'assessedBy',
      'assessedOn',
      'run',
      'runReason',
    ],
    'How it is done': ['owner', 'resources', 'startsOn', 'due', 'doneOn', 'status'],
    'What it touches': ['assets', 'processes', 'sites', 'suppliers', 'risks', 'measures', 'documents'],
    'What followed': ['unintended', 'unintendedWhat', 'reviewedBy', 'reviewedOn', 'evidence'],
  },
  columns: ['title', 'status', 'weight', 'owner', 'startsOn', 'doneOn', 'approval', 'isms'],
  order: '-startsOn',
  stands: ['status'],
  deadlines: {
    completion: {
      title: 'Change to be finished',
      on: 'due',
      who: 'owner',
      while: { status: ['planned', 'running'] },
      until: 'doneOn',
    },
    review: {
      title: 'Review of a change',
      from: 'doneOn',
      every: { setting: 'changeReview' },
      who: 'owner',
      while: { status: ['done'] },
      until: 'reviewedOn',
    },
  },
  sequences: [['doneOn', 'reviewedOn']],
  example: {
    title: 'Telemetry moves to a second cloud region',
    description: 'Customers outside the Union get a region of their own, so that their data stays there.',
    isms: false,
    planning: 'planned',
    significant: true,
    consequences: 'Two places to watch and to patch; data of two regions must not mix.',
    integrity: 'Monitoring and backup of the new region start before the first customer is moved.',
    wayBack: 'Customers are moved one by one and can be moved back for 30 days.',
    assessedBy: 'PER-5',
    assessedOn: '2026-04-08',
    run: 'RUN-3',
    resources: 'Six weeks of two people; 4,000 a month.',
    owner: 'PER-3',
    startsOn: '2026-05-04',
    due: '2026-07-31',
    assets: ['AST-9'],
    suppliers: ['SUP-1'],
    risks: ['RISK-4'],
    status: 'running',
  },
});

/**
 * Returns the weight of a change. One that looks significant should have its risks assessed first, even if it was not
 * marked as significant.
 */
export function weightOf(
  { fields }: Stored<typeof requested>,
  s: Neighbourhood<typeof asset | typeof supplier>,
): 'significant' | 'looks significant' | 'ordinary' {
  if (fields.significant) return 'significant';
  const touchesPrecious = (fields.assets ?? []).some((id) => {
    const worth = s.get(asset, id)?.fields;
    return [worth?.confidentiality, worth?.integrity, worth?.availability].includes('very high');
  });
  const touchesCritical = (fields.suppliers ?? []).some(
    (id) => s.get(supplier, id)?.fields.criticality === 'critical',
  );
  const movesSites = (fields.sites ?? []).length > 0;
  return fields.isms || touchesPrecious || touchesCritical || movesSites ? 'looks significant' : 'ordinary';
}

/** Checks whether a change is only proposed: there is no decision on it, and its planned start has not come. */
export const isProposed = (record: Stored<typeof requested>, s: Neighbourhood<typeof decision>): boolean => {
  const { status, doneOn, startsOn, due } = record.fields;
  return (
    status === 'planned' &&
    doneOn === undefined &&
    (startsOn ?? due ?? '9999') > s.asOf &&
    approvalOf(record, s) === 'none'
  );
};

/** The planned changes, including those to the ISMS (6.3, 8.1). */
export const change = requested
  .derive(
    'weight',
    choice({
      title: 'Weight',
      help: 'Significant as ticked, or looks so because it changes the ISMS or a site, or touches what is most precious or critical.',
      options: {
        significant: 'Significant',
        'looks significant': 'Looks significant',
        ordinary: 'Ordinary',
      },
    }),
    [asset, supplier],
    weightOf,
  )
  .derive(
    'approval',
    choice({ title: 'Approval', help: 'How the approval of the change stands.', options: decisionStates }),
    [decision],
    approvalOf,
  )
  .invariant('due', 'cannot be before the start', [], ({ fields }) => areInOrder(fields.startsOn, fields.due))
  .invariant('doneOn', 'cannot be before the start', [], ({ fields }) =>
    areInOrder(fields.startsOn, fields.doneOn),
  )
  .invariant(
    'doneOn',
    'is needed for what is done, and only for that',
    [],
    ({ fields }) => (fields.status === 'done') === (fields.doneOn !== undefined),
  );
