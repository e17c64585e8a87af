import { present } from '#isms/kernel/declarations/condition.ts';
import { materialChangesText } from '#isms/kernel/snapshot/material-changes.ts';
import { anything, asks, fails, weakens } from '#isms/kernel/declarations/finding.ts';
import type { Neighbourhood, Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { approvalOf, decision, latestDecision, standingOf, whatChanged } from '../../../across/decision.ts';
import { organisation } from '../../../across/organisation.ts';
import { document } from '../../../07-support/documents/document.ts';
import { documentVersion, wasPublished } from '../../../07-support/documents/document-version.ts';
import { change, isProposed } from '../change.ts';

export const ismsChangesPlanned = rule({
  key: 'isms-changes-planned',
  title: 'Changes to the ISMS are planned, and decided before they start',
  answers: cites({ '2022': ['6.3'] }),
  mode: 'computed',
  why: 'A management system that is changed in passing loses a part each time. Only that the change is made in a planned manner is demanded: known beforehand, by whom, from when, and decided. What else belongs to a good plan is shown as a house rule.',
  of: change,
  only: isToBePlanned,
  reads: [decision, document, documentVersion, organisation],
  empty: {
    credible:
      'An ISMS is changed when that is needed; where it never was, a person is asked whether that is so.',
  },
  findings: {
    none: asks(
      'No change to the ISMS is on record.',
      'Ask whether scope, methods, processes and roles are really as they were; if not, record what was changed and how it was planned.',
    ),
    undecided: fails(
      '{record} began on {start}, and nobody has approved it.',
      'Decide on it now, and ask what was done without a decision.',
    ),
    late: fails(
      '{record} began on {start} and was approved only on {approved}.',
      'Say why it could not wait, and see to it that the next one is decided before.',
    ),
    void: fails('{record} is not what was approved: {what} changed since.', 'Have it approved as it is now.'),
    emergency: weakens(
      '{record} changed the ISMS without a plan and was decided on afterwards.',
      'Ask whether it had to be done in a hurry; a management system hardly ever has to be.',
    ),
    anew: asks(
      '{record} began on {start}; it was changed in {what}, and approved anew on {approved}.',
      'Ask whether that was changed on the way, or before it began, so that it began without approval.',
    ),
    undated: fails(
      '{record} does not say from when it takes effect.',
      'Settle the day, so that it can be decided before.',
    ),
    nobody: weakens('Nobody is to see {record} through.', 'Name the person.'),
    purposeless: weakens('{record} does not say what it is for.', 'Describe what is done and why.', {
      house: true,
    }),
    unweighed: weakens(
      'What may follow from {record} is not on record.',
      'Think it through, and write it down.',
      {
        house: true,
      },
    ),
    unresourced: weakens('Nothing says what people, money or tools {record} takes.', 'Say it.', {
      house: true,
    }),
    unannounced: asks(
      'Version {version} of {record} applies since {on}, and no change to the ISMS names the document.',
      'Name it in the change it belongs to, or confirm that it changed nothing about how the ISMS works.',
    ),
  },
  follows: { void: [anything] },
  conditions: {
    undated: present('startsOn'),
    nobody: present('owner'),
    purposeless: present('description'),
    unweighed: present('consequences'),
    unresourced: present('resources'),
  },
  *check(s, find) {
    const changes = s.all(change).filter((each) => isToBePlanned(each, s));
    if (changes.length === 0) yield find.none();
    const words = wordsOn(s);
    for (const each of changes) {
      const start = startOf(each);
      if (start === undefined || start > s.asOf) continue;
      const approval = latestDecision(each, ['approval'], s);
      const state = approvalOf(each, s);
      if (!approval || state === 'none') yield find.undecided(each, { start });
      else if (state === 'void') yield find.void(each, { what: whatChanged(approval, s) });
      else {
        const before = words.get(each.id)?.findLast(({ fields }) => fields.on <= start);
        const [approved, what] = [approval.fields.on, before && changedFrom(before, s)];
        if (before?.fields.kind !== 'approval')
          yield each.fields.planning === 'emergency'
            ? find.emergency(each)
            : find.late(each, { start, approved });
        else if (what) yield find.anew(each, { start, approved, what });
      }
    }
    const named = new Set(changes.flatMap(({ fields }) => fields.documents ?? []));
    for (const each of s.all(document).filter(({ fields }) => rulesTheIsms.includes(fields.kind))) {
      const later = named.has(each.id) ? undefined : laterVersion(each, s);
      if (later)
        yield find.unannounced(each, {
          version: later.fields.number,
          on: later.fields.publishedOn ?? '',
        });
    }
  },
});

type Change = Stored<typeof change>;
type Decision = Stored<typeof decision>;

/** Checks whether a change to the ISMS had to be planned. Dropped changes, and those only proposed so far, did not. */
function isToBePlanned(record: Change, s: Neighbourhood<typeof decision>): boolean {
  const { isms, status } = record.fields;
  return isms && status !== 'dropped' && !isProposed(record, s);
}

/** Returns the day on which a change began: as planned, or else the day it was done. */
const startOf = ({ fields: { startsOn, doneOn } }: Change): string | undefined => startsOn ?? doneOn;

/** Returns the approvals and rejections of each record in the order they were made, including replaced ones. */
function wordsOn(s: Reader<typeof decision>): ReadonlyMap<string, readonly Decision[]> {
  const words = new Map<string, Decision[]>();
  for (const each of s.everything(decision).filter(({ fields }) => fields.kind !== 'acceptance'))
    for (const { record } of each.fields.subjects)
      words.set(record.id, [...(words.get(record.id) ?? []), each]);
  return words;
}

/** Returns how a change differs from what was approved when it began. Moving its end later does not count. */
function changedFrom(approval: Decision, s: Neighbourhood<typeof decision>): string {
  const changed = standingOf(approval, s).changed.map((each) => ({
    ...each,
    fields: each.fields.filter(({ name }) => name !== 'due'),
  }));
  return materialChangesText(changed.filter(({ fields }) => fields.length > 0));
}

/** The kinds of documents that cannot change without a change of the ISMS. */
const rulesTheIsms: readonly Stored<typeof document>['fields']['kind'][] = [
  'scope',
  'risk assessment methodology',
  'risk treatment methodology',
];

/** Returns the newest version of a document that replaced another one after the ISMS came into force. */
function laterVersion(
  { id }: Stored<typeof document>,
  s: Neighbourhood<typeof document | typeof documentVersion | typeof organisation>,
): Stored<typeof documentVersion> | undefined {
  const [, ...later] = s.referring(documentVersion, 'document', id).filter(wasPublished);
  const since = s.setting(organisation, 'inForceSince');
  return later.findLast(({ fields: { publishedOn = '' } }) => since !== undefined && publishedOn > since);
}
