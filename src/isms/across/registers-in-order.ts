import type { Id } from '#isms/kernel/field-kinds/field.ts';
import { choice, line, link, prose, reference } from '#isms/kernel/declarations/fields.ts';
import type { Finding } from '#isms/kernel/declarations/finding.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import { flaws, type Rule } from '#isms/kernel/declarations/rule.ts';
import { view, type ViewQuery } from '#isms/kernel/declarations/view.ts';
import { isActive } from '../07-support/people/active-person.ts';
import { person } from '../07-support/people/person.ts';
import { countsHere } from './settings.ts';

/** A finding of a keeper, with the rule that found it. */
export interface KeeperFinding {
  readonly rule: Rule;
  readonly finding: Finding;
}

/** Returns the findings of all keepers, certain ones before those that may have a reason. */
export function recordsToPutRight({
  s,
  rules,
  findings,
}: Pick<ViewQuery<never>, 'rules' | 'findings'> & { readonly s: Reader }): readonly KeeperFinding[] {
  const counts = countsHere(s);
  return [...rules.values()]
    .filter(({ keepsFrom }) => keepsFrom !== undefined)
    .flatMap((rule) =>
      findings(rule)
        .filter(counts)
        .map((finding) => ({ rule, finding })),
    )
    .toSorted((a, b) => Number(b.finding.weight === 'fails') - Number(a.finding.weight === 'fails'));
}

/** The records to put right, of all registers. Computed results are only as reliable as the records. */
export const registersInOrder = view({
  key: 'registers-in-order',
  clause: '7.5',
  title: 'Records to put right',
  synonyms: ['data quality'],
  purpose:
    'Records that cannot be right whatever the standard asks: they name what is gone, contradict themselves or each other, or give days that cannot be. They turn no requirement, but whatever is computed from them is only as good as they are.',
  nothing: 'No record contradicts itself or another, names what is gone, or gives a day that cannot be.',
  reads: 'all',
  parameters: {
    flaw: choice({ title: 'Kind', help: 'Only what is wrong in this way.', options: flaws, optional: true }),
    who: reference('person', { title: 'Person', help: 'Only the records of this person.', optional: true }),
  },
  columns: {
    record: link({ title: 'Record', help: 'The record to be put right.' }),
    message: prose({ title: 'What is wrong', help: 'Why it cannot be right.' }),
    fix: prose({ title: 'How to mend it', help: 'What puts it right.' }),
    flaw: choice({ title: 'Kind', help: 'In which way it is wrong.', options: flaws }),
    who: reference('person', {
      title: 'Owner',
      help: 'Who sees to the record, if they are still here.',
      optional: true,
    }),
    rule: line({ title: 'Rule', help: 'What found it; by this name the settings can switch it off.' }),
  },
  presentation: { as: 'table', without: ['rule'] },
  *rows(asking, { flaw, who }) {
    for (const { rule, finding } of recordsToPutRight(asking)) {
      const { register, record: id } = finding;
      const owner = ownerOf(finding, asking.s);
      if (id === undefined || (flaw && flaw !== rule.keepsFrom) || (who !== undefined && who !== owner))
        continue;
      const { message, fix, names } = asking.message(finding);
      yield {
        key: `${rule.key} ${finding.key} ${id} ${JSON.stringify(finding.parameters)}`,
        cells: {
          record: { register, id },
          message,
          fix,
          flaw: rule.keepsFrom,
          who: owner,
          rule: rule.key,
        },
        rests: [{ register, id }, ...names],
      };
    }
  },
});

/**
 * Returns the person who is to act on the record by its deadlines, or else its owner; undefined if none of them works
 * here.
 */
function ownerOf({ register: key, record: id }: Finding, s: Reader): Id<'person'> | undefined {
  const found = id === undefined ? undefined : s.follow({ register: key, id });
  if (!found) return undefined;
  const { record, register } = found;
  const acting = Object.values(register.deadlines ?? {}).flatMap(({ who }) => who ?? []);
  const names = [...acting, 'owner'].filter((name) => register.fields[name]?.to === person.key);
  for (const name of names) {
    const named = record.fields[name];
    const who = typeof named === 'string' ? s.get(person, named) : undefined;
    if (who && isActive(who, s.asOf)) return who.id;
  }
  return undefined;
}
