import { add } from '#isms/kernel/values/calendar.ts';
import { missing, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { appointment } from '../../../05-leadership/roles/appointment.ts';
import { absence } from '../../../across/absence.ts';
import { organisation } from '../../../across/organisation.ts';
import { acknowledgedBy, hasTimeUntil } from '../acknowledged.ts';
import { acknowledgement } from '../acknowledgement.ts';
import { document } from '../document.ts';
import { documentVersion } from '../document-version.ts';
import { isInUse, publishedVersion } from '../version-in-force.ts';
import { audienceFields } from '../document-audience.ts';
import { person } from '../../people/person.ts';
import { reachedShareOf, expectedReaders } from '../expected-readers.ts';

export const distributionSettled = rule({
  key: 'distribution-settled',
  title: 'It is settled whom documents are for, and those get them',
  answers: citesBoth('7.5.3 c)'),
  mode: 'supported',
  why: 'A new version that stays in the store changes nothing. Where people have to say that they have read it, the list shows who has not; the policy itself is asked for where it is communicated.',
  of: document,
  only: isInUse,
  reads: [documentVersion, acknowledgement, person, appointment, absence, organisation],
  empty: missing(
    'No document is on record that could be distributed.',
    'Record the documents the ISMS runs on, and for whom each is.',
  ),
  findings: {
    unaddressed: weakens(
      'It is not settled who needs {record} for their work.',
      'Name its audience, or the units and roles it is for.',
    ),
    unread: weakens(
      '{reached} of {asked} people whom {record} is for, {percent} %, have acknowledged version {version}. {quota} % are aimed at.',
      'Remind those who are missing; the view of acknowledgements shows in which units they are.',
    ),
  },
  *each(record, _, find) {
    const { audience, units = [], roles = [] } = record.fields;
    if (audience === undefined && units.length + roles.length === 0) yield find.unaddressed(record);
  },
  *check(s, find) {
    const people = expectedReaders(s);
    // A newly appointed person has as much time to read the documents of the role as a new joiner has.
    const timely = add(s.asOf, s.setting(organisation, 'joiningGrace'), -1);
    const quota = s.setting(organisation, 'acknowledgementQuota');
    for (const each of s.all(document)) {
      const { toBeAcknowledged, kind } = each.fields;
      const version = publishedVersion(each, s);
      if (!toBeAcknowledged || kind === 'information security policy' || !version) continue;
      if (hasTimeUntil(version, s) !== undefined) continue;
      const readers = people
        .filter(audienceFields(each.fields, s))
        .filter(audienceFields(each.fields, s, timely));
      const { reached, asked, percent } = reachedShareOf(readers, acknowledgedBy(version, s));
      if (asked > 0 && percent < quota)
        yield find.unread(each, { reached, asked, percent, quota, version: version.fields.number });
    }
  },
});
