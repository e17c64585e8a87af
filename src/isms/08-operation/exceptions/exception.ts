import { choice, date, line, prose, reference, references } from '#isms/kernel/declarations/fields.ts';
import { register } from '#isms/kernel/declarations/register.ts';
import { approvalOf, decision, decisionStates } from '../../across/decision.ts';
import { areInOrder } from '../../across/value-order.ts';

/** An exception from a policy or measure, for a time and with a reason. */
export const exception = register({
  key: 'exception',
  clause: '8.1',
  title: 'Exception',
  plural: 'Exceptions',
  code: 'EXC',
  synonyms: ['waiver', 'deviation', 'derogation'],
  purpose:
    'Where a policy or measure is knowingly not followed, for how long, and what is done instead. To an auditor a granted exception with an end is control; the same thing without one is a nonconformity.',
  label: 'title',
  fields: {
    title: line({ title: 'Exception', help: 'What is not followed where, in a few words.', material: true }),
    documents: references('document', {
      title: 'From documents',
      help: 'The policies or procedures that are not followed.',
      optional: true,
      material: true,
    }),
    measures: references('measure', {
      title: 'From measures',
      help: 'The measures that are not applied.',
      optional: true,
      material: true,
    }),
    assets: references('asset', {
      title: 'For assets',
      help: 'Where it applies.',
      optional: true,
      material: true,
    }),
    reason: prose({
      title: 'Reason',
      help: 'Why it cannot be followed, or not yet.',
      optional: true,
      material: true,
    }),
    requestedBy: reference('person', {
      title: 'Requested by',
      help: 'Who asked for it.',
      optional: true,
      concerns: true,
      initially: { as: 'me' },
    }),
    owner: reference('person', {
      title: 'Owner',
      help: 'Who sees to it that it ends, or asks again.',
      optional: true,
      material: true,
      responsible: true,
    }),
    risk: reference('risk', {
      title: 'Risk',
      help: 'The risk that is taken with it.',
      optional: true,
      material: true,
    }),
    compensation: prose({
      title: 'What is done instead',
      help: 'How the risk is held down meanwhile.',
      optional: true,
      material: true,
    }),
    compensatingMeasures: references('measure', {
      title: 'Compensating measures',
      help: 'The measures that do so.',
      optional: true,
      material: true,
    }),
    from: date({ title: 'From', help: 'The first day.', optional: true, material: true }),
    until: date({
      title: 'Until',
      help: 'The last day; before it somebody decides what happens next.',
      optional: true,
      material: true,
    }),
    outcome: choice({
      title: 'Decision at expiry',
      help: 'What was decided when it came to its end. Leave empty until then.',
      options: {
        ended: 'Ended: followed again',
        renewed: 'Renewed by another exception',
        permanent: 'The rule was changed',
      },
      optional: true,
    }),
    outcomeReason: prose({ title: 'Why so', help: 'What that decision rests on.', optional: true }),
    renewedBy: reference('exception', {
      title: 'Renewed by',
      help: 'The exception that follows this one.',
      optional: true,
    }),
    closedOn: date({ title: 'Closed on', help: 'The day of that decision.', optional: true, happened: true }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'What shows that it has ended, or that what is done instead works.',
      optional: true,
    }),
  },
  sections: {
    'What is not followed': ['title', 'documents', 'measures', 'assets', 'reason', 'requestedBy', 'owner'],
    'What is done instead': ['risk', 'compensation', 'compensatingMeasures'],
    'How long': ['from', 'until'],
    'At expiry': ['outcome', 'outcomeReason', 'renewedBy', 'closedOn', 'evidence'],
  },
  columns: ['title', 'approval', 'until', 'owner', 'risk', 'outcome', 'closedOn'],
  order: '-until',
  stands: ['outcome'],
  deadlines: { expiry: { title: 'End of an exception', on: 'until', until: 'closedOn', who: 'owner' } },
  example: {
    title: 'Test bench without updates',
    documents: ['DOC-9'],
    assets: ['AST-14'],
    reason: 'Its maker supports only the old system; a replacement is ordered.',
    requestedBy: 'PER-7',
    owner: 'PER-7',
    risk: 'RISK-9',
    compensation: 'No connection to any network; files come in by one scanned medium.',
    from: '2026-04-01',
    until: '2026-09-30',
  },
})
  .derive(
    'approval',
    choice({ title: 'Granted', help: 'How the decision that grants it stands.', options: decisionStates }),
    [decision],
    approvalOf,
  )
  .invariant('until', 'cannot be before the first day', [], ({ fields }) =>
    areInOrder(fields.from, fields.until),
  )
  .invariant('renewedBy', 'cannot be this exception itself', [], ({ id, fields }) => fields.renewedBy !== id)
  .invariant(
    'closedOn',
    'is needed once it is decided what happens at expiry, and only then',
    [],
    ({ fields }) => (fields.outcome === undefined) === (fields.closedOn === undefined),
  );
