import { asks } from '#isms/kernel/declarations/finding.ts';
import { keeper } from '#isms/kernel/declarations/keeper.ts';
import { asset, inheritedBy, levelOfWorth, worths } from '../asset.ts';

export const scopeReachesWhatItRestsOn = keeper({
  key: 'scope-reaches-what-it-rests-on',
  title: 'What much in scope rests on is in scope itself',
  why: 'Where something in scope relies on something outside, its risks begin out there and nobody here looks for them. Then it is in scope after all, or an interface of the scope that somebody answers for.',
  keepsFrom: 'contradiction',
  of: asset,
  only: { inScope: [false] },
  reads: [asset],
  findings: {
    outside: asks(
      '{record} is out of scope, and {other}, which is in scope and worth {worth}, relies on it.',
      'Take it into scope, or name it among the interfaces of the scope and no longer as what supports something inside.',
    ),
  },
  *each(record, s, find) {
    const { to = '9999' } = record.fields;
    if (to < s.asOf) return;
    const most = Object.values(inheritedBy(record, s)).toSorted((a, b) => b.level - a.level)[0];
    const other = most && s.get(asset, most.of);
    if (!most || !other || other.id === record.id || !other.fields.inScope) return;
    if (most.level >= levelOfWorth('high'))
      yield find.outside(record, {
        other: other.code,
        worth: (Object.values(worths)[most.level - 1] ?? '').toLowerCase(),
      });
  },
});
