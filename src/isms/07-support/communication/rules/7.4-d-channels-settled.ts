import { present } from '#isms/kernel/declarations/condition.ts';
import { fails, weakens } from '#isms/kernel/declarations/finding.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { cites } from '#isms/standard/cites.ts';
import { communication } from '../communication.ts';
import { noCommunication } from '../communication-plan.ts';

export const channelsSettled = rule({
  key: 'communication-channels-settled',
  title: 'It is settled how each topic gets across',
  answers: cites({ '2013': ['7.4 e)'], '2022': ['7.4 d)'] }),
  mode: 'computed',
  why: 'A mail does not reach the line, and the customer portal is of no use while it is down.',
  of: communication,
  reads: [],
  empty: noCommunication,
  findings: {
    none: fails(
      'The communication plan says of none of its items how it gets across.',
      'Name the channel of each item.',
    ),
    channel: weakens(
      'It is not settled how {record} gets across.',
      'Name the channel: mail, meeting, portal, telephone.',
    ),
  },
  conditions: { channel: present('channel') },
  *check(s, find) {
    const items = s.all(communication);
    if (items.length > 0 && items.every(({ fields }) => fields.channel === undefined)) yield find.none();
  },
});
