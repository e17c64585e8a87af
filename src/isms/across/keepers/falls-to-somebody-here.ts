import { weakens } from '#isms/kernel/declarations/finding.ts';
import { counts } from '#isms/kernel/declarations/deadline.ts';
import { keepers } from '#isms/kernel/declarations/keeper.ts';
import { isKeptUp, wholesOf } from '#isms/kernel/declarations/kept-up.ts';
import type { AnyRegister, Deadline } from '#isms/kernel/declarations/register.ts';
import { person } from '../../07-support/people/person.ts';

// The registers whose owners another rule, of a requirement or control, already checks.
const saidElsewhere = new Set([
  'risk',
  'treatment',
  'objective',
  'asset',
  'measure',
  'process',
  'audit-programme',
]);

/**
 * Returns the deadlines of a register that a person has to meet, without those that only pass and those about that
 * person.
 */
const dutiesOf = ({ deadlines = {}, partOf, fields }: AnyRegister): readonly (Deadline & { who: string })[] =>
  Object.values(deadlines).flatMap((deadline) =>
    deadline.who !== undefined &&
    !deadline.passes &&
    deadline.who !== partOf &&
    fields[deadline.who]?.to === person.key
      ? [{ ...deadline, who: deadline.who }]
      : [],
  );

export const fallsToSomebodyHere = keepers({
  key: 'falls-to-somebody-here',
  title: 'What is to be done falls to somebody who is here',
  why: 'What was given to somebody who has left is done by nobody, and the reminder reaches no one. Every departure leaves some of it behind.',
  keepsFrom: 'orphan',
  findings: {
    left: weakens('{what}, {record}, falls to {who}, who left on {on}.', 'Hand it to somebody who is here.'),
    gone: weakens(
      '{what}, {record}, falls to {who}, who was taken off the register of people.',
      'Hand it to somebody who is here.',
    ),
  },
  watch: (register, registers) => {
    const duties = dutiesOf(register);
    if (duties.length === 0 || register.fixed || saidElsewhere.has(register.key)) return undefined;
    return {
      reads: [...new Set([person, ...wholesOf(register, registers)])],
      *each(record, s, find) {
        if (!isKeptUp(record, register, s)) return;
        const told = new Set<unknown>();
        for (const duty of duties.filter((each) => counts(record, each))) {
          const id = record.fields[duty.who];
          const who = typeof id === 'string' ? s.get(person, id) : undefined;
          if (!who || told.has(id)) continue;
          told.add(id);
          const { to: on } = who.fields;
          if (who.retired) yield find.gone(record, { who: who.code, what: duty.title });
          else if (on !== undefined && on < s.asOf)
            yield find.left(record, { who: who.code, what: duty.title, on });
        }
      },
    };
  },
});
