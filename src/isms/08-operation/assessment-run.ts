import { choice, date, frozen, line, prose, reference, references } from '#isms/kernel/fields.ts';
import { register } from '#isms/kernel/register.ts';
import { approvalOf, decision, decisionStates } from '../across/decision.ts';
import { inOrder } from '../across/order.ts';

/** A risk assessment that was carried out: why, by which method, by whom, with what result (8.2). */
export const assessmentRun = register({
  key: 'assessment-run',
  clause: '8.2',
  title: 'Risk assessment run',
  plural: 'Risk assessment runs',
  code: 'RUN',
  purpose:
    'Each time the risks were assessed, at the planned interval or because something changed, with the result as it then was. An auditor checks that none was due and left out, and that two runs can be compared.',
  label: 'title',
  fields: {
    title: line({
      title: 'Assessment',
      help: 'What people call it, such as the annual assessment of 2026.',
      material: true,
    }),
    reason: choice({
      title: 'Reason',
      help: 'What called for it.',
      options: {
        first: 'First assessment',
        interval: 'Planned interval',
        change: 'Change, planned or made',
        incident: 'Incident',
        context: 'Change in the context',
        other: 'Other',
      },
      material: true,
    }),
    changes: references('change', {
      title: 'Changes',
      help: 'The changes it was made for; it comes before they start.',
      optional: true,
    }),
    incidents: references('incident', {
      title: 'Incidents',
      help: 'The incidents it was made for.',
      optional: true,
    }),
    scope: reference('scope', {
      title: 'Scope',
      help: 'The scope of the ISMS whose risks were assessed.',
      optional: true,
      material: true,
    }),
    covers: prose({
      title: 'What was looked at',
      help: 'Which part, if not everything, and what was left out on purpose.',
      optional: true,
      material: true,
    }),
    method: reference('risk-method', {
      title: 'Method',
      help: 'The method, with its scales and criteria, that was followed.',
      optional: true,
      material: true,
    }),
    processVersion: reference('document-version', {
      title: 'Assessment process',
      help: 'The version of the risk assessment process that was followed.',
      optional: true,
      material: true,
    }),
    conversion: prose({
      title: 'Compared with earlier runs',
      help: 'Where the scales are new: how earlier results translate to them, and why levels jumped.',
      optional: true,
    }),
    lead: reference('person', {
      title: 'Led by',
      help: 'Who answers for how it was done.',
      optional: true,
      responsible: true,
    }),
    participants: references('person', {
      title: 'Participants',
      help: 'Who took part, so that it shows whose knowledge went into it.',
      optional: true,
    }),
    due: date({ title: 'Planned for', help: 'The day by which it is finished.', optional: true }),
    from: date({ title: 'From', help: 'The first day of the work.', optional: true }),
    to: date({
      title: 'To',
      help: 'The day it was finished; while empty it is running.',
      optional: true,
      material: true,
    }),
    conclusion: prose({
      title: 'Conclusion',
      help: 'What it showed: what is new, worse or better, and what follows.',
      optional: true,
      material: true,
    }),
    results: frozen({
      title: 'Results',
      help: 'Each risk by its id as it stood when the run was finished: its code, title, owner, method, scores, level, acceptance and priority.',
      optional: true,
      material: true,
    }),
    report: reference('document', {
      title: 'Report',
      help: 'The report as a controlled document, if one was written.',
      optional: true,
    }),
    evidence: references('evidence', {
      title: 'Evidence',
      help: 'Minutes of workshops, lists of threats worked through and the like.',
      optional: true,
    }),
  },
  sections: {
    'Why and what': ['title', 'reason', 'changes', 'incidents', 'scope', 'covers'],
    'By which method': ['method', 'processVersion', 'conversion'],
    'By whom and when': ['lead', 'participants', 'due', 'from', 'to'],
    Result: ['conclusion', 'results', 'report', 'evidence'],
  },
  columns: ['title', 'approval', 'reason', 'scope', 'from', 'to', 'lead', 'method'],
  order: '-from',
  deadlines: { completion: { title: 'Risk assessment', on: 'due', until: 'to', who: 'lead', recurs: true } },
  example: {
    title: 'Annual assessment 2026',
    reason: 'interval',
    scope: 'SCP-1',
    covers: 'All risks on record, and workshops for new ones with every department.',
    method: 'MTH-2',
    processVersion: 'VER-14',
    lead: 'PER-2',
    participants: ['PER-3', 'PER-5'],
    due: '2026-03-31',
    from: '2026-02-09',
    to: '2026-03-12',
    conclusion: 'Three new risks, all from the second region; the signing key is acceptable now.',
    results: {
      'RISK-1': {
        code: 'RISK-1',
        title: 'Firmware signed with a stolen key',
        likelihood: 1,
        impact: 3,
        level: 2,
      },
    },
  },
})
  .derive(
    'approval',
    choice({ title: 'Approval', help: 'How the approval of its results stands.', options: decisionStates }),
    [decision],
    approvalOf,
  )
  .invariant('to', 'cannot be before the first day', [], ({ fields }) => inOrder(fields.from, fields.to));
