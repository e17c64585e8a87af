import { isProblem } from '#isms/kernel/values/problem.ts';
import { asked } from '#isms/kernel/testing/view-tester.ts';
import type { Declared } from '../src/declared.ts';
import { afresh } from './changing.ts';
import { manyRisks, withManyRisks } from './many-risks.ts';
import { inTurn } from './measure.ts';
import type { Samples } from './samples.ts';
import { tableOf, whole, type Table } from './table.ts';

const aim = { below: 1000 };

/**
 * Measures the effect of a new risk method on 10,000 open risks and their treatments, computed anew with every change
 * in the dialog.
 */
export async function previewing(
  { catalogue, inquirer }: Declared,
  { company }: Samples,
): Promise<readonly Table[]> {
  const view = catalogue.views.get('method-change');
  if (!view) throw new Error('there is no view of a change of method');
  const { snapshot, draft } = withManyRisks(company.snapshot);
  let [asker, made] = [inquirer(), snapshot];
  const rows = (how: string) => {
    const found = asked(view, { to: draft, how }, asker.at(made), () => asker.at(made));
    if (isProblem(found) || found.length < manyRisks) throw new Error('not every risk was looked at');
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
      `What a new risk method does to ${whole(manyRisks)} open risks, from nothing`,
      figures,
      Object.fromEntries(figures.map(({ name }) => [name, aim])),
    ),
  ];
}
