import { fails } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { acknowledgement } from '../acknowledgement.ts';
import { documentVersion } from '../document-version.ts';
import { person } from '../../people/person.ts';

export const acknowledgedAfterPublication = keeper({
  key: 'acknowledged-after-publication',
  title: 'A version is acknowledged once it is there, by people who are',
  why: 'An acknowledgement from before the text existed, or from somebody who had left, was entered for somebody else, and the quota counts it.',
  keepsFrom: 'date',
  of: acknowledgement,
  reads: [documentVersion, person],
  findings: {
    early: fails(
      '{record} is of {on}, and the version it acknowledges applies only since {from}.',
      'Take it out of use, and ask for a new one.',
    ),
    gone: fails('{record} is of {on}, and {who} left on {to}.', 'Take it out of use.'),
  },
  *each(record, s, find) {
    const { version, person: by, doneOn: on } = record.fields;
    const from = s.get(documentVersion, version)?.fields.publishedOn;
    const who = s.get(person, by);
    const to = who?.fields.to;
    if (from !== undefined && on < from) yield find.early(record, { on, from });
    if (who && to !== undefined && on > to) yield find.gone(record, { on, who: who.code, to });
  },
});
