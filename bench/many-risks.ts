import type { Link } from '#isms/kernel/field-kinds/field.ts';
import type { Stored } from '#isms/kernel/declarations/record.ts';
import { advance, shelf, type Snapshot } from '#isms/kernel/snapshot/snapshot.ts';

export const manyRisks = 10_000;

/**
 * Copies the open risks of the company with their treatments many times, and drafts a method to replace the one they
 * are scored with.
 */
export function withManyRisks(company: Snapshot): { readonly snapshot: Snapshot; readonly draft: string } {
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
  const copies = Array.from({ length: Math.ceil(manyRisks / open.length) }, (_, n) =>
    [...open, ...plans, ...decisions].map((row): Stored => ({
      ...row,
      id: `${row.id}-${n}`,
      code: `${row.code}${n}000`,
      fields: again(row.fields, n),
    })),
  ).flat();
  return {
    snapshot: advance(company, [draft, ...copies], company.position + 1, company.at),
    draft: draft.id,
  };
}

interface Subject {
  readonly record: Link;
  readonly seen: Fields;
}
type Fields = Stored['fields'];

/** Returns the fields of a copy: it refers to copies, and its decisions have seen those. */
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
