import { action } from '#isms/kernel/action.ts';
import { create } from '#isms/kernel/change.ts';
import { refused } from '#isms/kernel/problem.ts';
import { notAPerson } from '../../across/settings.ts';
import { acknowledgement } from '../acknowledgement.ts';
import { documentVersion } from '../document-version.ts';

/** Somebody says that they have read the version that applies (5.2 f, 7.5.3 c); nobody can say so for another. */
export const acknowledgeDocumentVersion = action({
  key: 'acknowledge-document-version',
  clause: '7.5.3',
  title: 'Acknowledge',
  consequence:
    'It is on record, for good, that you have read exactly this version. The next version asks you again.',
  on: documentVersion,
  reads: [acknowledgement],
  input: {},
  obstacle: (version, s, actor) => {
    if (notAPerson(actor)) return notAPerson(actor);
    if (version.fields.state !== 'published') return 'Only the version that applies is acknowledged.';
    const wasRead = s
      .referring(acknowledgement, 'version', version.id)
      .some(({ fields }) => fields.person === actor.person);
    return wasRead ? 'You have acknowledged it already.' : undefined;
  },
  decide: ({ subject, actor, s }) => {
    if (actor.person === undefined) return refused('Reading is done by people.');
    return [
      create(acknowledgement, { version: subject.id, person: actor.person, doneOn: s.asOf, way: 'here' }),
    ];
  },
});
