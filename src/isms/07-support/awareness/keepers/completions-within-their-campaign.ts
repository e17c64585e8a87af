import { fails } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { campaign } from '../campaign.ts';
import { completion } from '../completion.ts';
import { person } from '../../people/person.ts';

export const completionsWithinTheirCampaign = keeper({
  key: 'completions-within-their-campaign',
  title: 'A training was completed while it was held, by people who were here',
  why: 'Who completed a training before it began, or after having left, did not; the share that is reported is too high by one.',
  keepsFrom: 'date',
  of: completion,
  reads: [campaign, person],
  findings: {
    early: fails(
      '{record} says that {who} completed it on {on}, and the training began on {from}.',
      'Correct the day, or name the training it belongs to.',
    ),
    gone: fails(
      '{record} says that {who} completed it on {on}, and they left on {to}.',
      'Correct the day or the person.',
    ),
  },
  *each(record, s, find) {
    const { doneOn: on } = record.fields;
    const from = s.get(campaign, record.fields.campaign)?.fields.from;
    const who = s.get(person, record.fields.person);
    if (!who) return;
    const { to } = who.fields;
    if (from !== undefined && on < from) yield find.early(record, { who: who.code, on, from });
    if (to !== undefined && on > to) yield find.gone(record, { who: who.code, on, to });
  },
});
