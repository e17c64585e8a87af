import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { date, prose } from '#isms/kernel/declarations/fields.ts';
import type { Neighbourhood } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { decide } from '../../../across/decided-records.ts';
import { decision } from '../../../across/decision.ts';
import { organisation } from '../../../across/organisation.ts';
import { approvingRole, isTopManagement, notAPerson } from '../../../across/settings.ts';
import { activePerson } from '../../people/active-person.ts';
import { document } from '../document.ts';
import { documentVersion, isApproved, wrote } from '../document-version.ts';
import { personName, topManagementNames } from '../../people/person-names.ts';
import { person } from '../../people/person.ts';

const texts = sentences('action.approve-document-version', {
  thereIsNoContentToApprove: 'There is no content to approve. Add the file first.',
  versionWasWithdrawn: 'Version {number} was withdrawn.',
  theInformationSecurityPolicyIsApprovedByTopManagement:
    'The information security policy is approved by top management{names}.',
  versionIsApproved: 'Version {number} is approved as it is.',
  wroteIt: '{person} wrote it; somebody else approves it.',
});

/** Approves a version for suitability and adequacy (7.5.2 c). The approval binds its content. */
export const approveDocumentVersion = action({
  key: 'approve-document-version',
  clause: '7.5.2',
  title: 'Approve version',
  consequence:
    'The version counts as approved with exactly this content. If the file, its number or its author changes, the approval is void.',
  by: { fields: ['document.owner', 'reviewer'], roles: ['isms-manager', 'top-management'] },
  awaited: isReadyForApproval,
  on: documentVersion,
  reads: [document, decision, person, organisation],
  input: {
    reason: prose({ title: 'Reason', help: 'What was checked.', optional: true }),
    until: date({
      title: 'Holds until',
      help: 'The last day on which the approval counts, if it ends.',
      optional: true,
    }),
  },
  obstacle: (version, s, actor) => {
    const { state, content, number } = version.fields;
    if (notAPerson(actor)) return notAPerson(actor);
    if (state === 'withdrawn') return texts.versionWasWithdrawn({ number });
    if (!content) return texts.thereIsNoContentToApprove;
    const kind = s.get(document, version.fields.document)?.fields.kind;
    if (kind === 'information security policy' && !isTopManagement(actor.person, s))
      return texts.theInformationSecurityPolicyIsApprovedByTopManagement({ names: topManagementNames(s) });
    return isApproved(version, s) ? texts.versionIsApproved({ number }) : undefined;
  },
  separates: 'author and approver',
  apart: (version, s, actor) =>
    wrote(actor.person, version) ? texts.wroteIt({ person: personName(actor.person, s) }) : undefined,
  decide: ({ subject, input, actor, s }) =>
    decide(
      [subject],
      {
        act: 'Approve version',
        kind: 'approval',
        role: approvingRole(actor.person, s),
        ...input,
      },
      actor,
      s,
    ),
});

/**
 * Checks whether a version is ready for approval: its review is done, or no active person is left to review it. Drafts
 * must be submitted first.
 */
function isReadyForApproval(
  { fields: { state, reviewer, reviewedOn } }: Stored<typeof documentVersion>,
  s: Neighbourhood<typeof person>,
): boolean {
  if (state !== 'in review') return state === 'published';
  return reviewedOn !== undefined || !activePerson(reviewer, s);
}
