import { fieldTitleOf } from '../../../kernel/declarations/titles.ts';
import { sentences, inline, listOf } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { prose } from '#isms/kernel/declarations/fields.ts';
import { decide } from '../../../across/decided-records.ts';
import { approvalOf, decision } from '../../../across/decision.ts';
import { organisation } from '../../../across/organisation.ts';
import { isTopManagement, notAPerson, topManagementRole } from '../../../across/settings.ts';
import { personName, topManagementNames } from '../../../07-support/people/person-names.ts';
import { person } from '../../../07-support/people/person.ts';
import { auditProgramme } from '../audit-programme.ts';

const texts = sentences('action.approve-audit-programme', {
  itDoesNotSayYet: 'It does not say yet: {fields}.',
  theProgrammeIsApproved: 'The programme is approved as it is.',
  theAuditProgrammeIsApprovedByTopManagement: 'The audit programme is approved by top management{names}.',
  runsTheProgramme: '{owner} runs the programme; another member of top management approves it.',
});

/** The action by which top management approves how audits are run over a period (9.2.2). */
export const approveAuditProgramme = action({
  key: 'approve-audit-programme',
  clause: '9.2.2',
  title: 'Approve audit programme',
  consequence:
    'The programme counts as approved as it is. Changing its period or how audits are run voids the approval; planned audits are added without a new one.',
  by: { roles: ['top-management'] },
  presupposes: 'topManagement',
  awaited: ({ fields }) => fields.status === 'running',
  on: auditProgramme,
  reads: [decision, person, organisation],
  input: {
    reason: prose({
      title: 'Reason',
      help: 'What speaks for auditing so much and so often.',
      optional: true,
    }),
  },
  obstacle: (programme, s, actor) => {
    if (notAPerson(actor)) return notAPerson(actor);
    if (!isTopManagement(actor.person, s))
      return texts.theAuditProgrammeIsApprovedByTopManagement({ names: topManagementNames(s) });
    const missing = settled.filter((name) => programme.fields[name] === undefined);
    if (missing.length > 0)
      return texts.itDoesNotSayYet({
        fields: listOf(missing.map((name) => inline(fieldTitleOf(auditProgramme, name)))),
      });
    return approvalOf(programme, s) === 'in force' ? texts.theProgrammeIsApproved : undefined;
  },
  separates: 'owner and approver',
  apart: ({ fields: { owner } }, s, actor) =>
    owner === actor.person ? texts.runsTheProgramme({ owner: personName(owner, s) }) : undefined,
  decide: ({ subject, input, actor, s }) =>
    decide(
      [subject],
      { act: 'Approve audit programme', kind: 'approval', role: topManagementRole, ...input },
      actor,
      s,
    ),
});

/** The fields that the standard requires an audit programme to settle. */
const settled = ['frequency', 'methods', 'responsibilities', 'planning', 'reporting'] as const;
