import { add } from '#isms/kernel/values/calendar.ts';
import { fails } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { controls } from '#isms/standard/cites.ts';
import { organisation } from '../../across/organisation.ts';
import { person } from '../../07-support/people/person.ts';
import { leftRecently } from '../recent-leavers.ts';

export const leaversAccessRemoved = rule({
  key: 'access-of-leavers-removed',
  title: 'Whoever leaves has no access any more',
  controls: controls({ '2013': ['A.9.2.6'], '2022': ['A.5.18'] }),
  mode: 'computed',
  why: 'The account of somebody who left is nobody’s, and nobody notices when it is used. An auditor takes the leavers of the year and compares two dates.',
  of: person,
  only: leftRecently,
  reads: [organisation],
  empty: { credible: 'It may be that nobody has left; the register of people shows who did.' },
  findings: {
    still: fails(
      '{record} left on {to}, and nothing shows that all access was removed.',
      'Close every account, collect keys and cards, and record the day.',
    ),
    late: fails(
      '{record} left on {to} and had access until {removed}.',
      'Find out which system was forgotten, and look for use of it in the log.',
    ),
  },
  *each(record, s, find) {
    const { to = '', accessRemovedOn: removed } = record.fields;
    const latest = add(to, s.setting(organisation, 'leaverAccess'));
    if (removed === undefined) {
      if (latest < s.asOf) yield find.still(record, { to });
    } else if (removed > latest) yield find.late(record, { to, removed });
  },
});
