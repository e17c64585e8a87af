import { sentences } from '../../../kernel/values/sentence.ts';
import { action } from '#isms/kernel/declarations/action.ts';
import { add } from '#isms/kernel/values/calendar.ts';
import { create } from '#isms/kernel/declarations/change.ts';
import { refused } from '#isms/kernel/values/problem.ts';
import { organisation } from '../../../across/organisation.ts';
import { notAPerson } from '../../../across/settings.ts';
import { acknowledgement } from '../acknowledgement.ts';
import { document, isToBeAcknowledged } from '../document.ts';
import { documentVersion } from '../document-version.ts';

const texts = sentences('action.acknowledge-document-version', {
  onlyTheVersionThatAppliesIsAcknowledged: 'Only the version that applies is acknowledged.',
  nobodyHasToSayThatTheyHaveRead: 'Nobody has to say that they have read it.',
  youHaveAcknowledgedItAlready: 'You have acknowledged it already.',
  readingIsDoneByPeople: 'Reading is done by people.',
});

/** A person confirms having read the version that applies (5.2 f, 7.5.3 c). Nobody can do so for another person. */
export const acknowledgeDocumentVersion = action({
  key: 'acknowledge-document-version',
  clause: '7.5.3',
  title: 'Acknowledge',
  consequence:
    'It is on record, for good, that you have read exactly this version. The next version asks you again.',
  by: { audience: true },
  awaited: true,
  on: documentVersion,
  reads: [acknowledgement, document, organisation],
  input: {},
  obstacle: (version, s, actor) => {
    if (actor.person === undefined) return notAPerson(actor);
    if (version.fields.state !== 'published') return texts.onlyTheVersionThatAppliesIsAcknowledged;
    const of = s.get(document, version.fields.document);
    if (of && !isToBeAcknowledged(of)) return texts.nobodyHasToSayThatTheyHaveRead;
    const wasRead = s
      .referring(acknowledgement, 'person', actor.person)
      .some(({ fields }) => fields.version === version.id);
    return wasRead ? texts.youHaveAcknowledgedItAlready : undefined;
  },
  wantedBy: ({ fields: { publishedOn } }, s) =>
    publishedOn && add(publishedOn, s.setting(organisation, 'acknowledgementGrace')),
  decide: ({ subject, actor, s }) => {
    if (actor.person === undefined) return refused(texts.readingIsDoneByPeople);
    return [
      create(acknowledgement, { version: subject.id, person: actor.person, doneOn: s.asOf, way: 'here' }),
    ];
  },
});
