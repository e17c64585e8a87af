import { add } from '#isms/kernel/values/calendar.ts';
import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { controls } from '#isms/standard/cites.ts';
import { organisation } from '../../across/organisation.ts';
import { person } from '../../07-support/people/person.ts';
import { leftRecently } from '../recent-leavers.ts';

export const leaversReturnAssets = rule({
  key: 'assets-of-leavers-returned',
  title: 'Whoever leaves hands back what belongs to the organisation',
  controls: controls({ '2013': ['A.8.1.4'], '2022': ['A.5.11'] }),
  mode: 'computed',
  why: 'Laptops, badges and papers that stay with somebody are out of reach of every other measure.',
  of: person,
  only: leftRecently,
  reads: [organisation],
  empty: { credible: 'It may be that nobody has left; the register of people shows who did.' },
  findings: {
    open: weakens(
      '{record} left on {to}, and it is not on record that everything was handed back.',
      'Ask for it, or record the day.',
    ),
    overdue: fails(
      '{record} left on {to}, and by now everything should have been handed back.',
      'Ask for it, or lock and wipe what is missing.',
    ),
  },
  *each(record, s, find) {
    const { to = '', assetsReturnedOn } = record.fields;
    if (assetsReturnedOn !== undefined) return;
    yield add(to, s.setting(organisation, 'tolerance')) < s.asOf
      ? find.overdue(record, { to })
      : find.open(record, { to });
  },
});
