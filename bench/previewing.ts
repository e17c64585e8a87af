import { isProblem } from '#isms/kernel/problem.ts';
import type { Link } from '#isms/kernel/field.ts';
import type { Stored } from '#isms/kernel/record.ts';
import { advance, shelf, type Snapshot } from '#isms/kernel/snapshot.ts';
import { asked } from '#isms/kernel/view-tester.ts';
import type { Declared } from '../src/declared.ts';
import { afresh } from './changing.ts';
import { inTurn } from './measure.ts';
import type { Samples } from './samples.ts';
import { tableOf, whole, type Table } from './table.ts';

const risks = 10_000;
const aim = { below: 1000 };

/** What a new risk method would do to 10,000 open risks and their treatments, asked anew with every change of the dialog. */
export async function previewing(
  { isms, inquirer }: Declared,
  { company }: Samples,
): Promise<readonly Table[]> {
  const view = isms.views.get('method-change');
  if (!view) throw new Error('there is no view of a change of method');
  const { snapshot, to } = grown(company.snapshot);
  let [asker, made] = [inquirer(), snapshot];
  const rows = (how: string) => {
    const found = asked(view, { to, how }, asker.at(made), () => asker.at(made));
    if (isProblem(found) || found.length < risks) throw new Error('not every risk was looked at');
  };
  const fromNothing = () => {
    [asker, made] = [inquirer(), afresh(snapshot)];
  };
  const figures = await inTurn(
    5,
    ['mapped', 'kept', 'again'].map((how) => ({
      name: `scores ${how}`,
      prepare: fromNothing,
      work: () => rows(how),
    })),
  );
  return [
    tableOf(
      `What a new risk method does to ${whole(risks)} open risks, from nothing`,
      figures,
      Object.fromEntries(figures.map(({ name }) => [name, aim])),
    ),
  ];
}

/** The open risks of the company with their treatments, again and again, and a draft to replace the method they are scored with. */
function grown(company: Snapshot): { readonly snapshot: Snapshot; readonly to: string } {
  const rows = (register: string) => shelf(company, register).rows.filter(({ retired }) => !retired);
  const method = rows('risk-method').find(({ fields }) => fields['replaced'] !== true);
  const open = rows('risk').filter(({ fields }) => fields['status'] === 'open');
  if (!method || open.length === 0) throw new Error('the company has no open risks on a method in use');
  const steps = (scale: string) =>
    (method.fields[scale] as readonly unknown[]).map((_, n) => ({ was: n + 1, is: n + 1 }));
  const draft: Stored = {
    ...method,
    id: 'draft',
    code: 'MTH-99',
    fields: {
      ...method.fields,
      replaces: method.id,
      likelihoodsWere: steps('likelihoodScale'),
      impactsWere: steps('impactScale'),
    },
  };
  const plans = rows('treatment').filter(({ fields }) => open.some(({ id }) => id === fields['risk']));
  const decided = new Set([...open, ...plans].map(({ id }) => id));
  const decisions = rows('decision').filter(({ fields }) =>
    (fields['subjects'] as readonly Subject[]).every(({ record }) => decided.has(record.id)),
  );
  const copies = Array.from({ length: Math.ceil(risks / open.length) }, (_, n) =>
    [...open, ...plans, ...decisions].map((row): Stored => ({
      ...row,
      id: `${row.id}-${n}`,
      code: `${row.code}${n}000`,
      fields: again(row.fields, n),
    })),
  ).flat();
  return {
    snapshot: advance(company, [draft, ...copies], company.position + 1, company.at),
    to: draft.id,
  };
}

interface Subject {
  readonly record: Link;
  readonly seen: Fields;
}
type Fields = Stored['fields'];

/** What a copy says: it points to copies, and its decisions have seen those. */
const again = (fields: Fields, n: number): Fields => ({
  ...fields,
  ...('risk' in fields && { risk: `${String(fields['risk'])}-${n}` }),
  ...('subjects' in fields && {
    subjects: (fields['subjects'] as readonly Subject[]).map(({ record, seen, ...rest }) => ({
      ...rest,
      record: { ...record, id: `${record.id}-${n}` },
      seen: again(seen, n),
    })),
  }),
});
