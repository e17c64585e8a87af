import { fails } from '#isms/kernel/declarations/finding.ts';
import { keepers } from '#isms/kernel/declarations/keeper.ts';

export const hasHappened = keepers({
  key: 'has-happened',
  title: 'What is said to have happened has happened',
  why: 'A review dated next year counts as held today, and everything that waits for it waits a year too long. It is nearly always a slip of the hand.',
  keepsFrom: 'date',
  findings: {
    ahead: fails(
      '{record} gives a day that is yet to come for what has happened: {field}, {on}.',
      'Correct the day, or leave it empty until then.',
    ),
  },
  watch: (register) => {
    const days = Object.entries(register.fields).filter(([, field]) => field.happened);
    if (days.length === 0) return undefined;
    return {
      reads: [],
      *each(record, s, find) {
        for (const [name, { title }] of days) {
          const on = record.fields[name];
          if (typeof on === 'string' && on > s.asOf) yield find.ahead(record, { field: title, on });
        }
      },
    };
  },
});
