import { number } from '#isms/kernel/declarations/fields.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { firstYearOf, treatment } from './treatment.ts';

const money = (title: string, help: string) => number({ money: true, title, help, optional: true });

const firstYears = Object.fromEntries(
  Object.entries(treatment.fields.option.options ?? {}).map(([key, title]) => [
    key,
    money(
      `${title}, first year`,
      'What treatments with this option cost to put in place and to keep up for a year.',
    ),
  ]),
);

/** The columns for the total costs of treatments, and those of each option in the first year. */
export const costs = {
  once: money('To put in place', 'What they cost once, together.'),
  yearly: money('To keep up', 'What they cost a year, together.'),
  ...firstYears,
};

/** Returns these costs for some treatments. Unknown figures do not count; a sum is undefined if no figure is known. */
export const costsOf = (plans: readonly Stored<typeof treatment>[]) => ({
  once: sum(plans.map(({ fields }) => fields.cost)),
  yearly: sum(plans.map(({ fields }) => fields.yearlyCost)),
  ...Object.fromEntries(
    Object.keys(firstYears).map((each) => [
      each,
      sum(plans.filter(({ fields }) => fields.option === each).map((plan) => firstYearOf(plan))),
    ]),
  ),
});

const sum = (amounts: readonly (number | undefined)[]): number | undefined => {
  const known = amounts.filter((each) => each !== undefined);
  return known.length === 0 ? undefined : known.reduce((total, each) => total + each, 0);
};
