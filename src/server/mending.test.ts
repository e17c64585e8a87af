import { expect, test } from 'vitest';
import { askerOn } from '#access/roles.ts';
import { mayTake } from '#access/policies.ts';
import { hindranceTo } from '#access/segregation.ts';
import { onDuty } from '#isms/05-leadership/duty-holders.ts';
import { activePerson } from '#isms/07-support/active.ts';
import { person } from '#isms/07-support/person.ts';
import { mendings } from '#isms/kernel/mending.ts';
import { namedBy } from '#isms/kernel/named.ts';
import { onDay } from '#isms/kernel/snapshot.ts';
import { all, asOf, reference } from '../company-tester.ts';
import { Answers } from './answers.ts';
import { mineAnswer } from './mine-answer.ts';

/** What a finding asks of somebody is in their work, with the act that mends it. */
const clean = asOf(reference);

test.each([
  ['on its reference day', clean],
  ['with its gaps', asOf(reference, 'gaps')],
  ['after nothing was done for two years', onDay(clean, '2028-09-30')],
])('in the example company %s', (_, snapshot) => {
  const inquiry = all.inquirer().at(snapshot);
  const { reader: s, isms } = inquiry;
  const work = new Map(
    s.all(person).flatMap(({ id }) => {
      const asker = askerOn(id, s, isms);
      return asker ? [[id, { asker, mine: mineAnswer(new Answers(inquiry, asker), asker) }] as const] : [];
    }),
  );
  let asked = 0;
  for (const [action, mended] of mendings(isms))
    for (const { rule, keys } of mended)
      for (const { key, record: id, register } of inquiry.findings(rule)) {
        const record = keys.includes(key) && register === action.on.key && s.get(action.on, id);
        if (!record) continue;
        const named = (action.by.fields ?? []).flatMap((path) => namedBy(action.on, record, path, s));
        const people = named.some((each) => activePerson(each, s)) ? named : onDuty(action.on.duty, s);
        for (const each of people) {
          const theirs = work.get(each);
          if (
            !theirs ||
            !mayTake(theirs.asker, action, action.on, record) ||
            hindranceTo(theirs.asker, action, record, s) !== undefined
          )
            continue;
          asked += 1;
          const { awaited, dues } = theirs.mine;
          const isThere =
            awaited.some((one) => one.id === id && one.action === action.key) ||
            dues.some((one) => one.id === id && one.actions.includes(action.key));
          expect(isThere, `${action.key} on ${record.code}, for ${rule.key} ${key}`).toBe(true);
        }
      }
  if (snapshot.asOf > reference) expect(asked).toBeGreaterThan(20);
});

test('nothing that puts off or ends something is what somebody is to do first', () => {
  const inquiry = all.inquirer().at(onDay(clean, '2028-09-30'));
  const offered = inquiry.reader.all(person).flatMap(({ id }) => {
    const asker = askerOn(id, inquiry.reader, inquiry.isms);
    return asker ? mineAnswer(new Answers(inquiry, asker), asker).dues.flatMap(({ actions }) => actions) : [];
  });
  expect(offered).toEqual(expect.arrayContaining(['complete-treatment', 'confirm-asset']));
  for (const key of new Set(offered)) expect(inquiry.isms.actions.get(key)).not.toMatchObject({ ends: true });
  expect(offered).not.toContain('put-off-treatment');
});
