import { dueOn } from '#isms/kernel/declarations/deadline.ts';
import { weakens } from '#isms/kernel/declarations/finding.ts';
import { keepers } from '#isms/kernel/declarations/keeper.ts';
import { namedBy } from '#isms/kernel/declarations/named-people.ts';
import type { AnyRegister } from '#isms/kernel/declarations/register.ts';
import { dutyRegisters, onDuty } from '../../05-leadership/roles/duty-holders.ts';
import { activePerson } from '../../07-support/people/active-person.ts';
import { organisation } from '../organisation.ts';

/** Returns the further registers from which the days of a register's deadlines are computed. */
const daysRestOn = ({ derived, deadlines = {} }: AnyRegister, registers: ReadonlyMap<string, AnyRegister>) =>
  Object.values(deadlines).flatMap(({ on, from }) =>
    [on, from].flatMap((day) => {
      const reads = typeof day === 'object' ? (derived[day.computed]?.reads ?? []) : [];
      return reads === 'all' ? [...registers.values()] : reads;
    }),
  );

export const dueFromSomebody = keepers({
  key: 'due-from-somebody',
  title: 'What is due is due from somebody',
  why: 'A deadline of nobody’s is in nobody’s work and in no reminder, so that it passes unnoticed.',
  keepsFrom: 'orphan',
  findings: {
    nobody: weakens(
      '{what}, {record}, is due from nobody: it names nobody who works here, and nobody stands in.',
      'Name who is to do it, appoint somebody to a role with the duty, or grant the role of ISMS manager.',
    ),
  },
  watch: (register, registers) => {
    const deadlines = Object.values(register.deadlines ?? {}).filter(({ passes }) => !passes);
    if (deadlines.length === 0) return undefined;
    return {
      reads: [...new Set([...dutyRegisters, organisation, ...daysRestOn(register, registers)])].filter(
        (each) => each.key !== register.key,
      ),
      *check(s, find) {
        if (onDuty(register.duty, s).length > 0) return;
        for (const record of s.all(register)) {
          const due = deadlines.find(
            (deadline) =>
              dueOn(record, register, deadline, s, organisation) !== undefined &&
              !(deadline.who ? namedBy(register, record, deadline.who, s) : []).some((id) =>
                activePerson(id, s),
              ),
          );
          if (due) yield find.nobody(record, { what: due.title });
        }
      },
    };
  },
});
