import { fails, missing, weakens } from '#isms/kernel/declarations/finding.ts';
import type { Reader } from '#isms/kernel/declarations/reader.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { rule } from '#isms/kernel/declarations/rule.ts';
import { citesBoth } from '#isms/standard/cites.ts';
import { supplier } from '../../08-operation/suppliers/supplier.ts';
import { scope } from '../scope.ts';

export const interfacesConsidered = rule({
  key: 'scope-considers-interfaces',
  title: 'The scope names where it meets the work of others',
  answers: citesBoth('4.3 c)'),
  mode: 'supported',
  why: 'What others do for the organisation crosses the edge, and so do risks. Vague interfaces are what auditors most often find about a scope.',
  of: scope,
  reads: [supplier],
  empty: missing('No scope is on record that could meet anything.', 'Record the scope first.'),
  findings: {
    none: fails(
      '{record} names no interface or dependency, and does not say that there are none.',
      'List what crosses the edge and with whom, hosting and landlords first, or say why nothing does.',
    ),
    unnamed: weakens(
      'The ISMS depends on {supplier}, and {record} names no interface with it or with a supplier of its kind.',
      'Add the interface, or name the supplier that stands for its group.',
    ),
  },
  *check(s, find) {
    for (const each of s.all(scope)) {
      const { interfaces = [], noInterfaces } = each.fields;
      if (interfaces.length > 0)
        for (const { code, createdAt } of unnamed(each, s))
          yield find.unnamed(each, { supplier: code }, createdAt.slice(0, 10));
      else if (noInterfaces === undefined) yield find.none(each);
    }
  },
});

/** Returns the critical suppliers that no interface names. A named supplier also stands for others of its kind. */
function unnamed(
  { fields }: Stored<typeof scope>,
  s: Reader<typeof supplier>,
): readonly Stored<typeof supplier>[] {
  const named = (fields.interfaces ?? []).flatMap((each) => s.get(supplier, each.supplier) ?? []);
  const kinds = new Set(named.flatMap((each) => each.fields.kind ?? []));
  return s.all(supplier).filter(({ id, fields: { relevant, criticality, from, to, kind = [] } }) => {
    const isUsed = (from ?? '') <= s.asOf && (to ?? '9999') >= s.asOf;
    const isNamed = named.some((each) => each.id === id) || kind.some((each) => kinds.has(each));
    return relevant && criticality === 'critical' && isUsed && !isNamed;
  });
}
